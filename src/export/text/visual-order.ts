const LEFTWARD_LETTER = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** Unseen letters that have nothing but a direction. */
const RIGHTWARD_MARK = "\u200e";
const LEFTWARD_MARK = "\u200f";

/** Whether a text's first letter with a direction belongs to a script that runs from right to left. */
export function runsLeftward(text: string): boolean {
  const first = /[\p{L}\u200e\u200f]/u.exec(text)?.[0] ?? "";
  return first === LEFTWARD_MARK || LEFTWARD_LETTER.test(first);
}

/** Lines of one paragraph all run its way: one that begins with a word of the other direction is told so by a mark. */
export function keepDirection(lines: readonly string[], paragraph: string): readonly string[] {
  if (!LEFTWARD_LETTER.test(paragraph)) return lines;
  const isLeftward = runsLeftward(paragraph);
  const mark = isLeftward ? LEFTWARD_MARK : RIGHTWARD_MARK;
  return lines.map((line) => (line === "" || runsLeftward(line) === isLeftward ? line : `${mark}${line}`));
}

type Direction = "left" | "right";
type Run = { readonly direction: Direction; readonly letters: readonly string[] };

/**
 * The letters of a line from left to right as they are seen; those of a text without leftward letters stay as they are.
 * A short form of the Unicode bidirectional algorithm (UAX 9) that suffices for names and notes: letters and digits
 * have a direction, what stands between them goes with its neighbours where these agree, and else with the line.
 */
export function toVisualOrder(text: string): string {
  if (!LEFTWARD_LETTER.test(text)) return text;
  const line: Direction = runsLeftward(text) ? "left" : "right";
  const runs = splitIntoRuns(text, line);
  const ordered = line === "left" ? runs.toReversed() : runs;
  return ordered
    .map(({ direction, letters }) => (direction === "left" ? letters.toReversed() : letters).join(""))
    .join("")
    .replaceAll(/[\u200e\u200f]/gu, "");
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function splitIntoRuns(text: string, line: Direction): readonly Run[] {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const directions = settleNeutrals(letters.map(directionOf), line);
  const runs: { direction: Direction; letters: string[] }[] = [];
  for (const [index, letter] of letters.entries()) {
    const direction = directions[index] ?? line;
    const last = runs.at(-1);
    if (last?.direction === direction) last.letters.push(letter);
    else runs.push({ direction, letters: [letter] });
  }
  return runs;
}

function directionOf(letter: string): Direction | null {
  if (/\p{N}/u.test(letter)) return "right";
  if (LEFTWARD_LETTER.test(letter)) return /\p{L}|\p{M}/u.test(letter) ? "left" : null;
  return /\p{L}/u.test(letter) ? "right" : null;
}

function settleNeutrals(directions: readonly (Direction | null)[], line: Direction): readonly Direction[] {
  return directions.map((direction, index) => {
    if (direction !== null) return direction;
    const before = directions.slice(0, index).findLast((other) => other !== null) ?? line;
    const after = directions.slice(index).find((other) => other !== null) ?? line;
    return before === after ? before : line;
  });
}
