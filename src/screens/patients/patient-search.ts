import type { Patient } from "../../domain/patient.ts";

/** A patient with what a search looks through, made once per change of the list. */
export type SearchablePatient = {
  readonly patient: Patient;
  /** Name and record number in plain letters, each after a space. */
  readonly text: string;
  /** The record number without its separators: "12-345/B" is also found as "12345b". */
  readonly plainNumber: string;
};

// Letters that Unicode does not take apart into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};

// A tablet types "O’Brien" where a keyboard types "O'Brien"; what is pasted may hold a dash for a hyphen.
const APOSTROPHES = /[`´‘’‛′\u02B9\u02BB-\u02BF]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/**
 * Without case and diacritics, so that "muller" finds "Müller" and "Łukasz" is found as "lukasz", and with one kind of
 * apostrophe and hyphen. Any script.
 */
function toPlainLetters(text: string): string {
  return text
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replace(/\u00AD/g, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter] ?? letter);
}

export function toSearchable(patient: Patient): SearchablePatient {
  const number = toPlainLetters(patient.recordNumber);
  return {
    patient,
    text: ` ${toPlainLetters(patient.name)} ${number}`,
    plainNumber: number.replace(/[^\p{L}\p{N}]+/gu, ""),
  };
}

/**
 * Patients in whose name or record number every word of the query stands, anywhere in it. Those in which each word
 * begins a word come first; otherwise the order of the list is kept.
 *
 * A plain scan: an index of words would miss the middle of a word, and 10,000 patients take a few milliseconds.
 */
export function searchPatients(patients: readonly SearchablePatient[], query: string): readonly Patient[] {
  const words = toPlainLetters(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return patients.map(({ patient }) => patient);
  const atStart: Patient[] = [];
  const within: Patient[] = [];
  for (const searchable of patients) {
    if (!words.every((word) => holds(searchable, word))) continue;
    const isAtStart = words.every((word) => searchable.text.includes(` ${word}`));
    (isAtStart ? atStart : within).push(searchable.patient);
  }
  return [...atStart, ...within];
}

function holds({ text, plainNumber }: SearchablePatient, word: string): boolean {
  return text.includes(word) || plainNumber.includes(word);
}
