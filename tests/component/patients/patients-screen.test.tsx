import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { toPatientId } from "../../../src/domain/ids.ts";
import type { Patient } from "../../../src/domain/patient.ts";
import { PatientsScreen } from "../../../src/screens/patients/patients-screen.tsx";
import { somePatient } from "../../support/records.ts";
import { createScreenWorld, readSavedText, renderScreen } from "../../support/screen-services.tsx";

const ADA = somePatient({ id: toPatientId("ada"), name: "Ada Example", recordNumber: "A-17" });
const BEN = somePatient({ id: toPatientId("ben"), name: "Ben Müller", birthDate: null, recordNumber: "B-99" });
const ZOE = somePatient({ id: toPatientId("zoe"), name: "Zoë Past", archivedAt: "2026-01-01T00:00:00Z" });

function manyPatients(count: number): readonly Patient[] {
  return Array.from({ length: count }, (_, index) =>
    somePatient({ id: toPatientId(`p${index}`), name: `Patient ${index}`, recordNumber: `R${index}` }),
  );
}

describe("the list of patients", () => {
  it("shows name, birth date and record number, and leads to the patient", async () => {
    renderScreen(createScreenWorld({ patients: [ADA] }), <PatientsScreen />);
    const row = await screen.findByRole("listitem");
    expect(row).toHaveTextContent("2 April 1979");
    expect(row).toHaveTextContent("A-17");
    expect(within(row).getByRole("link", { name: "Ada Example" })).toHaveAttribute("href", "#/patients/ada");
  });

  it("is searched by any part of a name or record number", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld({ patients: [ADA, BEN] }), <PatientsScreen />);
    const search = await screen.findByRole("searchbox", { name: "Search patients" });
    await user.type(search, "muller");
    await waitFor(() => expect(screen.queryByRole("link", { name: "Ada Example" })).not.toBeInTheDocument());
    expect(screen.getByRole("link", { name: "Ben Müller" })).toBeVisible();
    expect(screen.getByText("1 patient found")).toBeVisible();
    await user.clear(search);
    await user.type(search, "17");
    expect(await screen.findByRole("link", { name: "Ada Example" })).toBeVisible();
  });

  it("says so when nobody is found, and shows the words of the search as text", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld({ patients: [ADA] }), <PatientsScreen />);
    await user.type(await screen.findByRole("searchbox"), "<img src=x>");
    expect(await screen.findByText("Nobody found")).toBeVisible();
    expect(screen.getByText("<img src=x>")).toBeVisible();
  });

  it("holds only the rows near the screen of ten thousand, and says how many there are", async () => {
    renderScreen(createScreenWorld({ patients: manyPatients(10_000) }), <PatientsScreen />);
    expect(await screen.findByText("10,000 patients")).toBeVisible();
    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]).toHaveAttribute("aria-setsize", "10000");
  });

  it("goes from patient to patient with the arrow keys", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld({ patients: [ADA, BEN] }), <PatientsScreen />);
    const links = await screen.findAllByRole("link", { name: /Ada|Ben/ });
    links[0]?.focus();
    await user.keyboard("{ArrowDown}");
    expect(links[1]).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(links[0]).toHaveFocus();
  });

  it("keeps archived patients on a shelf of their own, from which they come back", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA, ZOE] });
    renderScreen(world, <PatientsScreen />);
    await screen.findByRole("link", { name: "Ada Example" });
    expect(screen.queryByRole("link", { name: "Zoë Past" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "Archived (1)" }));
    expect(screen.getByRole("link", { name: "Zoë Past" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Restore" }));
    expect(await screen.findByRole("link", { name: "Ada Example" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Zoë Past" })).toBeVisible();
    expect(world.storage.contents().patients.find(({ id }) => id === "zoe")?.archivedAt).toBeNull();
  });

  it("says that an archived patient is found where no current one is, and goes there with the search", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld({ patients: [ADA, ZOE] }), <PatientsScreen />);
    const search = await screen.findByRole("searchbox", { name: "Search patients" });
    await user.type(search, "zoe");
    expect(await screen.findByText("1 archived patient found")).toBeVisible();
    expect(screen.getByText("No current patient, 1 archived patient found")).toBeVisible();
    expect(screen.queryByText("Nobody found")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show the archived patient" }));
    expect(screen.getByRole("link", { name: "Zoë Past" })).toBeVisible();
    expect(search).toHaveValue("zoe");
    expect(screen.getByRole("radio", { name: "Archived (1)" })).toBeChecked();
    await user.clear(search);
    await user.type(search, "ada");
    await user.click(await screen.findByRole("button", { name: "Show the current patient" }));
    expect(screen.getByRole("link", { name: "Ada Example" })).toBeVisible();
    await user.type(search, "xx");
    expect(await screen.findByText("Nobody found")).toBeVisible();
  });

  it("shows hostile, right-to-left and emoji names as they were typed", async () => {
    const names = ["<script>alert(1)</script>", "محمد علي", "👩‍⚕️ Ada 🦴", "A\u202Eevil"];
    const patients = names.map((name, index) => somePatient({ id: toPatientId(`n${index}`), name }));
    renderScreen(createScreenWorld({ patients }), <PatientsScreen />);
    await screen.findAllByRole("listitem");
    for (const name of names) expect(screen.getByText(name).tagName).toBe("BDI");
  });

  it("opens with the rest when a row is damaged, and offers the row for saving", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld({ patients: [ADA] });
    world.storage.addDamagedRow({ table: "patients", key: "bad", problem: "name: is missing", json: '{"id":"bad"}' });
    renderScreen(world, <PatientsScreen />);
    expect(await screen.findByRole("link", { name: "Ada Example" })).toBeVisible();
    expect(screen.getByText("A patient: name: is missing")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save the row" }));
    expect(world.savedFiles).toHaveLength(1);
    expect(await readSavedText(world, 0)).toBe('{"id":"bad"}');
    expect(world.savedFiles[0]?.name).toBe("tautband-damaged-row-patients.json");
  });

  it("says why when the patients can't be read", async () => {
    const world = createScreenWorld();
    world.storage.failReads({ kind: "refused", message: "The browser refuses storage." });
    renderScreen(world, <PatientsScreen />);
    expect(await screen.findByRole("alert")).toHaveTextContent("The browser refuses storage.");
  });

  it("says when nothing can be saved any more", async () => {
    const world = createScreenWorld({ patients: [ADA] });
    renderScreen(world, <PatientsScreen />);
    await screen.findByRole("link", { name: "Ada Example" });
    world.storage.reportProblem({ kind: "newer-database", message: "A newer version is open." });
    expect(await screen.findByRole("alert")).toHaveTextContent("A newer version is open.");
    expect(screen.getByRole("button", { name: "Reload" })).toBeVisible();
  });
});

describe("an empty app", () => {
  it("says what to do first and offers a sample patient", async () => {
    renderScreen(createScreenWorld(), <PatientsScreen />);
    expect(await screen.findByText("Add a patient.")).toBeVisible();
    expect(screen.getByRole("button", { name: "New patient" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Try with a sample patient" })).toBeVisible();
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
  });
});

describe("a new patient", () => {
  async function openForm(world = createScreenWorld()) {
    const user = userEvent.setup();
    const { unmount } = renderScreen(world, <PatientsScreen />);
    await user.click(await screen.findByRole("button", { name: "New patient" }));
    return { user, world, unmount, dialog: screen.getByRole("dialog", { name: "New patient" }) };
  }

  it("needs a name and a figure, and then its page opens", async () => {
    const { user, world, dialog } = await openForm();
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveFocus();
    await user.keyboard("Ada Example");
    await user.click(within(dialog).getByRole("radio", { name: "Female" }));
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(window.location.hash).toBe("#/patients/made-1"));
    expect(world.storage.contents().patients[0]).toMatchObject({
      name: "Ada Example",
      figure: "female",
      birthDate: null,
    });
  });

  it("is saved with everything that was typed", async () => {
    const { user, world, dialog } = await openForm();
    await user.keyboard("  محمد 🦴  ");
    await user.click(within(dialog).getByRole("radio", { name: "Child" }));
    await user.click(within(dialog).getByLabelText("Month"));
    await user.keyboard("04022019");
    expect(within(dialog).getByText("2 April 2019, 7 years")).toBeVisible();
    await user.click(within(dialog).getByRole("textbox", { name: "Record number" }));
    await user.paste("K-1");
    await user.click(within(dialog).getByRole("textbox", { name: "Notes" }));
    await user.paste("<b>Referred</b> by GP\nSecond line");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(world.storage.contents().patients).toHaveLength(1));
    expect(world.storage.contents().patients[0]).toMatchObject({
      name: "محمد 🦴",
      figure: "child",
      birthDate: "2019-04-02",
      recordNumber: "K-1",
      notes: "<b>Referred</b> by GP\nSecond line",
    });
  });

  it("is refused field by field, and the first wrong field takes the focus", async () => {
    const { user, world, dialog } = await openForm();
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    const name = within(dialog).getByRole("textbox", { name: "Name" });
    expect(name).toHaveAccessibleDescription("Enter a name.");
    expect(name).toHaveFocus();
    expect(within(dialog).getByRole("radiogroup", { name: "Figure" })).toHaveAccessibleDescription(/Choose a figure/);
    await user.type(name, "Ada");
    expect(name).not.toBeInvalid();
    expect(world.storage.contents().patients).toHaveLength(0);
  });

  it("is refused with a birth date in the future, and keeps what was typed", async () => {
    const { user, world, dialog } = await openForm();
    await user.keyboard("Ada");
    await user.click(within(dialog).getByRole("radio", { name: "Female" }));
    await user.click(within(dialog).getByLabelText("Month"));
    await user.keyboard("12312026");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(within(dialog).getByText("The date of birth is in the future.")).toBeVisible();
    expect(within(dialog).getByRole("textbox", { name: "Name" })).toHaveValue("Ada");
    expect(within(dialog).getByLabelText("Year")).toHaveValue("2026");
    expect(world.storage.contents().patients).toHaveLength(0);
  });

  it("is refused with half a birth date", async () => {
    const { user, world, dialog } = await openForm();
    await user.keyboard("Ada");
    await user.click(within(dialog).getByRole("radio", { name: "Female" }));
    await user.type(within(dialog).getByLabelText("Day"), "2");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(within(dialog).getByText(/Enter a date that exists/)).toBeVisible();
    expect(world.storage.contents().patients).toHaveLength(0);
  });

  it("is refused with a name of 10,000 characters, which stays as it is", async () => {
    const { user, world, dialog } = await openForm();
    const name = within(dialog).getByRole("textbox", { name: "Name" });
    await user.click(name);
    await user.paste("x".repeat(10_000));
    await user.click(within(dialog).getByRole("radio", { name: "Male" }));
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(name).toHaveAccessibleDescription(/10,000 characters\. At most 200 fit/);
    expect(name).toHaveValue("x".repeat(10_000));
    expect(world.storage.contents().patients).toHaveLength(0);
  });

  it("stays in the form when it can't be saved, and is saved by trying again", async () => {
    const { user, world, dialog } = await openForm();
    await user.keyboard("Ada");
    await user.click(within(dialog).getByRole("radio", { name: "Female" }));
    world.storage.failWrites({ kind: "full", message: "The disk is full." });
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("The disk is full.");
    expect(within(dialog).getByRole("textbox", { name: "Name" })).toHaveValue("Ada");
    world.storage.failWrites(null);
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(world.storage.contents().patients).toHaveLength(1));
  });

  it("leads to asking the browser once to keep the records: with the first of one's own", async () => {
    const world = createScreenWorld({ patients: [somePatient({ id: toPatientId("sample"), isSample: true })] });
    const asked = vi.spyOn(world.services.health, "requestPersistence");
    for (const name of ["Ada", "Ben"]) {
      const { user, dialog, unmount } = await openForm(world);
      await user.keyboard(name);
      await user.click(within(dialog).getByRole("radio", { name: "Female" }));
      await user.click(within(dialog).getByRole("button", { name: "Save" }));
      await waitFor(() => expect(window.location.hash).toMatch(/^#\/patients\/made-/));
      unmount();
    }
    expect(asked).toHaveBeenCalledOnce();
  });
});
