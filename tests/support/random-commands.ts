import * as fc from "fast-check";
import type { CellId, Place } from "../../src/atlas/place.ts";
import { isSpotMark, zoneOfPoint, zonesOfChart } from "../../src/domain/chart.ts";
import type { ChartCommand } from "../../src/domain/commands.ts";
import type { MarkId } from "../../src/domain/ids.ts";
import type { Chart, Mark, PainScore } from "../../src/domain/marks.ts";
import { PAIN_SCORES, TRIGGER_POINT_CLASSES } from "../../src/domain/marks.ts";
import { unreachable } from "../../src/lib/unreachable.ts";

/** What a hand wants, before the chart is known: which mark, where, which cells. */
export type Intent = {
  readonly wish: (typeof WISHES)[number];
  readonly pick: number;
  readonly place: Place;
  readonly cells: readonly CellId[];
};

const WISHES = ["point", "found", "clear", "own-pain", "referral", "erase", "move", "edit", "delete", "copy"] as const;

const coordinate = fc.integer({ min: -8000, max: 8000 }).map((tenths) => tenths / 10);

export const intentArbitrary: fc.Arbitrary<Intent> = fc.record({
  wish: fc.constantFrom(...WISHES),
  pick: fc.nat(1000),
  place: fc.record({ x: coordinate, y: coordinate, z: coordinate }),
  cells: fc
    .uniqueArray(fc.nat(300), { minLength: 1, maxLength: 12 })
    .map((ids) => ids.sort((a, b) => a - b).map((id) => id as CellId)),
});

/** The command that an intent comes to on a chart; null where the chart has nothing to do it with. */
export function intentToCommand(intent: Intent, chart: Chart, id: MarkId): ChartCommand | null {
  const { place, cells, pick } = intent;
  switch (intent.wish) {
    case "point":
      return { type: "place-trigger-point", id, place };
    case "found": {
      const referral = { id: `${id}-zone` as MarkId, cells, drawnBy: "patient" } as const;
      return { type: "place-trigger-point", id, place, muscle: "infraspinatus", referral };
    }
    case "clear":
      return { type: "place-clear-site", id, place };
    case "own-pain":
      return { type: "paint-zone", id, ownerId: null, cells, drawnBy: "patient" };
    case "referral":
      return paintReferral(intent, chart, id);
    case "erase": {
      const zone = choose(zonesOfChart(chart), pick);
      return zone && { type: "erase-cells", ids: [zone.id], cells };
    }
    case "move":
      return moveSpot(intent, chart);
    case "edit":
      return editMark(choose(chart.marks, pick), pick);
    case "delete": {
      const mark = choose(chart.marks, pick);
      return mark && { type: "delete-marks", ids: [mark.id] };
    }
    case "copy": {
      const spot = choose(chart.marks.filter(isSpotMark), pick);
      return spot && { type: "add-marks", reason: "duplicate", marks: [{ ...spot, id, place }] };
    }
    default:
      return unreachable(intent.wish);
  }
}

function paintReferral({ pick, cells }: Intent, chart: Chart, id: MarkId): ChartCommand | null {
  const point = choose(
    chart.marks.filter((mark) => mark.kind === "trigger-point"),
    pick,
  );
  if (point === null) return null;
  const zoneId = zoneOfPoint(chart, point.id)?.id ?? id;
  return { type: "paint-zone", id: zoneId, ownerId: point.id, cells, drawnBy: "clinician" };
}

function moveSpot({ pick, cells, place }: Intent, chart: Chart): ChartCommand | null {
  const spot = choose(chart.marks.filter(isSpotMark), pick);
  if (spot === null) return null;
  const zone = zoneOfPoint(chart, spot.id);
  return { type: "move-mark", id: spot.id, place, zones: zone === null ? [] : [{ id: zone.id, cells }] };
}

function editMark(mark: Mark | null, pick: number): ChartCommand | null {
  if (mark === null) return null;
  const pain: PainScore = choose(PAIN_SCORES, pick) ?? 0;
  switch (mark.kind) {
    case "trigger-point":
      return {
        type: "edit-trigger-point",
        id: mark.id,
        edit: { class: choose(TRIGGER_POINT_CLASSES, pick) ?? "active", pain },
      };
    case "pain-zone":
      return { type: "edit-pain-zone", id: mark.id, edit: { pain, qualities: ["aching"] } };
    case "clear-site":
      return { type: "edit-clear-site", id: mark.id, edit: { note: `note ${pick}` } };
    default:
      return unreachable(mark);
  }
}

function choose<Item>(items: readonly Item[], pick: number): Item | null {
  return items[pick % Math.max(1, items.length)] ?? null;
}
