import type { CellId, Place, ViewId, ViewPoint } from "../atlas/place.ts";
import type { ShiftedZone } from "../domain/commands.ts";
import type { MarkId } from "../domain/ids.ts";
import type { Chart, ZoneAuthor } from "../domain/marks.ts";
import type { Visit } from "../domain/visit.ts";
import type { Sheet } from "./sheet.ts";
import type { Viewport } from "./viewport.ts";

export const TOOL_IDS = ["select", "trigger-point", "pain-zone", "erase-zone", "nothing-found", "pan"] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** A pointer as the canvas hands it over: made into a place on the body once. */
export type EditorPointer = {
  /** CSS px from the top left of the chart's canvas. */
  readonly screenX: number;
  readonly screenY: number;
  readonly view: ViewId | null;
  readonly point: ViewPoint | null;
  readonly place: Place | null;
  /** Whether it is over the chart's canvas: what lies beyond, under a rail or panel, isn't seen and takes no mark. */
  readonly isOverChart: boolean;
  readonly pointerType: "mouse" | "touch" | "pen";
  readonly shift: boolean;
};

/** The gesture in progress: lives apart from the chart, becomes one command when it ends, is dropped by Escape. */
export type Draft =
  | { readonly kind: "placing"; readonly mark: "trigger-point" | "clear-site"; readonly place: Place }
  /** A zone of the patient's own pain that moves alone is itself the one in `zones`. */
  | {
      readonly kind: "moving";
      readonly id: MarkId;
      readonly place: Place;
      readonly zones: readonly ShiftedZone[];
    }
  /** `cells` are those that the stroke adds, in the order in which the brush met them. */
  | {
      readonly kind: "painting";
      readonly zoneId: MarkId;
      readonly ownerId: MarkId | null;
      readonly cells: ReadonlySet<CellId>;
    }
  /** `cells` are those that the stroke takes from the zones `ids`, in the order in which the brush met them. */
  | { readonly kind: "erasing"; readonly ids: readonly MarkId[]; readonly cells: ReadonlySet<CellId> };

/** The cross-hair of the keyboard. */
export type KeyboardCursor = { readonly view: ViewId; readonly place: Place };

/** Where a point of the selected muscle is usually felt: shown on the body to be looked at, no mark. */
export type ReferralHint = {
  readonly essential: readonly CellId[];
  readonly spillover: readonly CellId[];
  /** The site to palpate, where no mark stands yet. */
  readonly palpate?: Place;
};

export const MUSCLE_DEPTHS = ["superficial", "intermediate", "deep"] as const;
export type MuscleDepth = (typeof MUSCLE_DEPTHS)[number];

/** The outlines of the muscles of one depth: for each view from which some are seen, SVG path data in its mm. */
export type MuscleOutlines = { readonly depth: MuscleDepth; readonly pathByView: ReadonlyMap<ViewId, string> };

/** What is said last, for the live region; `count` changes with each. */
type Announcement = {
  readonly text: string;
  readonly count: number;
  /** Whether it names what was just undone or redone. */
  readonly isRestore: boolean;
};

export type ChartEditorState = {
  readonly visit: Visit;
  /** Same object as visit.chart. */
  readonly chart: Chart;
  readonly selection: readonly MarkId[];
  /** Every tap of the select tool adds a mark or takes it away, as Shift does: for hands without a keyboard. */
  readonly isSelectingSeveral: boolean;
  readonly tool: ToolId;
  readonly brushRadiusMm: number;
  readonly zoneAuthor: ZoneAuthor;
  readonly draft: Draft | null;
  readonly cursor: KeyboardCursor | null;
  /** The view in which the hand was last: there the cross-hair appears, and arrow keys mean its left and right. */
  readonly activeView: ViewId;
  readonly viewport: Viewport;
  readonly sheet: Sheet;
  readonly isReadOnly: boolean;
  /** The earlier visit whose marks are shown pale under today's. */
  readonly ghost: Visit | null;
  readonly hint: ReferralHint | null;
  /** Which muscles are wanted on the body, and what is there of them by now: it takes a while to trace them. */
  readonly muscleDepths: readonly MuscleDepth[];
  readonly muscleOutlines: readonly MuscleOutlines[];
  /** Where the select tool last tapped the body beside all marks; null once it taps a mark. */
  readonly tapped: Place | null;
  /** Once a pen draws, fingers only move the sheet; "refused" once one of them tapped all the same. */
  readonly fingers: "draw" | "move" | "refused";
  /** What undo takes back, in words: "Move point 3"; null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly announcement: Announcement;
};
