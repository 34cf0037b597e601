import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { toMarkId, toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import type { VisitLock } from "../../../src/domain/ports.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { PatientScreen } from "../../../src/screens/patient/patient-screen.tsx";
import { BACK_OF_NECK, cellId, chartCommand, chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, readSavedText, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";

const ADA = somePatient({ id: toPatientId("patient-1"), name: "Ada Example", notes: "Desk work\nRight-handed" });

/** One active point with pain 7, one latent, one unclassified, a referral zone, own pain 8, and one site without findings. */
function fullVisit(): Visit {
  let { visit } = chartPoints(someVisit({ id: toVisitId("full") }), 3);
  const [first, second] = visit.chart.marks;
  const cells = [cellId(100), cellId(102)];
  const apply = (command: Parameters<typeof chartCommand>[1]) => {
    visit = chartCommand(visit, command).visit;
  };
  if (first === undefined || second === undefined) throw new Error("Two points were charted");
  apply({ type: "edit-trigger-point", id: first.id, edit: { class: "active", pain: 7 } });
  apply({ type: "edit-trigger-point", id: second.id, edit: { class: "latent" } });
  apply({ type: "paint-zone", id: toMarkId("referral"), ownerId: first.id, cells, drawnBy: "clinician" });
  apply({ type: "paint-zone", id: toMarkId("own"), ownerId: null, cells, drawnBy: "patient" });
  apply({ type: "edit-pain-zone", id: toMarkId("own"), edit: { pain: 8 } });
  apply({ type: "place-clear-site", id: toMarkId("clear"), place: BACK_OF_NECK });
  return visit;
}

function renderPatient(world: ScreenWorld) {
  return renderScreen(world, <PatientScreen patientId={ADA.id} />);
}

describe("a patient's page", () => {
  it("says who it is", async () => {
    renderPatient(createScreenWorld({ patients: [ADA] }));
    expect(await screen.findByRole("heading", { level: 1, name: "Ada Example" })).toBeVisible();
    expect(screen.getByText("2 April 1979 (47 years)")).toBeVisible();
    expect(screen.getByText("A-17")).toBeVisible();
    expect(screen.getByText(/Desk work/)).toBeVisible();
  });

  it("keeps the name out of the browser's history", async () => {
    renderPatient(createScreenWorld({ patients: [ADA] }));
    await screen.findByRole("heading", { name: "Ada Example" });
    expect(document.title).toBe("Patient – Tautband");
  });

  it("shows hostile text as text", async () => {
    const hostile = somePatient({
      name: "<img src=x onerror=alert(1)>",
      notes: "<script>1</script>",
      recordNumber: "<b>",
    });
    renderPatient(createScreenWorld({ patients: [hostile] }));
    expect(await screen.findByRole("heading", { name: "<img src=x onerror=alert(1)>" })).toBeVisible();
    expect(screen.getByText("<script>1</script>")).toBeVisible();
    expect(screen.getByText("<b>")).toBeVisible();
    expect(document.querySelector("img, script")).toBeNull();
  });

  it("starts a new visit in one tap and opens it", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "New visit" }));
    await waitFor(() => expect(window.location.hash).toBe("#/visits/made-1"));
    expect(world.storage.contents().visits[0]).toMatchObject({
      patientId: ADA.id,
      figure: "female",
      startedAt: "2026-11-21T14:15:00.000+01:00",
      timeZone: "Europe/Berlin",
    });
  });

  it("says why when a visit can't be started", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    const button = await screen.findByRole("button", { name: "New visit" });
    world.storage.failWrites({ kind: "full", message: "The disk is full." });
    await user.click(button);
    expect(await screen.findByText("The disk is full.")).toBeVisible();
    expect(window.location.hash).toBe("");
  });

  it("is edited, and keeps what is not in the form", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const dialog = screen.getByRole("dialog", { name: "Edit patient" });
    expect(within(dialog).getByLabelText("Year")).toHaveValue("1979");
    const name = within(dialog).getByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Ada Newname");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Ada Newname" })).toBeVisible();
    expect(world.storage.contents().patients[0]).toMatchObject({
      id: ADA.id,
      createdAt: ADA.createdAt,
      birthDate: "1979-04-02",
    });
  });

  it("keeps what another tab saved while the form was open", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const dialog = within(screen.getByRole("dialog", { name: "Edit patient" }));
    await world.storage.patients.save({ ...ADA, notes: "Allergic", safety: { ...ADA.safety, allergies: "latex" } });
    await user.clear(dialog.getByRole("textbox", { name: "Record number" }));
    await user.type(dialog.getByRole("textbox", { name: "Record number" }), "B-2");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(world.storage.contents().patients[0]).toMatchObject({
      recordNumber: "B-2",
      notes: "Allergic",
      safety: { allergies: "latex" },
    });
  });

  it("says when a field was changed in another tab too, and takes the typed one on a second save", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const dialog = within(screen.getByRole("dialog", { name: "Edit patient" }));
    const number = dialog.getByRole("textbox", { name: "Record number" });
    await user.clear(number);
    await user.type(number, "B-2");
    await world.storage.patients.save({ ...ADA, recordNumber: "C-3" });
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent(/Record number, now .*C-3/);
    expect(number).toHaveValue("B-2");
    expect(world.storage.contents().patients[0]?.recordNumber).toBe("C-3");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(world.storage.contents().patients[0]?.recordNumber).toBe("B-2"));
  });

  it("gets safety facts in the form, shows them quietly, and the next visit begins with them", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const dialog = within(screen.getByRole("dialog", { name: "Edit patient" }));
    await user.click(dialog.getByRole("button", { name: /^Safety/ }));
    await user.type(dialog.getByLabelText("Allergies"), "latex");
    await user.click(dialog.getByRole("radio", { name: "Anticoagulant" }));
    await user.type(dialog.getByLabelText("Weight, kg"), "7250");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(dialog.getByLabelText("Weight, kg")).toHaveAccessibleDescription("Enter kilograms, 1 to 400.");
    await user.clear(dialog.getByLabelText("Weight, kg"));
    await user.type(dialog.getByLabelText("Weight, kg"), "72,5");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("72.5 kg, measured 21 November 2026")).toBeVisible();
    expect(screen.getByText("latex")).toBeVisible();
    expect(screen.getByText("Anticoagulant")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "New visit" }));
    await waitFor(() => expect(world.storage.contents().visits).toHaveLength(1));
    expect(world.storage.contents().visits[0]?.chart.exam.safety).toEqual({
      allergies: "latex",
      bleedingRisk: "anticoagulant",
      pregnancy: null,
      weight: { kg: 72.5, measuredOn: "2026-11-21" },
      other: "",
    });
  });

  it("is archived and restored without a question", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(screen.getByRole("menuitem", { name: "Archive patient" }));
    const restore = await screen.findByRole("button", { name: "Restore patient" });
    expect(screen.queryByRole("button", { name: "New visit" })).not.toBeInTheDocument();
    await user.click(restore);
    expect(await screen.findByRole("button", { name: "New visit" })).toBeVisible();
    expect(world.storage.contents().patients[0]?.archivedAt).toBeNull();
  });

  it("of the sample patient takes it away in one tap, with its visits", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [{ ...ADA, isSample: true }], visits: [someVisit()] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Remove sample patient" }));
    await waitFor(() => expect(world.storage.contents().patients).toHaveLength(0));
    expect(world.storage.contents().visits).toHaveLength(0);
    expect(window.location.hash).toBe("#/");
  });

  it("of the sample patient leaves it while one of its visits is open in another tab", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [{ ...ADA, isSample: true }], visits: [someVisit()] });
    const closeOther = world.storage.openInAnotherTab(someVisit().id);
    renderPatient(world);
    const remove = await screen.findByRole("button", { name: "Remove sample patient" });
    await user.click(remove);
    expect(await screen.findByText(/a visit of this patient is open in another tab/)).toBeVisible();
    expect(world.storage.contents().patients).toHaveLength(1);
    closeOther();
    await user.click(remove);
    await waitFor(() => expect(world.storage.contents().patients).toHaveLength(0));
  });

  it("of somebody who is not on this device says so", async () => {
    renderPatient(createScreenWorld());
    expect(await screen.findByText("This patient is not on this device")).toBeVisible();
  });

  it("of a damaged row offers the row for saving", async () => {
    const world = createScreenWorld();
    world.storage.addDamagedRow({ table: "patients", key: ADA.id, problem: "name: is missing", json: "{}" });
    renderPatient(world);
    expect(await screen.findByRole("button", { name: "Save the row" })).toBeVisible();
  });

  it("of a damaged row offers each visit for saving too, and does not say that nobody is there", async () => {
    const visit = someVisit({ id: toVisitId("sound") });
    const world = createScreenWorld({ visits: [visit] });
    world.storage.addDamagedRow({ table: "patients", key: ADA.id, problem: "name: is missing", json: "{}" });
    renderPatient(world);
    const row = (await screen.findByText(/sound, but its patient cannot be read/)).closest("li");
    await userEvent.click(within(row ?? document.body).getByRole("button", { name: "Save the row" }));
    expect(JSON.parse(await readSavedText(world, 0))).toEqual(visit);
    expect(screen.queryByText("This patient is not on this device")).not.toBeInTheDocument();
  });
});

