import type { Clock } from "../../src/domain/clock.ts";
import { EMPTY_SAFETY } from "../../src/domain/exam/safety-facts.ts";
import { placeAtPoint, placeInView } from "../../src/atlas/picking.ts";
import type { FigureId, Place, ViewId } from "../../src/atlas/place.ts";
import { createViewPoint } from "../../src/atlas/place.ts";
import { createVisit } from "../../src/domain/create-visit.ts";
import { toPatientId, toVisitId } from "../../src/domain/ids.ts";
import type { JournalLine } from "../../src/domain/commands.ts";
import type { ClearSite, Mark, PainZone, TriggerPoint } from "../../src/domain/marks.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { findActionForKey } from "../../src/editor/actions/key-actions.ts";
import type { ChartEditor } from "../../src/editor/chart-editor.ts";
import { createChartEditor } from "../../src/editor/chart-editor.ts";
import type { ChartEditorState, EditorPointer, ToolId } from "../../src/editor/editor-state.ts";
import { findPlacedView, viewToSheet } from "../../src/editor/sheet.ts";
import { sheetToScreen } from "../../src/editor/viewport.ts";
import { distanceMm } from "../../src/editor/zone-motion.ts";
import { readBody } from "./bodies.ts";

/** A point of a view in mm of the figure, which need not lie on the body. */
export type Spot = { readonly view: ViewId; readonly x: number; readonly y: number };

/** Spots on the female figure. Right and left are the patient's. */
export const RIGHT_SCAPULA: Spot = { view: "posterior", x: 450, y: 420 };
export const LEFT_SCAPULA: Spot = { view: "posterior", x: 326, y: 420 };
export const SPINE: Spot = { view: "posterior", x: 388, y: 480 };
export const RIGHT_CHEST: Spot = { view: "anterior", x: 330, y: 420 };
export const RIGHT_THIGH: Spot = { view: "posterior", x: 470, y: 1000 };
export const BESIDE_BODY: Spot = { view: "posterior", x: 700, y: 100 };

type PointerOptions = Partial<Pick<EditorPointer, "pointerType" | "shift">>;

/** A hand on a chart: taps, drags and keys, and what came of them. */
export type EditorDriver = {
  readonly editor: ChartEditor;
  /** Journal lines in the order in which they were handed over for saving. */
  readonly lines: readonly JournalLine[];
  /** The visit as it was handed over with each line. */
  readonly savedVisits: readonly Visit[];
  state(): ChartEditorState;
  use(tool: ToolId): void;
  press(spot: Spot, options?: PointerOptions): void;
  slideTo(spot: Spot): void;
  /** Slides over the left edge of the chart, onto what stands beside it. */
  slideOff(): void;
  releaseOff(): void;
  release(spot: Spot): void;
  tap(spot: Spot, options?: PointerOptions): void;
  /** Presses at the first spot, slides over the others and releases on the last. */
  drag(spots: readonly Spot[], options?: PointerOptions): void;
  /** E.g. "t", "Ctrl+z", "Shift+ArrowLeft". */
  key(keys: string): void;
  points(): readonly TriggerPoint[];
  zones(): readonly PainZone[];
  clearSites(): readonly ClearSite[];
  selected(): readonly Mark[];
  /** Where a spot lies on the body. */
  placeAt(spot: Spot): Place;
  /** How far a place is from a spot on the body, in mm. Places are kept to 0.1 mm, so that ways there and back differ a little. */
  missMm(place: Place | undefined, spot: Spot): number;
  /** Where a place is seen in a view. */
  spotOf(place: Place, view: ViewId): Spot;
  said(): string;
};

export type DriverOptions = {
  readonly figure?: FigureId;
  readonly visit?: Visit;
  readonly isReadOnly?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
};

