import type { FigureId } from "../atlas/place.ts";
import { FIGURE_IDS } from "../atlas/place.ts";
import type { Result } from "../lib/result.ts";
import { fail, succeed } from "../lib/result.ts";
import { readCalendarDate } from "./date-words.ts";
import { findTextError, parseWeight } from "./exam/exam-fields.ts";
import { BLEEDING_RISKS, PREGNANCIES, type SafetyFacts } from "./exam/safety-facts.ts";
import type { PatientId } from "./ids.ts";
import type { Patient } from "./patient.ts";

/** The fields of the form as typed. */
export type RawPatientFields = {
  readonly name: string;
  /** ISO calendar date or empty. */
  readonly birthDate: string;
  readonly figure: string;
  readonly recordNumber: string;
  readonly notes: string;
  readonly allergies: string;
  /** "" when not asked. */
  readonly bleedingRisk: string;
  readonly pregnancy: string;
  readonly weightKg: string;
  /** ISO calendar date or empty. */
  readonly weightMeasuredOn: string;
  readonly otherSafety: string;
};

export type PatientFields = Pick<Patient, "name" | "birthDate" | "figure" | "recordNumber" | "notes" | "safety">;

/** One sentence for each field that can't be taken as typed. */
export type PatientFieldErrors = Partial<Readonly<Record<keyof RawPatientFields, string>>>;

export const PATIENT_NAME_MAX_LENGTH = 200;
export const RECORD_NUMBER_MAX_LENGTH = 64;
const PATIENT_NOTES_MAX_LENGTH = 10_000;
/** Older than anyone on record: a slip of the keyboard, e.g. 1079 for 1979. */
const OLDEST_AGE_YEARS = 130;

/**
 * Reads the patient form. Text is trimmed and otherwise kept as typed, in any script; too long is refused, never cut.
 * Lengths count characters (code points), so that an emoji is not counted twice.
 * @param today ISO calendar date at the place of the practice
 */
export function parsePatientFields(raw: RawPatientFields, today: string): Result<PatientFields, PatientFieldErrors> {
  const name = raw.name.trim();
  const birthDate = raw.birthDate.trim();
  const recordNumber = raw.recordNumber.trim();
  const notes = raw.notes.trim();
  const figure = parseFigure(raw.figure);
  const weight = parseWeight({ kg: raw.weightKg, measuredOn: raw.weightMeasuredOn }, today);
  const errors = withoutNulls({
    name: !hasVisibleCharacter(name)
      ? "Enter a name."
      : findLengthError("This name has", name, PATIENT_NAME_MAX_LENGTH),
    birthDate: birthDate === "" ? null : findBirthDateError(birthDate, today),
    figure: figure === null ? "Choose a figure: female, male or child." : null,
    recordNumber: findLengthError("This record number has", recordNumber, RECORD_NUMBER_MAX_LENGTH),
    notes: findLengthError("These notes have", notes, PATIENT_NOTES_MAX_LENGTH),
    allergies: findTextError(raw.allergies.trim()),
    otherSafety: findTextError(raw.otherSafety.trim()),
    weightKg: weight.ok ? null : weight.failure.kg,
    weightMeasuredOn: weight.ok ? null : weight.failure.measuredOn,
  });
  if (figure === null || !weight.ok || Object.keys(errors).length > 0) return fail(errors);
  const safety = readSafety(raw, weight.value);
  return succeed({ name, birthDate: birthDate === "" ? null : birthDate, figure, recordNumber, notes, safety });
}

/** The form as a patient fills it. */
export function patientToRawFields({ birthDate, figure, safety, ...patient }: Patient): RawPatientFields {
  return {
    name: patient.name,
    birthDate: birthDate ?? "",
    figure,
    recordNumber: patient.recordNumber,
    notes: patient.notes,
    allergies: safety.allergies,
    bleedingRisk: safety.bleedingRisk ?? "",
    pregnancy: safety.pregnancy ?? "",
    weightKg: safety.weight === null ? "" : String(safety.weight.kg),
    weightMeasuredOn: safety.weight?.measuredOn ?? "",
    otherSafety: safety.other,
  };
}

/** A new patient of these fields. @param at ISO instant with offset */
export function createPatient(id: PatientId, fields: PatientFields, at: string): Patient {
  return { ...fields, id, createdAt: at, updatedAt: at, archivedAt: null, isSample: false };
}

/** The patient with other fields. @param at ISO instant with offset */
export function editPatient(patient: Patient, fields: PatientFields, at: string): Patient {
  return { ...patient, ...fields, updatedAt: at };
}

/** Why a birth date can't be taken; null when it can. Both dates are ISO calendar dates. */
export function findBirthDateError(birthDate: string, today: string): string | null {
  const date = readCalendarDate(birthDate);
  if (date === null) return "Enter a date that exists, as year, month and day.";
  if (birthDate > today) return "The date of birth is in the future.";
  const year = readCalendarDate(today)?.year ?? date.year;
  return year - date.year > OLDEST_AGE_YEARS ? `The date of birth is more than ${OLDEST_AGE_YEARS} years ago.` : null;
}

function findLengthError(opening: string, text: string, limit: number): string | null {
  const { length } = Array.from(text);
  if (length <= limit) return null;
  return `${opening} ${inThousands(length)} characters. At most ${inThousands(limit)} fit.`;
}

function inThousands(count: number): string {
  return count.toLocaleString("en-US");
}

/** What was not asked, or is not one of the choices, is not known. */
function readSafety(raw: RawPatientFields, weight: SafetyFacts["weight"]): SafetyFacts {
  return {
    allergies: raw.allergies.trim(),
    bleedingRisk: BLEEDING_RISKS.find((risk) => risk === raw.bleedingRisk) ?? null,
    pregnancy: PREGNANCIES.find((pregnancy) => pregnancy === raw.pregnancy) ?? null,
    weight,
    other: raw.otherSafety.trim(),
  };
}

/** Spaces, marks on nothing, and what Unicode says is not to be seen leave a row of the list without a name. */
function hasVisibleCharacter(text: string): boolean {
  return /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

function parseFigure(text: string): FigureId | null {
  return FIGURE_IDS.find((figure) => figure === text) ?? null;
}

function withoutNulls(messages: Readonly<Partial<Record<keyof RawPatientFields, string | null>>>): PatientFieldErrors {
  return Object.fromEntries(Object.entries(messages).filter(([, message]) => message !== null));
}
