import type { Body } from "../body.ts";
import { mirrorCell } from "../place.ts";
import type { CellId, Side } from "../place.ts";
import type { Knowledge, KnownRegion } from "./knowledge.ts";

export type RegionOfCells = {
  readonly region: KnownRegion;
  /** A region of the median plane is one region: "midline". */
  readonly side: Side;
  /** Part of the region's area that the cells hold, 0 to 1. */
  readonly shareOfRegion: number;
};

/** Regions are named until this part of the cells lies in named ones. */
const ENOUGH = 0.9;
/** A region is named when it brings at least this part of the cells that are not named yet, 0 to 1. */
const WORTH_NAMING = 0.1;

/**
 * The named regions that say best where some cells lie, the largest part first: regions that overlap are not named twice,
 * and of two that fit the one that the cells fill more. Empty only for no cells.
 */
export function regionsOfCells(
  { regions }: Pick<Knowledge, "regions">,
  body: Body,
  cells: readonly CellId[],
): readonly RegionOfCells[] {
  const { areas } = body.surface.templateCells();
  const areaOf = (list: Iterable<number>) => {
    let sum = 0;
    for (const cell of list) sum += areas[cell] ?? 0;
    return sum;
  };
  const all = new Set<number>(cells);
  const unnamed = new Set(all);
  const choices = halvesOf(regions).flatMap(({ region, side, cells: own }) => {
    const shared = own.filter((cell) => all.has(cell));
    return shared.length === 0 ? [] : [{ region, side, shared, shareOfRegion: areaOf(shared) / areaOf(own) }];
  });
  const total = areaOf(all);
  const named: RegionOfCells[] = [];
  while (areaOf(unnamed) > (1 - ENOUGH) * total) {
    const left = areaOf(unnamed);
    const ranked = choices
      .map((choice) => ({ ...choice, gain: areaOf(choice.shared.filter((cell) => unnamed.has(cell))) / left }))
      .filter(({ gain }) => gain >= WORTH_NAMING)
      .sort((a, b) => b.gain * b.shareOfRegion - a.gain * a.shareOfRegion);
    const [best] = ranked;
    if (best === undefined) break;
    for (const cell of best.shared) unnamed.delete(cell);
    named.push({ region: best.region, side: best.side, shareOfRegion: best.shareOfRegion });
  }
  return named;
}

type Half = { readonly region: KnownRegion; readonly side: Side; readonly cells: readonly CellId[] };

function halvesOf(regions: readonly KnownRegion[]): readonly Half[] {
  return regions.flatMap((region): readonly Half[] => {
    const left = region.cells.map(mirrorCell);
    if (region.isMidline === true) return [{ region, side: "midline", cells: [...region.cells, ...left] }];
    return [
      { region, side: "right", cells: region.cells },
      { region, side: "left", cells: left },
    ];
  });
}
