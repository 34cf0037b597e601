import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { type ChartSession, startSession } from "../../../src/screens/chart/session/chart-session.ts";
import { PhonePanel } from "../../../src/screens/chart/phone-panel.tsx";
import { useSourceSearch } from "../../../src/screens/chart/pain-source/source-search.ts";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

function OpenPanel({ session }: { readonly session: ChartSession }) {
  return <PhonePanel session={session} search={useSourceSearch()} />;
}

it("the panel of a phone gives the body way when a zone is to be painted", async () => {
  const patient = somePatient();
  const { visit } = chartPoints(someVisit(), 1);
  const world = createScreenWorld({ patients: [patient], visits: [visit] });
  const figure = { body: readBody("female"), plates: emptyPlates() };
  const lock = { state: () => "mine" as const, subscribe: () => () => {}, release: () => {} };
  const session = startSession(
    world.services,
    { visit, patient, figure, viewport: null, hasOtherVisits: false },
    { lock, author: () => null },
  );
  session.editor.setReadOnly(false);
  session.editor.select(visit.chart.marks.map(({ id }) => id));
  renderScreen(world, <OpenPanel session={session} />);
  const handle = screen.getByRole("button", { name: /^Marks/ });
  await userEvent.click(handle);
  await userEvent.click(await screen.findByRole("button", { name: "Paint its referral zone" }));
  await waitFor(() => expect(handle).toHaveAttribute("aria-expanded", "false"));
  expect(session.editor.store.getState().tool).toBe("pain-zone");
  // Its muscles would lie on what is to be painted.
  expect(screen.queryByRole("toolbar", { name: "Muscles here" })).not.toBeInTheDocument();
  await userEvent.click(handle);
  expect(await screen.findByText("Paint the referral zone of point 1.")).toBeVisible();
});
