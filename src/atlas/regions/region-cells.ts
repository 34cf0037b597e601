import type { Authoring } from "../authoring/outline-cells.ts";
import { createCellId } from "../place.ts";
import type { CellId } from "../place.ts";
import type { Region } from "./region.ts";

/** The cells of each region's right half, sorted, by the id of the region. */
export type RegionCells = ReadonlyMap<string, readonly CellId[]>;

/**
 * Makes cells of the outlines. Slits between neighbours that do not quite meet go to the neighbour with the longer
 * edge, so that every cell of the right half belongs to a region. Throws an AuthoringError naming the region.
 */
export function regionsToCells(authoring: Authoring, regions: readonly Region[]): RegionCells {
  const found = new Map<string, Set<number>>();
  for (const { id, outline } of regions) {
    if (found.has(id)) throw new Error(`region "${id}": the name is taken`);
    found.set(id, new Set(authoring.outlineToCells(`region "${id}"`, outline)));
  }
  closeSlits(authoring, found);
  return new Map([...found].map(([id, cells]) => [id, [...cells].sort((a, b) => a - b).map(createCellId)]));
}

function closeSlits({ cells }: Authoring, regions: ReadonlyMap<string, Set<number>>): void {
  const owners = new Map<number, string[]>();
  for (const [id, set] of regions) for (const cell of set) owners.set(cell, [...(owners.get(cell) ?? []), id]);
  let open = cells.ids.filter((cell) => !owners.has(cell));
  while (open.length > 0) {
    const joined = open.flatMap((cell) => {
      const id = commonest(cells.neighbours(cell).flatMap((next) => owners.get(next) ?? []));
      return id === null ? [] : [{ cell, id }];
    });
    if (joined.length === 0) return;
    for (const { cell, id } of joined) {
      owners.set(cell, [id]);
      regions.get(id)?.add(cell);
    }
    open = open.filter((cell) => !owners.has(cell));
  }
}

/** The word that stands most often in a list, the earlier one of two; null in an empty list. */
function commonest(words: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const word of words) {
    const count = words.filter((other) => other === word).length;
    if (count <= most) continue;
    most = count;
    best = word;
  }
  return best;
}
