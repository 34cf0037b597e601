import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId, Place } from "../../../src/atlas/place.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { EMPTY_CHART, findMark, findPoint, zoneOfPoint } from "../../../src/domain/chart.ts";
import type { ChartCommand } from "../../../src/domain/commands.ts";
import type { MarkId } from "../../../src/domain/ids.ts";
import type { Chart, Mark } from "../../../src/domain/marks.ts";
import { intentArbitrary, intentToCommand } from "../../support/random-commands.ts";

const id = (text: string): MarkId => text as MarkId;
const cells = (...numbers: readonly number[]): readonly CellId[] => numbers.map((number) => number as CellId);
const shoulder: Place = { x: -80, y: 1400, z: -60 };
const neck: Place = { x: -40, y: 1450, z: -50 };

function chartOf(...commands: readonly ChartCommand[]): Chart {
  return commands.reduce(applyCommand, EMPTY_CHART);
}

const placePoint = (name: string, place = shoulder): ChartCommand => ({
  type: "place-trigger-point",
  id: id(name),
  place,
});
const paint = (name: string, ownerId: string | null, painted: readonly CellId[]): ChartCommand => ({
  type: "paint-zone",
  id: id(name),
  ownerId: ownerId === null ? null : id(ownerId),
  cells: painted,
  drawnBy: "clinician",
});

const placeWithZone = (name: string, zone: string, painted: readonly CellId[]): ChartCommand => ({
  type: "place-trigger-point",
  id: id(name),
  place: shoulder,
  referral: { id: id(zone), cells: painted, drawnBy: "clinician" },
});

