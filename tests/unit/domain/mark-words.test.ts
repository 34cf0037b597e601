import { describe, expect, it } from "vitest";
import type { CellId } from "../../../src/atlas/place.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { labelCommand, labelRestore } from "../../../src/domain/command-words.ts";
import type { ChartCommand } from "../../../src/domain/commands.ts";
import type { MarkId } from "../../../src/domain/ids.ts";
import { areaInWords, describeMark, nameMark, percentInWords } from "../../../src/domain/mark-words.ts";
import type { Chart, Mark } from "../../../src/domain/marks.ts";
import { someTreatment } from "../../support/treatments.ts";
import type { ZoneFacts } from "../../../src/domain/zone-facts.ts";

const id = (text: string): MarkId => text as MarkId;
const cell = 4 as CellId;
const right = { x: -80, y: 1400, z: -60 };
const midline = { x: 3, y: 1300, z: -100 };

const commands: readonly ChartCommand[] = [
  { type: "place-trigger-point", id: id("p1"), place: midline },
  { type: "place-trigger-point", id: id("p2"), place: right },
  {
    type: "edit-trigger-point",
    id: id("p2"),
    edit: { class: "active", muscle: "infraspinatus", pain: 7 },
  },
  { type: "paint-zone", id: id("z2"), ownerId: id("p2"), cells: [cell], drawnBy: "clinician" },
  { type: "edit-pain-zone", id: id("z2"), edit: { qualities: ["aching"] } },
  { type: "paint-zone", id: id("own"), ownerId: null, cells: [cell], drawnBy: "patient" },
  { type: "edit-pain-zone", id: id("own"), edit: { qualities: ["burning", "numb"], pain: 5 } },
  { type: "place-clear-site", id: id("c"), place: { ...right, x: 80 } },
  { type: "edit-clear-site", id: id("c"), edit: { muscle: "levator-scapulae" } },
];
const chart = commands.reduce(applyCommand, EMPTY_CHART);

function markOf(name: string, from: Chart = chart): Mark {
  const mark = from.marks.find((candidate) => candidate.id === name);
  if (mark === undefined) throw new Error(`No mark ${name}`);
  return mark;
}

describe("a mark in words", () => {
  const facts: ZoneFacts = { side: "right", areaCm2: 34.2, areaPercent: 0.2 };

  it("says number, class, muscle, side and pain of a trigger point", () => {
    expect(describeMark(markOf("p2"), chart)).toBe("2, active trigger point, infraspinatus, right, pain 7 of 10");
  });

  it("says by what a point was treated, each technique once", () => {
    const point = markOf("p2");
    if (point.kind !== "trigger-point") throw new Error("No point");
    const injection = someTreatment();
    const heat = someTreatment({ technique: { kind: "heat", minutes: 10, words: "" } });
    expect(describeMark({ ...point, treatments: [injection, injection, heat] }, chart)).toBe(
      "2, active trigger point, infraspinatus, right, pain 7 of 10, treated by injection and heat",
    );
  });

  it("leaves out what was not recorded, and says that a point is on the midline", () => {
    expect(describeMark(markOf("p1"), chart)).toBe("1, trigger point, midline");
  });

  it("says whose referral zone it is, its side, quality and area", () => {
    expect(describeMark(markOf("z2"), chart, facts)).toBe("Referral zone of 2, right, aching, 34 cm²");
  });

  it("says that a zone is the patient's own pain and that the patient drew it", () => {
    expect(describeMark(markOf("own"), chart, { ...facts, side: "both sides", areaCm2: 8.04 })).toBe(
      "Own pain zone, both sides, burning and numb, pain 5 of 10, 8.0 cm², drawn by the patient",
    );
  });

  it("says where nothing was found", () => {
    expect(describeMark(markOf("c"), chart)).toBe("Nothing found, left, levator scapulae");
  });

  it("names marks inside sentences", () => {
    expect(chart.marks.map((mark) => nameMark(mark, chart))).toEqual([
      "point 1",
      "point 2",
      "referral zone of point 2",
      "own pain zone",
      "site with nothing found",
    ]);
  });

  it("rounds areas as precisely as they are known", () => {
    expect([0.25, 9.94, 9.96, 120.4].map(areaInWords)).toEqual(["0.3 cm²", "9.9 cm²", "10 cm²", "120 cm²"]);
    expect([0, 0.01, 0.24].map(percentInWords)).toEqual([
      "0.0 % of the body surface",
      "under 0.1 % of the body surface",
      "0.2 % of the body surface",
    ]);
  });
});

