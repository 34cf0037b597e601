import * as v from "valibot";
import { ATLAS_VERSION, type FigureId } from "../../atlas/place.ts";
import { fail, succeed, type Result } from "../../lib/result.ts";
import type { JournalLine } from "../commands.ts";
import type { Patient } from "../patient.ts";
import { PATIENT_NAME_MAX_LENGTH, RECORD_NUMBER_MAX_LENGTH } from "../patient-fields.ts";
import { journalLineSchema, parseRecord, visitSchema } from "../record-schema.ts";
import { standingInWords } from "../signing/signature-words.ts";
import { calendarDateSchema, figureSchema, instantSchema } from "../schema-parts.ts";
import type { Visit } from "../visit.ts";
import { findFileProblem, type FileChecks, type VisitFileFailure } from "./visit-file-checks.ts";

const VISIT_FILE_FORMAT = "tautband-visit";
const VISIT_FILE_VERSION = 1;
/** A visit with a thousand marks has less than one: a larger file is something else. */
const LARGEST_MEGABYTES = 50;
const BYTES_PER_MEGABYTE = 1_000_000;
const LONGEST_APP_NAME = 100;
/** More than the longest signature or reason that a visit may hold. */
const LONGEST_STANDING = 500_000;

/** One visit as a file. Within a version, fields are only ever added. */
export type VisitFile = {
  readonly format: typeof VISIT_FILE_FORMAT;
  readonly version: typeof VISIT_FILE_VERSION;
  /** ISO instant with offset. */
  readonly exportedAt: string;
  /** Name and version of the program that wrote it, e.g. "Tautband 0.1.0". */
  readonly app: string;
  readonly atlasVersion: number;
  /** Whose visit it is, for the person who reads the file; reading it back makes no patient of it. */
  readonly patient: PatientInFile;
  /** In words for the person who looks into the file: who signed, when and with which meaning, or that nobody did. */
  readonly standing?: readonly string[];
  readonly visit: Visit;
  /** All lines from 1 to the visit's last, when they were at hand. */
  readonly journal?: readonly JournalLine[];
};

type PatientInFile = {
  readonly name: string;
  readonly birthDate: string | null;
  readonly recordNumber: string;
  readonly figure: FigureId;
};

type VisitFileParts = {
  readonly visit: Visit;
  readonly patient: Patient;
  readonly exportedAt: string;
  readonly app: string;
  readonly journal?: readonly JournalLine[];
};

export function visitToFile({ visit, patient, exportedAt, app, journal }: VisitFileParts): VisitFile {
  const { name, birthDate, recordNumber, figure } = patient;
  return {
    format: VISIT_FILE_FORMAT,
    version: VISIT_FILE_VERSION,
    exportedAt,
    app,
    atlasVersion: visit.atlasVersion,
    patient: { name, birthDate, recordNumber, figure },
    standing: standingInWords(visit),
    visit,
    ...(journal === undefined ? {} : { journal }),
  };
}

/** The text of a visit file, one field a line, the cells of a zone in one. */
export function visitFileToText(file: VisitFile): string {
  // No text holds a line break of its own in JSON, so a line of digits is always an entry of a list of cells.
  return `${JSON.stringify(file, null, 1).replaceAll(/\n +(\d+,?)(?=\n)/g, "$1")}\n`;
}

/** What a browser's File or Blob offers. */
type ReadableFile = { readonly size: number; text(): Promise<string> };

/** Reads a visit file. One that is too large is refused before it is read. */
export async function readVisitFile(
  file: ReadableFile,
  checks: FileChecks,
): Promise<Result<VisitFile, VisitFileFailure>> {
  const tooLarge = findTooLarge(file.size);
  if (tooLarge !== null) return fail(tooLarge);
  let text: string;
  try {
    text = await file.text();
  } catch {
    return fail({ kind: "unreadable", message: "The browser could not read this file. Choose it again." });
  }
  return parseVisitFile(text, checks);
}

