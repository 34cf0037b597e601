import type { CellId } from "../../atlas/place.ts";
import type { Mark } from "../../domain/marks.ts";
import { ZONE_SIGNS } from "../../export/marks/signs.ts";
import { unreachable } from "../../lib/unreachable.ts";
import type { Draft } from "../../editor/editor-state.ts";
import { drawSpotSigns, type MarkBrush, type Spot, spotOf } from "../shapes/spot-signs.ts";
import { drawZoneFields, fillOutlines, stampCells } from "../shapes/zone-fields.ts";
import { drawMarks, isSpot, isZone } from "./marks-layer.ts";

/** What stands on the draft surface: marks that the resting bitmap does not show, and the gesture in progress. */
export type DraftScene = {
  readonly draft: Draft | null;
  readonly marks: readonly Mark[];
  /** The number that a point gets when it is placed now. */
  readonly nextNumber: number;
};

/** A brush stroke adds to what is already drawn, so the surface is not cleared for it. */
export function isStroke(draft: Draft | null): draft is Draft & { kind: "painting" | "erasing" } {
  return draft?.kind === "painting" || draft?.kind === "erasing";
}

/** While painting the surface itself is translucent, so that overlapping dabs of the brush do not add up. */
export function draftOpacity(draft: Draft | null): number {
  if (draft?.kind !== "painting") return 1;
  return ZONE_SIGNS[draft.ownerId === null ? "own-pain" : "referral-zone"].fillOpacity + 0.14;
}

/** Draws the whole surface anew. */
export function drawDraftLayer(context: CanvasRenderingContext2D, scene: DraftScene, brush: MarkBrush): void {
  const { draft, marks } = scene;
  if (draft === null) return drawMarks(context, marks, brush);
  switch (draft.kind) {
    case "placing":
      drawMarks(context, marks, brush);
      drawSpotSigns(context, [placedSpot(draft, scene.nextNumber)], brush, null);
      return;
    case "moving":
      drawMoving(context, draft, marks, brush);
      return;
    case "painting":
      context.fillStyle = strokeColor(draft, brush);
      fillOutlines(context, marks.filter(isZone), brush);
      addToStroke(context, draft, draft.cells, brush);
      return;
    case "erasing":
      drawZoneFields(context, marks.filter(isZone), brush, null);
      addToStroke(context, draft, draft.cells, brush);
      return;
    default:
      unreachable(draft);
  }
}

/** Adds what the brush has gone over since the last frame. */
export function addToStroke(
  context: CanvasRenderingContext2D,
  draft: Draft & { kind: "painting" | "erasing" },
  cells: Iterable<CellId>,
  brush: MarkBrush,
): void {
  context.save();
  if (draft.kind === "erasing") context.globalCompositeOperation = "destination-out";
  stampCells(context, cells, brush, strokeColor(draft, brush));
  context.restore();
}

function strokeColor(draft: Draft, brush: MarkBrush): string {
  return brush.palette.signs[draft.kind === "painting" && draft.ownerId === null ? "own-pain" : "referral"];
}

function drawMoving(
  context: CanvasRenderingContext2D,
  draft: Draft & { kind: "moving" },
  marks: readonly Mark[],
  brush: MarkBrush,
): void {
  const ridingIds = new Set(draft.zones.map((zone) => zone.id));
  const moved = marks.find((mark) => mark.id === draft.id);
  drawMarks(
    context,
    marks.filter((mark) => mark !== moved && !ridingIds.has(mark.id)),
    brush,
  );
  for (const zone of draft.zones) {
    const sign = ZONE_SIGNS[moved?.kind === "pain-zone" && moved.ownerId === null ? "own-pain" : "referral-zone"];
    context.globalAlpha = sign.fillOpacity + 0.1;
    stampCells(context, zone.cells, brush, brush.palette.signs[sign.ink]);
  }
  context.globalAlpha = 1;
  if (moved !== undefined && isSpot(moved)) {
    drawSpotSigns(context, [{ ...spotOf(moved), place: draft.place }], brush, null);
  }
}

function placedSpot(draft: Draft & { kind: "placing" }, nextNumber: number): Spot {
  return draft.mark === "trigger-point"
    ? { sign: "unclassified", badge: null, number: nextNumber, place: draft.place }
    : { sign: "clear-site", badge: null, number: null, place: draft.place };
}
