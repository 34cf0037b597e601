import { fail, succeed, type Result } from "../../lib/result.ts";
import type { ClinicianId } from "../ids.ts";
import type { Clinician } from "./signing.ts";

/** The fields of the form as typed. */
export type RawClinicianFields = Pick<Clinician, "name" | "credentials" | "initials">;
/** One sentence for each field that can't be taken as typed. */
export type ClinicianFieldErrors = Partial<Readonly<Record<keyof RawClinicianFields, string>>>;

const LONGEST_NAME = 200;
const LONGEST_CREDENTIALS = 60;
const LONGEST_INITIALS = 4;

/**
 * Reads the clinician form. Text is trimmed and otherwise kept as typed; too long is refused, never cut. Initials left
 * empty are taken from the name. Lengths count characters (code points).
 */
export function parseClinicianFields(raw: RawClinicianFields): Result<RawClinicianFields, ClinicianFieldErrors> {
  const name = raw.name.trim();
  const credentials = raw.credentials.trim();
  const initials = raw.initials.trim() === "" ? initialsOf(name) : raw.initials.trim();
  const errors: ClinicianFieldErrors = {
    ...findError("name", name === "" ? "Enter a name." : findLengthError(name, LONGEST_NAME)),
    ...findError("credentials", findLengthError(credentials, LONGEST_CREDENTIALS)),
    ...findError("initials", findInitialsError(name, initials)),
  };
  return Object.keys(errors).length > 0 ? fail(errors) : succeed({ name, credentials, initials });
}

/** A clinician whose initials are the same (in any case): both can chart, but the journal is harder to read. Null when none. */
export function findSameInitials(initials: string, others: readonly Clinician[]): Clinician | null {
  const wanted = initials.trim().toLocaleLowerCase("en");
  if (wanted === "") return null;
  const charting = others.filter(({ archivedAt }) => archivedAt === null);
  return charting.find((other) => other.initials.toLocaleLowerCase("en") === wanted) ?? null;
}

/** The first letters of the first and the last word of a name, without a title: "AE" of "Dr. Ada Example". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word) && !word.endsWith("."));
  const [first = ""] = words;
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return [first, last]
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toLocaleUpperCase("en");
}

/** A new clinician of these fields. @param at ISO instant with offset */
export function createClinician(id: ClinicianId, fields: RawClinicianFields, at: string): Clinician {
  return { ...fields, id, createdAt: at, archivedAt: null };
}

function findInitialsError(name: string, initials: string): string | null {
  // Without a name there is one thing to say, not two.
  if (initials === "") return name === "" ? null : "Enter initials.";
  return findLengthError(initials, LONGEST_INITIALS);
}

function findLengthError(text: string, limit: number): string | null {
  const { length } = Array.from(text);
  return length <= limit ? null : `These are ${length} characters. At most ${limit} fit.`;
}

function findError(field: keyof RawClinicianFields, message: string | null): ClinicianFieldErrors {
  return message === null ? {} : { [field]: message };
}
