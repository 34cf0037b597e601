import fc from "fast-check";
import type { KnownReferral, KnownZone } from "../../src/atlas/knowledge/knowledge.ts";
import { createCellId, mirrorCell } from "../../src/atlas/place.ts";
import type { CellId } from "../../src/atlas/place.ts";

/** Few enough cells that random sets of them overlap. */
const CELL_COUNT = 240;

const anyCell = fc.integer({ min: 0, max: CELL_COUNT - 1 }).map(createCellId);

export const anyPainting = fc
  .uniqueArray(anyCell, { minLength: 1, maxLength: 80 })
  .map((cells) => cells.toSorted((a, b) => a - b));

const anyPattern = fc
  .tuple(anyPainting, fc.uniqueArray(anyCell, { maxLength: 60 }))
  .map(([essential, spillover]) => ({ essential, spillover: spillover.filter((cell) => !essential.includes(cell)) }));

/** Muscles with one or two sites, whose zones are any cells of either side. */
export const anyReferrals: fc.Arbitrary<readonly KnownReferral[]> = fc
  .array(fc.array(anyPattern, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 12 })
  .map((muscles) =>
    muscles.map((patterns, m) => ({
      muscle: `muscle-${m}`,
      symptoms: [],
      mistakenFor: [],
      stretch: "",
      selfCare: "",
      grade: "known",
      sources: [],
      sites: patterns.map(({ essential, spillover }, s) => ({
        id: `muscle-${m}-${s}`,
        name: "",
        where: "",
        place: { x: -60, y: 1200, z: 80 },
        essential: toZone(essential),
        spillover: toZone(spillover),
      })),
    })),
  );

function toZone(cells: readonly CellId[]): KnownZone {
  return { words: [], cells };
}

export function mirrorCells(cells: readonly CellId[]): readonly CellId[] {
  return cells.map(mirrorCell).sort((a, b) => a - b);
}
