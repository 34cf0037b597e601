/** "a", "a and b", "a, b and c". */
export function joinWithAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** "1 point", "3 points". */
export function countInWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Sentences one after the other, without those that say nothing. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** A text that ends as a sentence does. Empty stays empty. */
export function endSentence(text: string): string {
  return text === "" || /[.!?…:;。！？]["'”’)\]]*$/u.test(text) ? text : `${text}.`;
}

/** Glues what belongs on one line for whoever breaks lines: numbers and their units, days and their month. */
export function glueAmounts(text: string): string {
  return text.replaceAll(AMOUNT, (amount) => amount.replaceAll(" ", GLUE));
}

/** Takes the glue out again: what is copied has plain spaces. */
export function unglue(text: string): string {
  return text.replaceAll(GLUE, " ");
}

const GLUE = "\u00a0";
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2})";
const UNIT = "(?:of \\d+|%|mg|mL|mm|kg|kgf/cm²|lbf/cm²|N/cm²|kPa|cm²|G|units|s|min)";
const AMOUNT = new RegExp(`\\d (?:${UNIT}(?![\\p{L}\\d])|${MONTH} \\d{4})`, "gu");

/**
 * What somebody typed, on one line and fit for any record: composed (NFC), without control characters, direction
 * overrides and halves of surrogate pairs, spaces as single ones.
 */
export function cleanLine(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u00ad\ufeff]/gu, "")
    .replaceAll(/[\s\u0085]+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, "\ufffd")
    .trim();
}

/** What somebody typed, as cleaned paragraphs; none for a text that says nothing. */
export function cleanParagraphs(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029\u0085]/u)
    .map((line) => endSentence(cleanLine(line)))
    .filter((line) => line !== "");
}