export function createEditorDriver(options: DriverOptions = {}): EditorDriver {
  const body = readBody(options.figure ?? "female");
  const lines: JournalLine[] = [];
  const savedVisits: Visit[] = [];
  const clock = { now: () => "2026-11-21T14:05:00.000+01:00", timeZone: () => "Europe/Berlin" };
  let idCount = options.visit?.lastSeq ?? 0;
  const editor = createChartEditor({
    body,
    visit: options.visit ?? newVisit(body.figure, clock),
    author: () => null,
    clock,
    makeId: () => `mark-${(idCount += 1)}`,
    isReadOnly: options.isReadOnly ?? false,
    onCommit: (visit, line) => {
      savedVisits.push(visit);
      lines.push(line);
    },
  });
  const size = options.size ?? { width: 1000, height: 800 };
  editor.resizeStage(size.width, size.height);
  const state = (): ChartEditorState => editor.store.getState();
  let pointerOptions: PointerOptions = {};

  function pointerAt(spot: Spot): EditorPointer {
    const { sheet, viewport } = state();
    const point = createViewPoint(spot.x, spot.y);
    const screen = sheetToScreen(viewport, viewToSheet(findPlacedView(sheet, spot.view), point));
    const place = placeAtPoint(body, spot.view, point);
    const at = { screenX: screen.x, screenY: screen.y, view: spot.view, point, place };
    return { ...at, isOverChart: true, pointerType: "mouse", shift: false, ...pointerOptions };
  }

  function pointerOff(): EditorPointer {
    const at = { screenX: -40, screenY: 200, view: null, point: null, place: null };
    return { ...at, isOverChart: false, pointerType: "mouse", shift: false, ...pointerOptions };
  }

  function press(spot: Spot, withOptions: PointerOptions = {}): void {
    pointerOptions = withOptions;
    editor.pointerDown(pointerAt(spot));
  }

  function drag(spots: readonly Spot[], withOptions: PointerOptions = {}): void {
    const [first, ...others] = spots;
    const last = spots.at(-1);
    if (first === undefined || last === undefined) return;
    press(first, withOptions);
    for (const spot of others) editor.pointerMove(pointerAt(spot));
    editor.pointerUp(pointerAt(last));
  }

  function placeAt(spot: Spot): Place {
    const place = placeAtPoint(body, spot.view, createViewPoint(spot.x, spot.y));
    if (place === null) throw new Error(`No body at ${spot.view} ${spot.x} ${spot.y}`);
    return place;
  }

  return {
    editor,
    lines,
    savedVisits,
    state,
    use: (tool) => editor.setTool(tool),
    press,
    slideTo: (spot) => editor.pointerMove(pointerAt(spot)),
    slideOff: () => editor.pointerMove(pointerOff()),
    releaseOff: () => editor.pointerUp(pointerOff()),
    release: (spot) => editor.pointerUp(pointerAt(spot)),
    tap: (spot, withOptions) => drag([spot], withOptions),
    drag,
    key(keys) {
      const parts = keys === "+" ? ["+"] : keys.split("+");
      const action = findActionForKey({
        key: parts.at(-1) ?? "",
        ctrlKey: parts.includes("Ctrl"),
        metaKey: parts.includes("Cmd"),
        altKey: parts.includes("Alt"),
        shiftKey: parts.includes("Shift"),
      });
      if (action?.isEnabled(state()) === true) action.perform(editor);
    },
    points: () => state().chart.marks.filter((mark) => mark.kind === "trigger-point"),
    zones: () => state().chart.marks.filter((mark) => mark.kind === "pain-zone"),
    clearSites: () => state().chart.marks.filter((mark) => mark.kind === "clear-site"),
    selected: () => state().chart.marks.filter((mark) => state().selection.includes(mark.id)),
    placeAt,
    missMm: (place, spot) => (place === undefined ? Infinity : distanceMm(place, placeAt(spot))),
    spotOf(place, view) {
      const seen = placeInView(body, view, place);
      if (seen === null) throw new Error("Not on the body");
      return { view, x: seen.point.x, y: seen.point.y };
    },
    said: () => state().announcement.text,
  };
}

function newVisit(figure: FigureId, clock: Clock): Visit {
  const patient = { id: toPatientId("patient"), figure, safety: EMPTY_SAFETY };
  return createVisit(toVisitId("visit"), { patient, clock, by: null }).visit;
}
