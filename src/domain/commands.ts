import type { CellId, Place } from "../atlas/place.ts";
import type { MarkId } from "./ids.ts";
import type { ClearSite, Mark, PainZone, TriggerPoint, ZoneAuthor } from "./marks.ts";

/** Cells of a zone after its point moved; computed before, so that a journal replays without the atlas. */
export type ShiftedZone = { readonly id: MarkId; readonly cells: readonly CellId[] };

/** A new zone that belongs to the point placed by the same command. */
type PlacedReferral = { readonly id: MarkId; readonly cells: readonly CellId[]; readonly drawnBy: ZoneAuthor };

export type TriggerPointEdit = Partial<Pick<TriggerPoint, "class" | "pain" | "muscle" | "note">>;
export type PainZoneEdit = Partial<Pick<PainZone, "qualities" | "pain" | "drawnBy" | "note">>;
export type ClearSiteEdit = Partial<Pick<ClearSite, "muscle" | "note">>;

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
   * when it is not below the next free one, else it gets the next.
   */
  | { readonly type: "add-marks"; readonly reason: "mirror" | "duplicate" | "import"; readonly marks: readonly Mark[] }
  /** Undo and redo: the chart becomes again what it was after line `toSeq` of the journal. */
  | { readonly type: "restore"; readonly direction: "undo" | "redo"; readonly toSeq: number };

/** A command that stands for itself: all but undo and redo, which need the journal. */
export type ChartCommand = Exclude<Command, { readonly type: "restore" }>;

/** One saved change of a visit. Lines run 1, 2, 3 without gaps. */
export type JournalLine = {
  readonly seq: number;
  /** ISO instant with offset. */
  readonly at: string;
  /** In words, as undo shows it: "Move point 3". */
  readonly label: string;
  readonly command: Command;
};
