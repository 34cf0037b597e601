import type { Source } from "./source.ts";

/** A row of the list of muscles to palpate. */
export type ListedSource = {
  /** Muscle id of `src/domain/muscle-names.ts`. */
  readonly muscle: string;
  /** The best site of one side; of the right and of the left where both sides fit alike: then the side is asked for. */
  readonly bySide: readonly Source[];
};

/** As many muscles as are looked for one after another. */
const MOST_LISTED = 10;

/** The other side fits alike when its score is at least this part of the better one: nobody paints more evenly. */
const ALIKE = 0.8;

/**
 * Sites as the list of muscles has them, at most ten rows: of each muscle the best site alone, and both sides in one row
 * where pain on the midline or on both sides tells nothing of the side.
 * @param sources best first
 */
export function listSources(sources: readonly Source[]): readonly ListedSource[] {
  const best = bestOfEachSide(sources);
  const rows: ListedSource[] = [];
  for (const source of best) {
    if (rows.length === MOST_LISTED) break;
    const other = best.find(({ muscle, side }) => muscle === source.muscle && side !== source.side);
    if (other === undefined || !areAlike(source, other)) rows.push({ muscle: source.muscle, bySide: [source] });
    else if (!rows.some(({ muscle }) => muscle === source.muscle)) rows.push(rowOfBoth(source, other));
  }
  return rows;
}

function bestOfEachSide(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ muscle, side }) => {
    const key = `${muscle} ${side}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function areAlike({ score: a }: Source, { score: b }: Source): boolean {
  return Math.min(a, b) >= ALIKE * Math.max(a, b);
}

function rowOfBoth(source: Source, other: Source): ListedSource {
  return { muscle: source.muscle, bySide: source.side === "right" ? [source, other] : [other, source] };
}
