import { AuthoringError, nearestName } from "../authoring/authoring-error.ts";
import type { Authoring } from "../authoring/outline-cells.ts";
import { shareOf } from "./zone-text.ts";
import type { NamedPart, PortionSide, ZonePart } from "./zone-text.ts";

/** What the names in a zone stand for: right cells by region, and which regions lie on the median plane. */
export type ZoneRegions = {
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly isMidline: ReadonlySet<string>;
};

/**
 * The cells of a zone as its words say, both sides, before smoothing.
 * Throws an AuthoringError naming the entry on an unknown region or an empty zone.
 */
export function zoneToCells(
  entry: string,
  parts: readonly ZonePart[],
  { authoring, regions }: { readonly authoring: Authoring; readonly regions: ZoneRegions },
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { mode, sides, what } of parts) {
    const right =
      what.kind === "shape"
        ? [...authoring.shapeToCells(entry, what.shape)]
        : namedPartToCells(entry, what, { authoring, regions });
    const isMidline = what.kind === "region" && regions.isMidline.has(what.region);
    const isOnBoth = sides === "both" || (sides === "usual" && isMidline);
    for (const cell of right) {
      for (const own of isOnBoth ? [cell, cell ^ 1] : [sides === "other" ? cell ^ 1 : cell]) {
        if (mode === "add") found.add(own);
        else found.delete(own);
      }
    }
  }
  if (found.size === 0) throw new AuthoringError(`${entry}: the zone holds no cell`);
  return found;
}

/** The right cells of a region or a part of one. Throws as zoneToCells. */
export function namedPartToCells(
  entry: string,
  { region, portion }: NamedPart,
  { authoring, regions }: { readonly authoring: Authoring; readonly regions: ZoneRegions },
): readonly number[] {
  const cells = regions.cells.get(region);
  if (cells === undefined) {
    const near = nearestName(region, regions.cells.keys());
    throw new AuthoringError(`${entry}: unknown region "${region}"${near === null ? "" : `; did you mean "${near}"?`}`);
  }
  if (portion === null) return cells;
  const rank = RANKS[portion.side];
  const ranked = [...cells].sort((a, b) => rank(authoring.cells.middle(a)) - rank(authoring.cells.middle(b)));
  const total = ranked.reduce((sum, cell) => sum + authoring.cells.areaMm2(cell), 0);
  const from = portion.side === "middle" ? (total * (1 - shareOf(portion))) / 2 : 0;
  const to = from + total * shareOf(portion);
  let passed = 0;
  return ranked.filter((cell) => {
    const middle = passed + authoring.cells.areaMm2(cell) / 2;
    passed += authoring.cells.areaMm2(cell);
    return middle >= from && middle <= to;
  });
}

type Middle = readonly [x: number, y: number, z: number];

/** What stands first on each side of a region of the right half: x runs to the left, y up, z forward. */
const RANKS: Readonly<Record<PortionSide, (middle: Middle) => number>> = {
  upper: ([, y]) => -y,
  lower: ([, y]) => y,
  middle: ([, y]) => y,
  lateral: ([x]) => x,
  medial: ([x]) => -x,
  front: ([, , z]) => -z,
  back: ([, , z]) => z,
};
