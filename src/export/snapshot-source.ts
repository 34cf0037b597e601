import type { Body } from "../atlas/body.ts";
import type { Plates } from "../atlas/plate.ts";
import type { Note } from "../domain/note/note.ts";
import type { Patient } from "../domain/patient.ts";
import type { Visit } from "../domain/visit.ts";

/** What a snapshot is made from: the record and the visit's figure, never the screen. */
export type SnapshotSource = {
  readonly patient: Patient;
  readonly visit: Visit;
  readonly body: Body;
  readonly plates: Plates;
  /** When the snapshot is made: ISO instant with offset. */
  readonly now: string;
  /** Where it is made: IANA time zone. */
  readonly timeZone: string;
  /** The signed version that has taken the place of this one. */
  readonly replacedBy?: number;
  /** Goes on pages of its own after the table; a picture has no room for it. */
  readonly note?: Note;
};
