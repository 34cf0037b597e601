import type { ClinicianId, VisitId } from "../ids.ts";
import type { NoteSettings } from "../note/note-wording.ts";

/** Someone who charts and signs on this device. Told apart by name and initials, never by color. */
export type Clinician = {
  readonly id: ClinicianId;
  readonly name: string;
  /** "MD", "PT, DPT". */
  readonly credentials: string;
  readonly initials: string;
  /** ISO instants with offset. */
  readonly createdAt: string;
  readonly archivedAt: string | null;
};

/** Who did something, as it stood then: later changes of a clinician's name touch no record. */
export type Author = Pick<Clinician, "id" | "name" | "credentials" | "initials">;

/** Locks a visit: after it nothing of the record ever changes. */
export type Signature = {
  readonly by: Author;
  /** ISO instant with offset. */
  readonly at: string;
  /** IANA name of the time zone. */
  readonly timeZone: string;
  /** What the signature says: "I examined and treated this patient; this record is complete and correct." */
  readonly meaning: string;
  /** What the clinic had set of its notes then: later wording changes no signed note. Null where it was not kept. */
  readonly noteSettings: NoteSettings | null;
};

/** Why a visit is a new version of a signed one. */
export type Amendment = {
  /** The version that this one takes the place of. */
  readonly of: VisitId;
  /** 2 for the first amendment. */
  readonly version: number;
  readonly reason: string;
  readonly by: Author;
  readonly at: string;
};

/** A signed visit that should not count: it stays readable and says why. */
export type EnteredInError = { readonly reason: string; readonly by: Author; readonly at: string };

/** What a visit carries of signing while it is a first draft. */
export const UNSIGNED = { signature: null, amendment: null, enteredInError: null } as const;

/** The clinician as a line of the journal or a signature keeps it. */
export function authorOf({ id, name, credentials, initials }: Clinician): Author {
  return { id, name, credentials, initials };
}
