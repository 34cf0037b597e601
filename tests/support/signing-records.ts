import { toClinicianId, toVisitId } from "../../src/domain/ids.ts";
import { MEANINGS, signVisit } from "../../src/domain/signing/sign-visit.ts";
import type { Author, Clinician } from "../../src/domain/signing/signing.ts";
import type { Visit } from "../../src/domain/visit.ts";
import type { JournalLine } from "../../src/domain/commands.ts";
import type { Result } from "../../src/lib/result.ts";

export const ADA: Author = {
  id: toClinicianId("clinician-ada"),
  name: "Ada Example",
  credentials: "MD",
  initials: "AE",
};
export const BEN: Author = {
  id: toClinicianId("clinician-ben"),
  name: "Ben Beispiel",
  credentials: "",
  initials: "BB",
};

export function someClinician(author: Author = ADA): Clinician {
  return { ...author, createdAt: "2026-11-01T08:00:00.000+01:00", archivedAt: null };
}

export function clockAt(now: string): { now(): string; timeZone(): string } {
  return { now: () => now, timeZone: () => "Europe/Berlin" };
}

export const SIGNED_AT = "2026-11-21T15:05:00.000+01:00";

/** What a step of signing came to. @throws Error when it was refused */
export function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The visit signed by Ada, and the line that says so. */
export function signedByAda(visit: Visit): { readonly visit: Visit; readonly line: JournalLine } {
  return taken(signVisit(visit, { author: ADA, clock: clockAt(SIGNED_AT), meaning: MEANINGS.record }));
}

export const makeAmendmentId = (): string => toVisitId("visit-1-amended");
