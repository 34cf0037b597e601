import type { Command, JournalLine } from "../commands.ts";
import { dateTimeInWords } from "../date-words.ts";
import { authorInWords } from "./signature-words.ts";

// The journal of a visit as a person reads it.

export const JOURNAL_KINDS = ["marks", "findings", "treatment", "visit", "undo", "signing"] as const;
/** What a line is about. */
export type JournalKind = (typeof JOURNAL_KINDS)[number];

export type JournalEntry = {
  readonly seq: number;
  /** ISO instant with offset. */
  readonly at: string;
  /** "Ada Example, MD"; "Nobody chosen" where no clinician was. */
  readonly who: string;
  readonly initials: string;
  readonly kind: JournalKind;
  /** "Move point 3"; with the reason or the meaning where there is one. */
  readonly words: string;
};

const NOBODY_CHOSEN = "Nobody chosen";

/** The lines of a journal, newest first. */
export function readJournal(lines: readonly JournalLine[]): readonly JournalEntry[] {
  return lines.map(lineToEntry).toReversed();
}

export type JournalFilter = {
  /** As in `JournalEntry.who`; null for everybody. */
  readonly who: string | null;
  readonly kind: JournalKind | null;
  /** Every word of it must occur; case does not matter. */
  readonly text: string;
};

export function filterJournal(
  entries: readonly JournalEntry[],
  { who, kind, text }: JournalFilter,
): readonly JournalEntry[] {
  const words = text.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (who !== null && entry.who !== who) return false;
    if (kind !== null && entry.kind !== kind) return false;
    const searched = `${entry.words} ${entry.who}`.toLocaleLowerCase("en");
    return words.every((word) => searched.includes(word));
  });
}

/** Everybody who is named in a journal, by name. */
export function peopleOfJournal(entries: readonly JournalEntry[]): readonly string[] {
  return [...new Set(entries.map(({ who }) => who))].toSorted((a, b) => a.localeCompare(b));
}

/** @param timeZone IANA name, of the place of the visit */
export function journalToCsv(entries: readonly JournalEntry[], timeZone: string): string {
  const rows = entries.map(({ seq, at, who, kind, words }) => [
    String(seq),
    dateTimeInWords(at, timeZone),
    at,
    who,
    kind,
    words,
  ]);
  return [["line", "time", "instant", "who", "kind", "what"], ...rows]
    .map((row) => `${row.map(toCsvField).join(",")}\r\n`)
    .join("");
}

export function journalToJson(entries: readonly JournalEntry[]): string {
  return `${JSON.stringify({ format: "tautband-journal", version: 1, entries }, null, 1)}\n`;
}

/** Quoted after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function toCsvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lineToEntry({ seq, at, label, command, by }: JournalLine): JournalEntry {
  const reason = reasonOf(command);
  return {
    seq,
    at,
    who: by === null ? NOBODY_CHOSEN : authorInWords(by),
    initials: by?.initials ?? "–",
    kind: kindOf(command),
    words: reason === "" ? label : `${label}: ${reason}`,
  };
}

function reasonOf(command: Command): string {
  if (command.type === "sign-visit") return command.signature.meaning;
  if (command.type === "begin-amendment") return command.amendment.reason;
  return command.type === "enter-in-error" ? command.statement.reason : "";
}

function kindOf(command: Command): JournalKind {
  const isAboutFindings = command.type === "edit-trigger-point" && command.edit.findings !== undefined;
  return isAboutFindings ? "findings" : KINDS[command.type];
}

const KINDS: Readonly<Record<Command["type"], JournalKind>> = {
  "place-trigger-point": "marks",
  "place-clear-site": "marks",
  "paint-zone": "marks",
  "erase-cells": "marks",
  "move-mark": "marks",
  "edit-trigger-point": "marks",
  "edit-pain-zone": "marks",
  "edit-clear-site": "marks",
  "delete-marks": "marks",
  "add-marks": "marks",
  "treat-points": "treatment",
  "edit-treatments": "treatment",
  "remove-treatment": "treatment",
  "edit-exam": "visit",
  restore: "undo",
  "sign-visit": "signing",
  "begin-amendment": "signing",
  "enter-in-error": "signing",
  "discard-visit": "visit",
  "restore-visit": "visit",
};
