import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { toMarkId } from "../../../src/domain/ids.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import { commitEach, createDevice, valueOf, type Device } from "../../support/device.ts";
import { BACK_OF_NECK, chartCommand, chartPointByPoint, chartPoints, someVisit } from "../../support/records.ts";
import { markEnteredInError } from "../../../src/domain/signing/sign-visit.ts";
import { BEN, clockAt, signedByAda, taken } from "../../support/signing-records.ts";

let device: Device;
let tab: RecordStorage;
beforeEach(async () => {
  device = createDevice();
  tab = device.openTab();
  valueOf(await tab.visits.create(someVisit(), []));
});
afterEach(() => device.closeAll());

const { visit, lines } = chartPoints(someVisit(), 2);
const steps = chartPointByPoint(someVisit(), 2);
const signed = signedByAda(visit);

describe("a signature whose answer got lost", () => {
  test("is saved again without harm", async () => {
    await commitEach(tab.visits, [...steps, signed, signed]);
    expect(valueOf(await tab.visits.journalOf(visit.id))).toHaveLength(3);
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(signed.visit);
  });

  test("is not taken for another signature", async () => {
    await commitEach(tab.visits, [...steps, signed]);
    const line = { ...signed.line, at: "2026-11-21T16:00:00.000+01:00" };
    expect(await tab.visits.commit(signed.visit, line)).toMatchObject({ failure: { kind: "signed" } });
  });

  test("of a statement of error is saved again too", async () => {
    await commitEach(tab.visits, [...steps, signed]);
    const clock = clockAt("2026-11-22T09:00:00.000+01:00");
    const wrong = taken(markEnteredInError(signed.visit, { reason: "Another patient", author: BEN, clock }));
    valueOf(await tab.visits.enterInError(wrong.visit, wrong.line));
    valueOf(await tab.visits.enterInError(wrong.visit, wrong.line));
    expect(valueOf(await tab.visits.journalOf(visit.id))).toHaveLength(4);
  });
});

describe("two tabs at one visit", () => {
  test("what the other still charts after the signature is refused, kept there, and not tried again by itself", async () => {
    const other = device.openTab();
    const autosave = other.openAutosave();
    await commitEach(tab.visits, [...steps, signed]);
    const late = chartCommand(visit, { type: "place-clear-site", id: toMarkId("late"), place: BACK_OF_NECK });
    autosave.enqueue(late.visit, late.line);
    expect(await autosave.flush()).toMatchObject({ failure: { kind: "signed" } });
    expect(autosave.state()).toMatchObject({ kind: "failed", failure: { kind: "signed" }, unsavedLines: 1 });
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(signed.visit);
    autosave.dispose();
  });

  test("only one of two signatures is stored", async () => {
    await commitEach(tab.visits, steps);
    const line = { ...signed.line, at: "2026-11-21T16:00:00.000+01:00" };
    const results = await Promise.all([
      tab.visits.commit(signed.visit, signed.line),
      device.openTab().visits.commit(signed.visit, line),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("whoever writes past the rules", () => {
  test("can't sign without the line that says so, nor enter in error beside it", async () => {
    await commitEach(tab.visits, steps);
    const change = chartCommand(visit, { type: "place-clear-site", id: toMarkId("c"), place: BACK_OF_NECK });
    const { signature } = signed.visit;
    expect((await tab.visits.commit({ ...change.visit, signature }, change.line)).ok).toBe(false);
    const enteredInError = { reason: "x", by: BEN, at: visit.startedAt };
    expect((await tab.visits.commit({ ...change.visit, enteredInError }, change.line)).ok).toBe(false);
    expect((await tab.visits.commit({ ...signed.visit, signature: null }, signed.line)).ok).toBe(false);
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(visit);
  });

  test("can't hang a line on a signature that is stored", async () => {
    await commitEach(tab.visits, [...steps, signed]);
    const unsigned = { ...signed.visit, signature: null };
    const late = chartCommand(unsigned, { type: "place-clear-site", id: toMarkId("late"), place: BACK_OF_NECK });
    expect(await tab.visits.commit(late.visit, late.line)).toMatchObject({ failure: { kind: "signed" } });
    expect(valueOf(await tab.visits.journalOf(visit.id))).toEqual([...lines, signed.line]);
    expect(valueOf(await tab.visits.find(visit.id))).toEqual(signed.visit);
  });
});

describe("the save of a draft", () => {
  test("asks whether the visit is signed by its key alone: no visit is read", async () => {
    await commitEach(tab.visits, steps);
    const next = chartCommand(visit, { type: "place-clear-site", id: toMarkId("c"), place: BACK_OF_NECK });
    const reads = (["get", "getAll", "openCursor"] as const).map((name) => vi.spyOn(IDBObjectStore.prototype, name));
    const readVisits = (): number =>
      reads
        .flatMap(({ mock }) => mock.contexts)
        .filter((store) => store instanceof IDBObjectStore && store.name === "visits").length;
    valueOf(await tab.visits.commit(next.visit, next.line));
    expect(readVisits()).toBe(0);
    // The same watch sees a read when there is one.
    valueOf(await tab.visits.find(visit.id));
    expect(readVisits()).toBeGreaterThan(0);
    vi.restoreAllMocks();
  });
});
