import type { RightCells } from "./right-cells.ts";

/** Out of its neighbours, a cell outside joins when more than this share is inside: a notch or a hole. */
const SHARE_TO_JOIN = 0.6;
/** A cell inside with no more of its neighbours inside than this share goes: a spike. */
const SHARE_TO_LEAVE = 0.25;
const TURNS = 3;

/**
 * Takes spikes and notches from the edge of some right cells; strips as narrow as a cell stay. Across the median plane
 * the cells count as going on, so that nothing is rounded off there.
 * @param isMidline whether a cell touches the median plane
 */
export function roundCells(
  cells: RightCells,
  set: ReadonlySet<number>,
  isMidline: (cell: number) => boolean,
): ReadonlySet<number> {
  let now = new Set(set);
  const shareInside = (cell: number): number => {
    const around = cells.neighbours(cell);
    const across = isMidline(cell) ? 1 : 0;
    const inside = around.filter((next) => now.has(next)).length + (across === 1 && now.has(cell) ? 1 : 0);
    return inside / Math.max(1, around.length + across);
  };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const rim = new Set([...now].flatMap((cell) => cells.neighbours(cell)).filter((cell) => !now.has(cell)));
    const joining = [...rim].filter((cell) => shareInside(cell) > SHARE_TO_JOIN);
    const leaving = turn > 0 ? [] : [...now].filter((cell) => shareInside(cell) <= SHARE_TO_LEAVE);
    if (joining.length + leaving.length === 0) break;
    const next = new Set([...now, ...joining]);
    for (const cell of leaving) next.delete(cell);
    now = next;
  }
  return now;
}
