import type { KnownSite } from "../../atlas/knowledge/knowledge.ts";
import type { CellId, Place } from "../../atlas/place.ts";

/** A trigger point site from which some painted pain may come. */
export type Source = {
  /** Muscle id of `src/domain/muscle-names.ts`. */
  readonly muscle: string;
  /** As authored, of the right side. */
  readonly site: KnownSite;
  readonly side: "left" | "right";
  /** Where to palpate, on its own side. */
  readonly place: Place;
  /**
   * Share of the painted pain that its pattern covers, 0 to 1, by area and weight: the essential zone in full, the
   * spillover for half, as only some feel it.
   */
  readonly covered: number;
  /** Share of its pattern that is painted, 0 to 1, by area. */
  readonly patternPainted: number;
  /** Both together, 0 to 1: 1 only for a painting that is exactly its essential zone. */
  readonly score: number;
  readonly charted: ChartedAs | null;
};

/** What today's chart already says of a muscle on a side. */
type ChartedAs = "trigger-point" | "clear-site";

export type ChartedMuscle = {
  readonly muscle: string;
  readonly side: "left" | "right";
  readonly as: ChartedAs;
};

/** Two to four sites that together explain the pain better than each alone. */
export type SourceSet = {
  /** In the order in which each explains most of what the earlier ones left. */
  readonly members: readonly Source[];
  /** Share of the painted pain that they cover together, 0 to 1. */
  readonly covered: number;
};

export type SourceFindings = {
  /** Every site that covers some of the pain, best first. */
  readonly sources: readonly Source[];
  /** Those that explain most first. */
  readonly sets: readonly SourceSet[];
};

/** Cells of a painting that none of these sources explain, ascending. */
export function unexplainedCells(painted: readonly CellId[], sources: readonly Source[]): readonly CellId[] {
  const explained = new Set([...zoneCells(sources, "essential"), ...zoneCells(sources, "spillover")]);
  return [...new Set(painted)].filter((cell) => !explained.has(cell)).sort((a, b) => a - b);
}

/** Cells of a painting in which only some feel any of these sources: explained for half. Ascending. */
export function partlyExplainedCells(painted: readonly CellId[], sources: readonly Source[]): readonly CellId[] {
  const essential = zoneCells(sources, "essential");
  const spillover = zoneCells(sources, "spillover");
  return [...new Set(painted)].filter((cell) => spillover.has(cell) && !essential.has(cell)).sort((a, b) => a - b);
}

function zoneCells(sources: readonly Source[], zone: "essential" | "spillover"): ReadonlySet<number> {
  return new Set(sources.flatMap(({ site, side }) => site[zone].cells.map((cell) => cell ^ (side === "left" ? 1 : 0))));
}
