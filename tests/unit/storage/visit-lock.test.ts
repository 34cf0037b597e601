import { describe, expect, test } from "vitest";
import { toVisitId } from "../../../src/domain/ids.ts";
import { createVisitLock } from "../../../src/storage/visit-lock.ts";
import { createFakeLocks } from "../../support/fake-locks.ts";

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

const visit = toVisitId("visit-1");

describe("who may write a visit", () => {
  test("the first tab writes, the second reads, and takes over when the first lets go", async () => {
    const locks = createFakeLocks();
    const first = createVisitLock(locks, visit);
    expect(first.state()).toBe("waiting");
    await settle();
    expect(first.state()).toBe("mine");
    const second = createVisitLock(locks, visit);
    const seen: string[] = [];
    second.subscribe(() => seen.push(second.state()));
    await settle();
    expect(second.state()).toBe("elsewhere");
    first.release();
    await settle();
    expect(seen).toEqual(["elsewhere", "mine"]);
  });

  test("a tab that leaves the line never gets the visit, and the next one does", async () => {
    const locks = createFakeLocks();
    const first = createVisitLock(locks, visit);
    await settle();
    const second = createVisitLock(locks, visit);
    await settle();
    const third = createVisitLock(locks, visit);
    await settle();
    second.release();
    first.release();
    await settle();
    expect(second.state()).toBe("elsewhere");
    expect(third.state()).toBe("mine");
  });

  test("a visit left before the browser has answered is free for others", async () => {
    const locks = createFakeLocks();
    createVisitLock(locks, visit).release();
    await settle();
    const next = createVisitLock(locks, visit);
    await settle();
    expect(next.state()).toBe("mine");
  });

  test("different visits can be written in different tabs", async () => {
    const locks = createFakeLocks();
    const tabs = [createVisitLock(locks, toVisitId("a")), createVisitLock(locks, toVisitId("b"))];
    await settle();
    expect(tabs.map((tab) => tab.state())).toEqual(["mine", "mine"]);
  });

  test("a browser without locks says so", () => {
    expect(createVisitLock(undefined, visit).state()).toBe("unsupported");
  });

  test("a browser that refuses locks says so", async () => {
    const lock = createVisitLock({ request: () => Promise.reject(new DOMException("No", "SecurityError")) }, visit);
    await settle();
    expect(lock.state()).toBe("unsupported");
  });
});
