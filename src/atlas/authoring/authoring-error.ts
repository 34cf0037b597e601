/** Says what is wrong with a line of authored text: the entry, the word at fault and the text around it. */
export class AuthoringError extends Error {
  override readonly name = "AuthoringError";
}

/** The known name that differs least from a misspelt one; null where none is near. */
export function nearestName(word: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(word.length / 4)) + 1;
  for (const name of names) {
    const distance = editDistance(word, name, least);
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best;
}

/** Levenshtein distance, not counted beyond `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