describe("the visits of a patient", () => {
  it("stand newest first and lead to the chart", async () => {
    const visits = [
      someVisit({ id: toVisitId("old"), startedAt: "2026-09-01T09:00:00.000+02:00" }),
      someVisit({ id: toVisitId("new"), startedAt: "2026-11-21T14:05:00.000+01:00" }),
    ];
    renderPatient(createScreenWorld({ patients: [ADA], visits }));
    const list = await screen.findByRole("list", { name: "Visits" });
    const links = within(list).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual(["21 November 2026, 14:05", "1 September 2026, 09:00"]);
    expect(links[0]).toHaveAttribute("href", "#/visits/new");
  });

  it("tell the time of the place where they were, with its zone", async () => {
    const visits = [someVisit({ startedAt: "2026-11-21T23:30:00.000-05:00", timeZone: "America/New_York" })];
    renderPatient(createScreenWorld({ patients: [ADA], visits }));
    expect(await screen.findByRole("link", { name: "21 November 2026, 23:30" })).toBeVisible();
    expect(screen.getByText("America/New York")).toBeVisible();
  });

  it("say what was found and how bad the worst pain was", async () => {
    renderPatient(createScreenWorld({ patients: [ADA], visits: [fullVisit()] }));
    const marks = await screen.findByRole("list", { name: "Marks" });
    const counts = within(marks).getAllByRole("listitem");
    expect(counts.map((count) => count.textContent)).toEqual([
      "1 active",
      "1 latent",
      "1 unclassified",
      "1 referral zone",
      "1 own pain zone",
      "1 site with nothing found",
    ]);
    expect(screen.getByText(/Worst pain/)).toHaveTextContent("Worst pain 8 of 10");
  });

  it("say so when nothing was marked yet", async () => {
    renderPatient(createScreenWorld({ patients: [ADA], visits: [someVisit()] }));
    expect(await screen.findByText("No marks yet")).toBeVisible();
  });

  it("are discarded with a way back, and stay to be restored", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA], visits: [someVisit()] });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Discard the visit of 21 November 2026" }));
    expect(await screen.findByText("No visits yet")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("link", { name: "21 November 2026, 14:05" })).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Discard the visit of 21 November 2026" }));
    await user.click(await screen.findByRole("button", { name: "Discarded visits (1)" }));
    await user.click(screen.getByRole("button", { name: "Restore" }));
    expect(await screen.findByRole("link", { name: "21 November 2026, 14:05" })).toBeVisible();
    expect(world.storage.contents().visits[0]?.discardedAt).toBeNull();
    const journal = world.storage.contents().journal.get(someVisit().id) ?? [];
    expect(journal.map(({ label }) => label)).toEqual([
      "Discard the visit",
      "Restore the visit",
      "Discard the visit",
      "Restore the visit",
    ]);
  });

  it("are not discarded while another tab has them open", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA], visits: [someVisit()] });
    const closeOther = world.storage.openInAnotherTab(someVisit().id);
    renderPatient(world);
    const discard = await screen.findByRole("button", { name: "Discard the visit of 21 November 2026" });
    await user.click(discard);
    expect(await screen.findByText(/this visit is open in another tab/)).toBeVisible();
    expect(world.storage.contents().visits[0]?.discardedAt).toBeNull();
    closeOther();
    await user.click(discard);
    expect(await screen.findByText("Visit discarded")).toBeVisible();
  });

  it("are discarded once the tabs have agreed about them, and can be opened again", async () => {
    const user = userEvent.setup();
    const listeners = new Set<() => void>();
    let state: ReturnType<VisitLock["state"]> = "waiting";
    let isReleased = false;
    const lock: VisitLock = {
      state: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      release() {
        isReleased = true;
      },
    };
    const world = createScreenWorld({ patients: [ADA], visits: [someVisit()] }, { lockVisit: () => lock });
    renderPatient(world);
    await user.click(await screen.findByRole("button", { name: "Discard the visit of 21 November 2026" }));
    expect(world.storage.contents().visits[0]?.discardedAt).toBeNull();
    state = "mine";
    for (const listener of listeners) listener();
    expect(await screen.findByText("Visit discarded")).toBeVisible();
    expect(isReleased).toBe(true);
  });

  it("are five hundred without holding five hundred maps", async () => {
    const visits = Array.from({ length: 500 }, (_, index) => someVisit({ id: toVisitId(`visit-${index}`) }));
    renderPatient(createScreenWorld({ patients: [ADA], visits }));
    const list = await screen.findByRole("list", { name: "Visits" });
    expect(within(list).getAllByRole("article").length).toBeLessThan(40);
  });

  it("open with the rest when one of them is damaged", async () => {
    const world = createScreenWorld({ patients: [ADA], visits: [someVisit()] });
    world.storage.addDamagedRow({ table: "visits", key: "bad", problem: "chart: is missing", json: "{}" });
    renderPatient(world);
    expect(await screen.findByRole("link", { name: "21 November 2026, 14:05" })).toBeVisible();
    expect(screen.getByText("A visit: chart: is missing")).toBeVisible();
  });
});
