import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toMarkId, toVisitId } from "../../../src/domain/ids.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import { collectVisits, commitEach, createDevice, valueOf, type Device } from "../../support/device.ts";
import {
  BACK_OF_NECK,
  cellId,
  chartCommand,
  chartPointByPoint,
  chartPoints,
  someVisit,
} from "../../support/records.ts";

let device: Device;
let tab: RecordStorage;
beforeEach(() => {
  device = createDevice();
  tab = device.openTab();
});
afterEach(() => device.closeAll());

const empty = someVisit();
const CLEAR_SITE = { type: "place-clear-site", id: toMarkId("clear"), place: BACK_OF_NECK } as const;

describe("visits", () => {
  test("every change saved is there after a reload, and the journal replays to the visit", async () => {
    valueOf(await tab.visits.create(empty, []));
    let visit = empty;
    for (const command of [
      { type: "place-trigger-point", id: toMarkId("a"), place: BACK_OF_NECK },
      { type: "paint-zone", id: toMarkId("z"), ownerId: toMarkId("a"), cells: [9, 3].map(cellId), drawnBy: "patient" },
      { type: "edit-trigger-point", id: toMarkId("a"), edit: { class: "active", pain: 7 } },
      { type: "erase-cells", ids: [toMarkId("z")], cells: [cellId(9)] },
      { type: "place-clear-site", id: toMarkId("c"), place: BACK_OF_NECK },
      { type: "delete-marks", ids: [toMarkId("c")] },
    ] as const) {
      const next = chartCommand(visit, command);
      visit = next.visit;
      valueOf(await tab.visits.commit(visit, next.line));
    }
    tab.close();
    const reloaded = device.openTab();
    expect(valueOf(await reloaded.visits.find(empty.id))).toEqual(visit);
    const journal = valueOf(await reloaded.visits.journalOf(empty.id));
    expect(journal).toHaveLength(6);
    expect(replayJournal(journal)).toEqual(visit.chart);
  });

  test("a visit created with its journal has both", async () => {
    const { visit, lines } = chartPoints(empty, 4);
    valueOf(await tab.visits.create(visit, lines));
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(visit);
    expect(valueOf(await tab.visits.journalOf(visit.id))).toEqual(lines);
  });

  test("creating over another visit is refused and changes nothing", async () => {
    const { visit, lines } = chartPoints(empty, 2);
    valueOf(await tab.visits.create(visit, lines));
    const other = await tab.visits.create(empty, []);
    expect(other).toMatchObject({ ok: false, failure: { kind: "conflict" } });
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(visit);
  });

  test("journals of visits whose ids resemble each other stay apart", async () => {
    for (const id of ["v", "v1", "v-1"]) {
      const { visit, lines } = chartPoints(someVisit({ id: toVisitId(id) }), 2);
      valueOf(await tab.visits.create(visit, lines));
    }
    expect(valueOf(await tab.visits.journalOf(toVisitId("v")))).toHaveLength(2);
  });

  test("visits of a patient come newest first by instant, discarded ones too", async () => {
    const times = ["2026-01-02T08:00:00.000+09:00", "2026-01-02T08:00:00.000+01:00", "2026-01-01T23:30:00.000Z"];
    for (const [index, startedAt] of times.entries()) {
      valueOf(await tab.visits.create(someVisit({ id: toVisitId(`v${index}`), startedAt }), []));
    }
    valueOf(await tab.visits.discard(toVisitId("v1"), { at: "2026-01-03T08:00:00.000+01:00", by: null }));
    const answers = collectVisits(tab, empty.patientId);
    const { value } = valueOf(await answers.next());
    expect(value.map(({ id }) => id)).toEqual(["v1", "v2", "v0"]);
    expect(value[0]?.discardedAt).toBe("2026-01-03T08:00:00.000+01:00");
    valueOf(await tab.visits.restore(toVisitId("v1"), { at: "2026-11-23T08:00:00.000+01:00", by: null }));
    expect(valueOf(await answers.next()).value[0]?.discardedAt).toBeNull();
    answers.stop();
  });

  test("discarding twice, as after a lost answer, is discarding once", async () => {
    const step = { at: "2026-01-03T08:00:00.000+01:00", by: null };
    valueOf(await tab.visits.create(empty, []));
    valueOf(await tab.visits.discard(empty.id, step));
    valueOf(await tab.visits.discard(empty.id, step));
    expect(valueOf(await tab.visits.journalOf(empty.id))).toHaveLength(1);
  });

  test("discarding a visit that is not there says so", async () => {
    const result = await tab.visits.discard(toVisitId("nowhere"), { at: "2026-01-03T08:00:00.000+01:00", by: null });
    expect(result).toMatchObject({ ok: false, failure: { kind: "conflict" } });
  });

  test("a visit reopens where it was left", async () => {
    const viewport = { visitId: empty.id, centerX: 812.5, centerY: -3, zoom: 4.25 };
    valueOf(await tab.visits.saveViewport(viewport));
    tab.close();
    expect(valueOf(await device.openTab().visits.findViewport(empty.id))).toEqual(viewport);
  });

  test("a place on the sheet that cannot be read is none", async () => {
    const rows = await device.openRows();
    await rows.table("viewports").put({ visitId: empty.id, centerX: "left", centerY: 0, zoom: 1 });
    expect(valueOf(await tab.visits.findViewport(empty.id))).toBeNull();
  });
});

