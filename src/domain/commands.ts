import type { CellId, Place } from "../atlas/place.ts";
import type { VisitExam } from "./exam/visit-exam.ts";
import type { MarkId, TreatmentId } from "./ids.ts";
import type { Chart, ClearSite, Mark, PainZone, TriggerPoint, ZoneAuthor } from "./marks.ts";
import type { Amendment, Author, EnteredInError, Signature } from "./signing/signing.ts";
import type { Treatment } from "./treatment/treatment.ts";

/** Cells of a zone after its point moved; computed before, so that a journal replays without the atlas. */
export type ShiftedZone = { readonly id: MarkId; readonly cells: readonly CellId[] };

/** A new zone that belongs to the point placed by the same command. */
type PlacedReferral = { readonly id: MarkId; readonly cells: readonly CellId[]; readonly drawnBy: ZoneAuthor };

export type TriggerPointEdit = Partial<Pick<TriggerPoint, "class" | "pain" | "muscle" | "note" | "findings">>;
export type PainZoneEdit = Partial<Pick<PainZone, "qualities" | "pain" | "drawnBy" | "note">>;
export type ClearSiteEdit = Partial<Pick<ClearSite, "muscle" | "note">>;

export type VisitExamEdit = Partial<VisitExam>;
export type PointTreatment = { readonly pointId: MarkId; readonly treatment: Treatment };

/** Everything that changes a chart. Plain data: what is saved in the journal is exactly this. */
export type Command =
  | {
      readonly type: "place-trigger-point";
      readonly id: MarkId;
      readonly place: Place;
      /** Named with the placing, so that one undo takes both back; else the point has no muscle yet. */
      readonly muscle?: string;
      /** The referral zone that the point is placed with. */
      readonly referral?: PlacedReferral;
    }
  | { readonly type: "place-clear-site"; readonly id: MarkId; readonly place: Place; readonly muscle?: string }
  | {
      /** Adds cells to the zone `id`, which is made when it does not exist. */
      readonly type: "paint-zone";
      readonly id: MarkId;
      readonly ownerId: MarkId | null;
      readonly cells: readonly CellId[];
      /** Who draws, for a zone that is made by this; a zone that exists keeps its own. */
      readonly drawnBy: ZoneAuthor;
    }
  /** Takes cells away from zones; a zone without cells left is removed. */
  | { readonly type: "erase-cells"; readonly ids: readonly MarkId[]; readonly cells: readonly CellId[] }
  /**
   * Moves a spot, with the zone it owns in `zones`. For a zone of the patient's own pain, `zones` holds the zone
   * itself and `place` is where the hand let it go.
   */
  | { readonly type: "move-mark"; readonly id: MarkId; readonly place: Place; readonly zones: readonly ShiftedZone[] }
  | { readonly type: "edit-trigger-point"; readonly id: MarkId; readonly edit: TriggerPointEdit }
  | { readonly type: "edit-pain-zone"; readonly id: MarkId; readonly edit: PainZoneEdit }
  | { readonly type: "edit-clear-site"; readonly id: MarkId; readonly edit: ClearSiteEdit }
  /** A trigger point takes its referral zone with it. */
  | { readonly type: "delete-marks"; readonly ids: readonly MarkId[] }
  /**
   * Adds marks as they were made (mirrored copies, copies beside the original, an import). A point keeps its number
   * when it is not below the next free one, else it gets the next. `nextNumber` where numbers of points that are gone
   * must not be given again.
   */
  | {
      readonly type: "add-marks";
      readonly reason: "mirror" | "duplicate" | "import";
      readonly marks: readonly Mark[];
      readonly nextNumber?: number;
    }
  | ExamCommand
  /** Undo and redo: the chart becomes again what it was after line `toSeq` of the journal. */
  | { readonly type: "restore"; readonly direction: "undo" | "redo"; readonly toSeq: number }
  | VisitEvent;

/** What is recorded beside the drawing: what was done to the points, and the exam around them. */
export type ExamCommand =
  /** Adds a treatment to each of these points: one step, however many points a recipe is applied to. */
  | { readonly type: "treat-points"; readonly treatments: readonly PointTreatment[] }
  /** Puts treatments, found by their ids, in the place of what they were. */
  | { readonly type: "edit-treatments"; readonly treatments: readonly PointTreatment[] }
  | { readonly type: "remove-treatment"; readonly pointId: MarkId; readonly treatmentId: TreatmentId }
  | { readonly type: "edit-exam"; readonly edit: VisitExamEdit };

/** What happens to a visit as a whole. It leaves the chart as it is, but for an amendment, which begins with one. */
export type VisitEvent =
  | { readonly type: "sign-visit"; readonly signature: Signature }
  | { readonly type: "begin-amendment"; readonly amendment: Amendment; readonly chart: Chart }
  | { readonly type: "enter-in-error"; readonly statement: EnteredInError }
  /** Put away, and taken back; when is told by the line. */
  | { readonly type: "discard-visit" | "restore-visit" };

/** A command that stands for itself: neither undo and redo, which need the journal, nor what happens to a whole visit. */
export type ChartCommand = Exclude<Command, { readonly type: "restore" } | VisitEvent>;

const VISIT_EVENTS: ReadonlySet<Command["type"]> = new Set([
  "sign-visit",
  "begin-amendment",
  "enter-in-error",
  "discard-visit",
  "restore-visit",
]);

export function isVisitEvent(command: Command): command is VisitEvent {
  return VISIT_EVENTS.has(command.type);
}

const EXAM_COMMANDS: ReadonlySet<Command["type"]> = new Set([
  "treat-points",
  "edit-treatments",
  "remove-treatment",
  "edit-exam",
]);

export function isExamCommand(command: Command): command is ExamCommand {
  return EXAM_COMMANDS.has(command.type);
}

/** One saved change of a visit. Lines run 1, 2, 3 without gaps. */
export type JournalLine = {
  readonly seq: number;
  /** ISO instant with offset. */
  readonly at: string;
  /** In words, as undo shows it: "Move point 3". */
  readonly label: string;
  readonly command: Command;
  /** Who was charting; null when no clinician was chosen on this device. */
  readonly by: Author | null;
};
