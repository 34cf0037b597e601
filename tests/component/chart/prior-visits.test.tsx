import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { toVisitId } from "../../../src/domain/ids.ts";
import { PriorVisits } from "../../../src/screens/chart/prior-visits.tsx";
import { createEditorDriver } from "../../support/editor-driver.ts";
import { chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

const TODAY = someVisit({ id: toVisitId("today"), startedAt: "2026-11-21T14:05:00.000+01:00" });
const EARLIER = someVisit({ id: toVisitId("earlier"), startedAt: "2026-10-03T09:00:00.000+02:00" });

it("the visit under today's marks is still the one that is pressed after another section was open", async () => {
  const { visit: marked } = chartPoints(EARLIER, 2);
  const world = createScreenWorld({ patients: [somePatient()], visits: [TODAY, marked] });
  const { visits } = world.services;
  // As from the database: each reading makes the visits anew.
  const services: typeof world.services = {
    ...world.services,
    visits: {
      ...visits,
      watchOfPatient: (id, listener) => visits.watchOfPatient(id, (answer) => listener(structuredClone(answer))),
    },
  };
  const { editor } = createEditorDriver({ visit: TODAY });
  const card = () => screen.findByRole("button", { name: /3 October 2026/ });

  const first = renderScreen({ ...world, services }, <PriorVisits visit={TODAY} editor={editor} hasOtherVisits />);
  await userEvent.click(await card());
  first.unmount();
  renderScreen({ ...world, services }, <PriorVisits visit={TODAY} editor={editor} hasOtherVisits />);
  expect(await card()).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(await card());
  expect(await card()).toHaveAttribute("aria-pressed", "false");
  expect(editor.store.getState().ghost).toBeNull();
});

it("where no other visit is earlier and has marks, that is said in the place kept for them", async () => {
  const world = createScreenWorld({ patients: [somePatient()], visits: [TODAY, EARLIER] });
  const { editor } = createEditorDriver({ visit: TODAY });
  renderScreen(world, <PriorVisits visit={TODAY} editor={editor} hasOtherVisits />);
  expect(await screen.findByText("No earlier visit with marks to show under this one.")).toBeVisible();
});