/** The visit file in a text, or why it is none, in a sentence for the clinician. Never throws. */
export function parseVisitFile(text: string, checks: FileChecks): Result<VisitFile, VisitFileFailure> {
  const tooLarge = findTooLarge(text.length);
  if (tooLarge !== null) return fail(tooLarge);
  const json = parseJson(text);
  if (!json.ok) return json;
  const wrongKind = findWrongKind(json.value);
  if (wrongKind !== null) return fail(wrongKind);
  const parsed = parseRecord(visitFileSchema, json.value);
  if (!parsed.ok) return fail({ kind: "damaged", message: `This visit file is damaged. ${parsed.failure}.` });
  const problem = findFileProblem(parsed.value, checks);
  return problem === null ? parsed : fail(problem);
}

function findTooLarge(size: number): VisitFileFailure | null {
  if (size <= LARGEST_MEGABYTES * BYTES_PER_MEGABYTE) return null;
  const megabytes = Math.ceil(size / BYTES_PER_MEGABYTE);
  const message = `This file has ${megabytes} MB. A visit has at most ${LARGEST_MEGABYTES} MB, so it can't be one.`;
  return { kind: "too-large", message };
}

function parseJson(text: string): Result<unknown, VisitFileFailure> {
  try {
    // Some programs put an invisible byte order mark before the text.
    return succeed(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return fail(
      isCutShort(text)
        ? { kind: "cut-short", message: "This file ends in the middle: it was cut short when it was saved or sent." }
        : { kind: "not-json", message: "This is not a visit file: it holds no JSON." },
    );
  }
}

/** Whether a text begins like a JSON object and ends before that object does. */
function isCutShort(text: string): boolean {
  if (!/^[\uFEFF\s]*\{/.test(text)) return false;
  let depth = 0;
  let isInString = false;
  // A regular expression for whole strings would run out of stack on a long one.
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (isInString && character === "\\") index += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString) depth += DEPTH_CHANGES.get(character) ?? 0;
  }
  return isInString || depth > 0;
}

const DEPTH_CHANGES: ReadonlyMap<string, number> = new Map([
  ["{", 1],
  ["[", 1],
  ["}", -1],
  ["]", -1],
]);

function findWrongKind(value: unknown): VisitFileFailure | null {
  const envelope = v.safeParse(v.object({ format: v.literal(VISIT_FILE_FORMAT), version: v.number() }), value);
  if (!envelope.success) {
    return { kind: "other-kind", message: "This is a JSON file of another kind, not a visit of Tautband." };
  }
  const { version } = envelope.output;
  if (version > VISIT_FILE_VERSION) return newerFailure(`version ${version} of the format`);
  const atlas = v.safeParse(v.object({ atlasVersion: v.number() }), value);
  if (atlas.success && atlas.output.atlasVersion > ATLAS_VERSION) {
    return newerFailure(`version ${atlas.output.atlasVersion} of the body`);
  }
  return null;
}

function newerFailure(what: string): VisitFileFailure {
  const message = `This file was made by a newer Tautband (${what}). Reload the page to update, then read it again.`;
  return { kind: "newer-version", message };
}

function textUpTo(length: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string("must be text"), v.maxLength(length, `must have at most ${length} characters`));
}

const visitFileSchema: v.GenericSchema<unknown, VisitFile> = v.object({
  format: v.literal(VISIT_FILE_FORMAT),
  version: v.literal(VISIT_FILE_VERSION, "must be 1"),
  exportedAt: instantSchema,
  app: textUpTo(LONGEST_APP_NAME),
  atlasVersion: v.number("must be a number"),
  patient: v.object(
    {
      // The form counts characters, a text counts code units: an emoji may be two.
      name: textUpTo(2 * PATIENT_NAME_MAX_LENGTH),
      birthDate: v.nullable(calendarDateSchema),
      recordNumber: textUpTo(2 * RECORD_NUMBER_MAX_LENGTH),
      figure: figureSchema,
    },
    "must be a patient",
  ),
  standing: v.exactOptional(v.array(textUpTo(LONGEST_STANDING), "must be a list")),
  visit: visitSchema,
  journal: v.exactOptional(v.array(journalLineSchema, "must be a list")),
});