describe("marking", () => {
  it("numbers points 1, 2, 3 and never gives the number of a deleted point again", () => {
    const chart = chartOf(
      placePoint("a"),
      placePoint("b"),
      { type: "delete-marks", ids: [id("b")] },
      { type: "place-clear-site", id: id("c"), place: neck },
      placePoint("d"),
    );
    expect(chart.marks.map((mark) => (mark.kind === "trigger-point" ? mark.number : mark.kind))).toEqual([
      1,
      "clear-site",
      3,
    ]);
    expect(chart.nextNumber).toBe(4);
  });

  it("places a point with its muscle and its referral zone at once", () => {
    const chart = chartOf(placePoint("a"), {
      type: "place-trigger-point",
      id: id("b"),
      place: neck,
      muscle: "infraspinatus",
      referral: { id: id("z"), cells: cells(4, 2), drawnBy: "patient" },
    });
    expect(findPoint(chart, id("b"))).toMatchObject({ number: 2, muscle: "infraspinatus", class: "unclassified" });
    expect(zoneOfPoint(chart, id("b"))).toMatchObject({ id: "z", cells: [2, 4], drawnBy: "patient", painted: null });
    expect(zoneOfPoint(chart, id("a"))).toBeNull();
  });

  it("marks nothing found in a muscle at once", () => {
    const chart = chartOf({ type: "place-clear-site", id: id("c"), place: neck, muscle: "masseter" });
    expect(findMark(chart, id("c"))).toMatchObject({ kind: "clear-site", muscle: "masseter" });
  });

  it("keeps marks in the order in which they were made when one of them changes", () => {
    const chart = chartOf(placePoint("a"), placePoint("b"), placePoint("c"), {
      type: "edit-trigger-point",
      id: id("a"),
      edit: { class: "active" },
    });
    expect(chart.marks.map((mark) => mark.id)).toEqual(["a", "b", "c"]);
    expect(findPoint(chart, id("a"))?.class).toBe("active");
  });

  it("adds painted cells to a zone in ascending order, each once", () => {
    const chart = chartOf(paint("z", null, cells(9, 3)), paint("z", null, cells(4, 3, 1)));
    expect(findMark(chart, id("z"))).toMatchObject({ cells: [1, 3, 4, 9], ownerId: null, drawnBy: "clinician" });
  });

  it("returns the same chart when a stroke brings no new cell", () => {
    const chart = chartOf(paint("z", null, cells(1, 2, 3)));
    expect(applyCommand(chart, paint("z", null, cells(2)))).toBe(chart);
  });

  it("returns the same chart when an edit or a move changes nothing", () => {
    const chart = chartOf(placePoint("a"), paint("z", "a", cells(1)), paint("own", null, cells(1)));
    const idle: readonly ChartCommand[] = [
      { type: "edit-trigger-point", id: id("a"), edit: { class: "unclassified", note: "" } },
      { type: "edit-pain-zone", id: id("z"), edit: { qualities: [] } },
      { type: "move-mark", id: id("a"), place: { ...shoulder }, zones: [{ id: id("z"), cells: cells(1) }] },
      { type: "move-mark", id: id("own"), place: neck, zones: [{ id: id("own"), cells: cells(1) }] },
      { type: "delete-marks", ids: [] },
    ];
    expect(idle.filter((command) => applyCommand(chart, command) !== chart)).toEqual([]);
  });

  it("remembers where a zone was painted also when a small move leaves its cells alone", () => {
    const chart = chartOf(placePoint("a"), paint("z", "a", cells(1)), {
      type: "move-mark",
      id: id("a"),
      place: neck,
      zones: [{ id: id("z"), cells: cells(1) }],
    });
    expect(zoneOfPoint(chart, id("a"))?.painted).toEqual({ cells: [1], place: shoulder });
  });

  it("removes a zone when its last cell is erased, and leaves the others", () => {
    const chart = chartOf(paint("z", null, cells(1, 2)), paint("y", null, cells(2, 3)), {
      type: "erase-cells",
      ids: [id("z"), id("y")],
      cells: cells(1, 2),
    });
    expect(chart.marks.map((mark) => mark.id)).toEqual(["y"]);
    expect(findMark(chart, id("y"))).toMatchObject({ cells: [3] });
  });

  it("deletes the referral zone with its point", () => {
    const chart = chartOf(placePoint("a"), paint("z", "a", cells(1)), paint("own", null, cells(1)), {
      type: "delete-marks",
      ids: [id("a")],
    });
    expect(chart.marks.map((mark) => mark.id)).toEqual(["own"]);
  });

  it("remembers what was painted and where the point stood, over any number of moves", () => {
    const chart = chartOf(
      placePoint("a", shoulder),
      paint("z", "a", cells(1, 2)),
      { type: "move-mark", id: id("a"), place: neck, zones: [{ id: id("z"), cells: cells(5) }] },
      {
        type: "move-mark",
        id: id("a"),
        place: { ...neck, y: 1460 },
        zones: [{ id: id("z"), cells: cells(7, 8) }],
      },
    );
    expect(findPoint(chart, id("a"))?.place).toEqual({ ...neck, y: 1460 });
    expect(zoneOfPoint(chart, id("a"))).toMatchObject({
      cells: [7, 8],
      painted: { cells: [1, 2], place: shoulder },
    });
  });

  it("takes a repainted zone as painted where it now lies", () => {
    const chart = chartOf(
      placePoint("a"),
      paint("z", "a", cells(1)),
      { type: "move-mark", id: id("a"), place: neck, zones: [{ id: id("z"), cells: cells(5) }] },
      paint("z", "a", cells(6)),
    );
    expect(zoneOfPoint(chart, id("a"))).toMatchObject({ cells: [5, 6], painted: null });
  });

  it("gives copies the next numbers, and keeps the numbers of an import into an empty chart", () => {
    const source = chartOf(placePoint("a"), placePoint("b"), placePoint("c"), {
      type: "delete-marks",
      ids: [id("b")],
    });
    const imported = chartOf({ type: "add-marks", reason: "import", marks: source.marks });
    expect(imported.marks).toEqual(source.marks);

    const copied = applyCommand(source, {
      type: "add-marks",
      reason: "duplicate",
      marks: source.marks.map((mark) => ({ ...mark, id: id(`${mark.id}-copy`) })),
    });
    expect(copied.marks.map((mark) => mark.kind === "trigger-point" && mark.number)).toEqual([1, 3, 4, 5]);
    expect(copied.nextNumber).toBe(6);
  });
});