describe("two tabs writing one visit", () => {
  test("exactly one wins; the other is told and what is stored stays whole", async () => {
    valueOf(await tab.visits.create(empty, []));
    const other = device.openTab();
    const mine = chartCommand(empty, { type: "place-trigger-point", id: toMarkId("mine"), place: BACK_OF_NECK });
    const theirs = chartCommand(empty, { type: "place-clear-site", id: toMarkId("theirs"), place: BACK_OF_NECK });
    const results = await Promise.all([
      tab.visits.commit(mine.visit, mine.line),
      other.visits.commit(theirs.visit, theirs.line),
    ]);
    const winners = results.filter(({ ok }) => ok);
    expect(winners).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: "conflict" } });
    const stored = valueOf(await tab.visits.find(empty.id));
    expect(replayJournal(valueOf(await tab.visits.journalOf(empty.id)))).toEqual(stored?.chart);
  });

  test("a tab that has fallen behind cannot write over newer lines", async () => {
    valueOf(await tab.visits.create(empty, []));
    const ahead = chartPointByPoint(empty, 3);
    await commitEach(tab.visits, ahead);
    const behind = chartCommand(empty, { type: "place-clear-site", id: toMarkId("late"), place: BACK_OF_NECK });
    expect(await device.openTab().visits.commit(behind.visit, behind.line)).toMatchObject({
      ok: false,
      failure: { kind: "conflict" },
    });
    expect(valueOf(await tab.visits.find(empty.id))).toEqual(ahead.at(-1)?.visit);
  });

  test("a line that skips one is refused", async () => {
    valueOf(await tab.visits.create(empty, []));
    const { visit, line } = chartCommand(chartPoints(empty, 1).visit, CLEAR_SITE);
    const result = await tab.visits.commit(visit, line);
    expect(result).toMatchObject({ ok: false, failure: { kind: "conflict" } });
    expect(valueOf(await tab.visits.journalOf(empty.id))).toEqual([]);
  });

  test("a write that went through without an answer may be repeated", async () => {
    valueOf(await tab.visits.create(empty, []));
    const steps = chartPointByPoint(empty, 3);
    await commitEach(tab.visits, [...steps, ...steps.slice(-1)]);
    expect(valueOf(await tab.visits.journalOf(empty.id))).toEqual(steps.map(({ line }) => line));
    expect(valueOf(await tab.visits.find(empty.id))).toEqual(steps.at(-1)?.visit);
  });

  test("a write repeated after others followed it, or with another line, is taken back as a whole", async () => {
    valueOf(await tab.visits.create(empty, []));
    const steps = chartPointByPoint(empty, 3);
    await commitEach(tab.visits, steps);
    const second = chartPoints(empty, 2).visit;
    const other = chartCommand(second, { type: "place-clear-site", id: toMarkId("other"), place: BACK_OF_NECK });
    for (const { visit, line } of [...steps.slice(0, 2), other]) {
      expect(await tab.visits.commit(visit, line)).toMatchObject({ ok: false, failure: { kind: "conflict" } });
    }
    expect(valueOf(await tab.visits.journalOf(empty.id))).toEqual(steps.map(({ line }) => line));
    expect(valueOf(await tab.visits.find(empty.id))).toEqual(steps.at(-1)?.visit);
  });

  test("a visit that is stored no more is not made again by a commit", async () => {
    const { visit, line } = chartCommand(empty, CLEAR_SITE);
    expect(await tab.visits.commit(visit, line)).toMatchObject({ ok: false, failure: { kind: "conflict" } });
    expect(valueOf(await tab.visits.find(visit.id))).toBeNull();
    expect(valueOf(await tab.visits.journalOf(visit.id))).toEqual([]);
  });
});