describe("a change in words", () => {
  const labels: readonly [string, ChartCommand][] = [
    ["Place point 3", { type: "place-trigger-point", id: id("p3"), place: right }],
    [
      "Place point 3",
      {
        type: "place-trigger-point",
        id: id("p3"),
        place: right,
        muscle: "masseter",
        referral: { id: id("z3"), cells: [cell], drawnBy: "patient" },
      },
    ],
    ["Mark a site with nothing found", { type: "place-clear-site", id: id("c2"), place: right }],
    [
      "Paint referral zone of point 2",
      { type: "paint-zone", id: id("z2"), ownerId: id("p2"), cells: [cell], drawnBy: "clinician" },
    ],
    ["Paint own pain zone", { type: "paint-zone", id: id("own2"), ownerId: null, cells: [cell], drawnBy: "clinician" }],
    ["Erase from referral zone of point 2", { type: "erase-cells", ids: [id("z2")], cells: [cell] }],
    ["Erase from 2 marks", { type: "erase-cells", ids: [id("z2"), id("own")], cells: [cell] }],
    ["Move point 2", { type: "move-mark", id: id("p2"), place: midline, zones: [] }],
    ["Set point 2 to latent", { type: "edit-trigger-point", id: id("p2"), edit: { class: "latent" } }],
    ["Set pain of point 2 to 0", { type: "edit-trigger-point", id: id("p2"), edit: { pain: 0 } }],
    ["Remove pain of point 2", { type: "edit-trigger-point", id: id("p2"), edit: { pain: null } }],
    [
      "Set muscle of point 1 to upper trapezius",
      { type: "edit-trigger-point", id: id("p1"), edit: { muscle: "trapezius-upper" } },
    ],
    ["Remove muscle of point 2", { type: "edit-trigger-point", id: id("p2"), edit: { muscle: null } }],
    ["Change note of point 2", { type: "edit-trigger-point", id: id("p2"), edit: { note: "deep" } }],
    ["Edit point 2", { type: "edit-trigger-point", id: id("p2"), edit: { note: "deep", pain: 3 } }],
    [
      "Set quality of own pain zone to sharp and numb",
      { type: "edit-pain-zone", id: id("own"), edit: { qualities: ["sharp", "numb"] } },
    ],
    ["Set quality of own pain zone to none", { type: "edit-pain-zone", id: id("own"), edit: { qualities: [] } }],
    [
      "Set own pain zone to drawn by the clinician",
      { type: "edit-pain-zone", id: id("own"), edit: { drawnBy: "clinician" } },
    ],
    [
      "Set muscle of site with nothing found to masseter",
      { type: "edit-clear-site", id: id("c"), edit: { muscle: "masseter" } },
    ],
    ["Delete point 2", { type: "delete-marks", ids: [id("p2")] }],
    ["Delete 2 marks", { type: "delete-marks", ids: [id("p2"), id("c")] }],
    ["Mirror a point", { type: "add-marks", reason: "mirror", marks: [markOf("p2"), markOf("z2")] }],
    ["Duplicate own pain zone", { type: "add-marks", reason: "duplicate", marks: [markOf("own")] }],
    ["Import 4 marks", { type: "add-marks", reason: "import", marks: chart.marks }],
  ];

  it.each(labels)("%s", (label, command) => {
    expect(labelCommand(command, chart)).toBe(label);
  });

  it("is what undo and redo are called", () => {
    expect(labelRestore("undo", "Move point 3")).toBe("Undo move point 3");
    expect(labelRestore("redo", "Move point 3")).toBe("Redo move point 3");
  });
});