describe("commands that do not fit the chart", () => {
  const chart = chartOf(placePoint("a"), paint("z", "a", cells(1)), {
    type: "place-clear-site",
    id: id("c"),
    place: neck,
  });
  const misfits: readonly [string, ChartCommand][] = [
    ["an id used twice", placePoint("a")],
    ["a clear site under a used id", { type: "place-clear-site", id: id("a"), place: neck }],
    ["a new zone without cells", paint("new", null, [])],
    ["a point with a zone without cells", placeWithZone("new", "zone", [])],
    ["a point with a zone under a used id", placeWithZone("new", "z", cells(1))],
    ["a point with a zone under its own id", placeWithZone("new", "new", cells(1))],
    ["a referral zone of nothing", paint("new", "nobody", cells(1))],
    ["a referral zone of a clear site", paint("new", "c", cells(1))],
    ["a second zone for a point", paint("new", "a", cells(1))],
    ["painting a zone for another point", paint("z", null, cells(2))],
    ["painting on a point", paint("a", null, cells(2))],
    ["erasing from a point", { type: "erase-cells", ids: [id("a")], cells: cells(1) }],
    ["moving what is not there", { type: "move-mark", id: id("nobody"), place: neck, zones: [] }],
    [
      "moving a point onto no cells",
      { type: "move-mark", id: id("a"), place: neck, zones: [{ id: id("z"), cells: [] }] },
    ],
    [
      "moving a strange zone along",
      { type: "move-mark", id: id("c"), place: neck, zones: [{ id: id("z"), cells: cells(1) }] },
    ],
    [
      "a referral zone moved alone",
      { type: "move-mark", id: id("z"), place: neck, zones: [{ id: id("z"), cells: cells(2) }] },
    ],
    [
      "cells out of order",
      { type: "move-mark", id: id("a"), place: neck, zones: [{ id: id("z"), cells: cells(2, 1) }] },
    ],
    ["editing a point that is a zone", { type: "edit-trigger-point", id: id("z"), edit: { pain: 1 } }],
    ["editing a zone that is a point", { type: "edit-pain-zone", id: id("a"), edit: { pain: 1 } }],
    ["editing a clear site that is a point", { type: "edit-clear-site", id: id("a"), edit: { note: "" } }],
    ["deleting what is not there", { type: "delete-marks", ids: [id("a"), id("nobody")] }],
    ["adding a known id", { type: "add-marks", reason: "import", marks: chart.marks }],
  ];

  it.each(misfits)("refuse %s", (_, command) => {
    expect(() => applyCommand(chart, command)).toThrow(Error);
  });
});

describe("what holds for every command", () => {
  it("never changes the chart it was given, nor a mark that it does not name", () => {
    fc.assert(
      fc.property(fc.array(intentArbitrary, { maxLength: 40 }), (intents) => {
        let chart = EMPTY_CHART;
        for (const [index, intent] of intents.entries()) {
          const command = intentToCommand(intent, chart, id(`m${index}`));
          if (command === null) continue;
          const frozen = deepFreeze(chart);
          const next = applyCommand(frozen, command);
          const unnamed = chart.marks.filter((mark) => !isNamedBy(command, mark));
          expect(unnamed.filter((mark) => !next.marks.includes(mark))).toEqual([]);
          chart = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("keeps ids and numbers unique, zones sound, and numbers below the next one", () => {
    fc.assert(
      fc.property(fc.array(intentArbitrary, { maxLength: 40 }), (intents) => {
        const given = new Set<number>();
        let chart = EMPTY_CHART;
        for (const [index, intent] of intents.entries()) {
          const command = intentToCommand(intent, chart, id(`m${index}`));
          if (command === null) continue;
          const known = new Set(chart.marks.map((mark) => mark.id));
          chart = applyCommand(chart, command);
          for (const mark of chart.marks) {
            if (mark.kind !== "trigger-point" || known.has(mark.id)) continue;
            expect(given).not.toContain(mark.number);
            given.add(mark.number);
            expect(mark.number).toBeLessThan(chart.nextNumber);
          }
          expectSoundChart(chart);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function isNamedBy(command: ChartCommand, mark: Mark): boolean {
  const text = JSON.stringify(command);
  const ids = mark.kind === "pain-zone" && mark.ownerId !== null ? [mark.id, mark.ownerId] : [mark.id];
  return ids.some((name) => text.includes(`"${name}"`));
}

function expectSoundChart(chart: Chart): void {
  expect(new Set(chart.marks.map((mark) => mark.id)).size).toBe(chart.marks.length);
  const owners = chart.marks.flatMap((mark) =>
    mark.kind === "pain-zone" && mark.ownerId !== null ? [mark.ownerId] : [],
  );
  expect(new Set(owners).size).toBe(owners.length);
  for (const owner of owners) expect(findPoint(chart, owner)).not.toBeNull();
  for (const mark of chart.marks) {
    if (mark.kind !== "pain-zone") continue;
    expect(mark.cells.length).toBeGreaterThan(0);
    expect(mark.cells).toEqual([...new Set(mark.cells)].sort((a, b) => a - b));
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
