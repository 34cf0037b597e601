import type { CellId, Place } from "../atlas/place.ts";
import type { MarkId } from "./ids.ts";
import type { Chart, ClearSite, Mark, PainZone, TriggerPoint } from "./marks.ts";

/** Cells of a zone after its point moved; computed before, so that a journal replays without the atlas. */
export type ShiftedZone = { readonly id: MarkId; readonly cells: readonly CellId[] };

export type TriggerPointEdit = Partial<Pick<TriggerPoint, "class" | "pain" | "muscle" | "note">>;
export type PainZoneEdit = Partial<Pick<PainZone, "qualities" | "pain" | "drawnBy" | "note">>;
export type ClearSiteEdit = Partial<Pick<ClearSite, "muscle" | "note">>;

/** Everything that changes a chart. Plain data: what is saved in the journal is exactly this. */
export type Command =
  | { readonly type: "place-trigger-point"; readonly id: MarkId; readonly place: Place }
  | { readonly type: "place-clear-site"; readonly id: MarkId; readonly place: Place }
  | {
      /** Adds cells to the zone `id`, which is made when it does not exist. */
      readonly type: "paint-zone";
      readonly id: MarkId;
      readonly ownerId: MarkId | null;
      readonly cells: readonly CellId[];
    }
  /** Takes cells away from zones; a zone without cells left is removed. */
  | { readonly type: "erase-cells"; readonly ids: readonly MarkId[]; readonly cells: readonly CellId[] }
  | { readonly type: "move-mark"; readonly id: MarkId; readonly place: Place; readonly zones: readonly ShiftedZone[] }
  | { readonly type: "edit-trigger-point"; readonly id: MarkId; readonly edit: TriggerPointEdit }
  | { readonly type: "edit-pain-zone"; readonly id: MarkId; readonly edit: PainZoneEdit }
  | { readonly type: "edit-clear-site"; readonly id: MarkId; readonly edit: ClearSiteEdit }
  /** A trigger point takes its referral zone with it. */
  | { readonly type: "delete-marks"; readonly ids: readonly MarkId[] }
  /** Adds copies (mirrored or beside the original), as they were made. Points in it get the next numbers. */
  | { readonly type: "add-marks"; readonly reason: "mirror" | "duplicate" | "import"; readonly marks: readonly Mark[] }
  /** Undo and redo: the chart becomes again what it was after line `toSeq` of the journal. */
  | { readonly type: "restore"; readonly direction: "undo" | "redo"; readonly toSeq: number };

/** One saved change of a visit. Lines run 1, 2, 3 without gaps. */
export type JournalLine = {
  readonly seq: number;
  /** ISO instant with offset. */
  readonly at: string;
  /** In words, as undo shows it: "Move point 3". */
  readonly label: string;
  readonly command: Command;
};

/** CONTRACT (being written): applies a command other than "restore" to a chart. Throws on a broken invariant. */
export function applyCommand(_chart: Chart, _command: Exclude<Command, { type: "restore" }>): Chart {
  throw new Error("pending");
}
