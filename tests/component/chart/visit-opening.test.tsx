import { afterEach, expect, it, vi } from "vitest";
import { toVisitId } from "../../../src/domain/ids.ts";
import { beginOpeningAhead, takeOpening } from "../../../src/screens/chart/session/visit-opening.ts";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, type ScreenWorld } from "../../support/screen-services.tsx";

const TODAY = someVisit({ id: toVisitId("today") });
const OTHER = someVisit({ id: toVisitId("other") });

const releases: (() => void)[] = [];
afterEach(() => {
  for (const release of releases.splice(0)) release();
});

function appAtToday(): ScreenWorld & { readonly find: ReturnType<typeof vi.fn> } {
  const { storage } = createScreenWorld({ patients: [somePatient()], visits: [TODAY, OTHER] });
  const find = vi.fn((id: typeof TODAY.id) => storage.visits.find(id));
  const world = createScreenWorld(
    {},
    {
      patients: storage.patients,
      visits: { ...storage.visits, find },
      lockVisit: (id) => storage.lockVisit(id),
      loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }),
    },
  );
  return { ...world, storage, find };
}

function take(world: ScreenWorld, visit: typeof TODAY) {
  const opening = takeOpening(world.services, visit.id);
  releases.push(() => {
    opening.authors.stop();
    opening.lock.release();
  });
  return opening;
}

it("the visit of the app's address is read while its screen is on its way, and only once", async () => {
  const world = appAtToday();
  beginOpeningAhead(world.services, TODAY.id);
  await vi.waitFor(() => expect(world.find).toHaveBeenCalledOnce());
  const { firstReading, lock } = take(world, TODAY);
  expect(await firstReading).toMatchObject({ kind: "loaded", loaded: { visit: { id: "today" } } });
  expect(lock.state()).toBe("mine");
  expect(world.find).toHaveBeenCalledOnce();
});

it("when it is opened again it is read again", async () => {
  const world = appAtToday();
  beginOpeningAhead(world.services, TODAY.id);
  await take(world, TODAY).firstReading;
  await take(world, TODAY).firstReading;
  expect(world.find).toHaveBeenCalledTimes(2);
});

it.each([
  ["another address", () => window.dispatchEvent(new HashChangeEvent("hashchange"))],
  ["another visit", (world: ScreenWorld) => void take(world, OTHER)],
])("going to %s leaves it free for another tab to write", async (_where, go) => {
  const world = appAtToday();
  beginOpeningAhead(world.services, TODAY.id);
  await vi.waitFor(() => expect(world.find).toHaveBeenCalled());
  go(world);
  const elsewhere = world.storage.lockVisit(TODAY.id);
  releases.push(() => elsewhere.release());
  await vi.waitFor(() => expect(elsewhere.state()).toBe("mine"));
});

it("tells that another tab had it meanwhile, so that what that tab wrote is read", async () => {
  const world = appAtToday();
  const closeOtherTab = world.storage.openInAnotherTab(TODAY.id);
  beginOpeningAhead(world.services, TODAY.id);
  await vi.waitFor(() => expect(world.find).toHaveBeenCalledOnce());
  closeOtherTab();
  const opening = take(world, TODAY);
  await vi.waitFor(() => expect(opening.lock.state()).toBe("mine"));
  expect(opening.wasElsewhere()).toBe(true);
});
