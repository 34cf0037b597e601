import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { placeOfCell } from "../../../src/atlas/cells.ts";
import { toMarkId, toPatientId } from "../../../src/domain/ids.ts";
import { visitFileToText, visitToFile } from "../../../src/domain/visit-file/visit-file.ts";
import { PatientScreen } from "../../../src/screens/patient/patient-screen.tsx";
import { readBody } from "../../support/bodies.ts";
import { plainPlates } from "../../support/export-source.ts";
import { cellId, chartCommand, somePatient, someVisit } from "../../support/records.ts";
import { signedByAda } from "../../support/signing-records.ts";
import { createScreenWorld, fileToUpload, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";

const ADA = somePatient({ id: toPatientId("ada"), name: "Ada Example" });
const BODY = readBody("female");
const PLATES = plainPlates(BODY);
const ON_THE_BODY = placeOfCell(BODY, cellId(4000));

function createWorld(): ScreenWorld {
  return createScreenWorld({ patients: [ADA] }, { loadFigure: async () => ({ body: BODY, plates: PLATES }) });
}

function visitFileText(patient = ADA, place = ON_THE_BODY): string {
  const { visit } = chartCommand(someVisit(), { type: "place-trigger-point", id: toMarkId("one"), place });
  return visitFileToText(visitToFile({ visit, patient, exportedAt: visit.startedAt, app: "Tautband 0.1.0" }));
}

async function readFile(file: File, world = createWorld()): Promise<ScreenWorld> {
  const user = userEvent.setup();
  const { container } = renderScreen(world, <PatientScreen patientId={ADA.id} />);
  await screen.findByRole("button", { name: "Read a visit file" });
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error("The button has its file picker");
  await user.upload(input, file);
  return world;
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe("reading a visit file", () => {
  it("adds the visit to the patient, under a new id", async () => {
    const world = await readFile(fileToUpload(visitFileText()));
    expect(await screen.findByRole("link", { name: "21 November 2026, 14:05" })).toBeVisible();
    expect(screen.getByText("Visit of 21 November 2026 read")).toBeVisible();
    const [visit] = world.storage.contents().visits;
    expect(visit).toMatchObject({ patientId: ADA.id, timeZone: "Europe/Berlin" });
    expect(visit?.id).not.toBe("visit-1");
    expect(visit?.chart.marks).toHaveLength(1);
  });

  it("takes a signed visit as a draft, and says so", async () => {
    const place = ON_THE_BODY;
    const { visit } = chartCommand(someVisit(), { type: "place-trigger-point", id: toMarkId("one"), place });
    const file = { visit: signedByAda(visit).visit, patient: ADA, exportedAt: visit.startedAt, app: "Tautband 0.1.0" };
    const world = await readFile(fileToUpload(visitFileToText(visitToFile(file))));
    expect(
      await screen.findByText(/read, as a draft: it was signed by Ada Example, MD, this copy is not/),
    ).toBeVisible();
    expect(world.storage.contents().visits[0]?.signature).toBeNull();
  });

  it("asks before it takes the visit of somebody else", async () => {
    const user = userEvent.setup();
    const other = somePatient({ name: "Ben <b>Other</b>", birthDate: "1990-01-31" });
    const world = await readFile(fileToUpload(visitFileText(other)));
    const dialog = await screen.findByRole("dialog", { name: "Is this the same person?" });
    expect(dialog).toHaveTextContent("The file is of Ben <b>Other</b>, born 31 January 1990.");
    expect(dialog).toHaveTextContent("This page is of Ada Example, born 2 April 1979.");
    expect(world.storage.contents().visits).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Read it anyway" }));
    expect(await screen.findByRole("link", { name: "21 November 2026, 14:05" })).toBeVisible();
  });

  it("takes nothing when the person says no", async () => {
    const user = userEvent.setup();
    const world = await readFile(fileToUpload(visitFileText(somePatient({ name: "Ben Other" }))));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(world.storage.contents().visits).toHaveLength(0);
  });

  it("asks before it takes a visit that is here already", async () => {
    const user = userEvent.setup();
    const world = createWorld();
    await readFile(fileToUpload(visitFileText()), world);
    await screen.findByRole("link", { name: "21 November 2026, 14:05" });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error("The button has its file picker");
    await user.upload(input, fileToUpload(visitFileText()));
    const dialog = await screen.findByRole("dialog", { name: "Read this visit again?" });
    expect(dialog).toHaveTextContent("A visit of 21 November 2026, 14:05 with the same marks is here already.");
    expect(world.storage.contents().visits).toHaveLength(1);
    await user.click(within(dialog).getByRole("button", { name: "Read it again" }));
    await waitFor(() => expect(world.storage.contents().visits).toHaveLength(2));
  });

  it("takes a visit of the same moment with other marks without a question", async () => {
    const world = createScreenWorld(
      { patients: [ADA], visits: [someVisit({ patientId: ADA.id })] },
      { loadFigure: async () => ({ body: BODY, plates: PLATES }) },
    );
    await readFile(fileToUpload(visitFileText()), world);
    await waitFor(() => expect(world.storage.contents().visits).toHaveLength(2));
  });

  it.each([
    [
      "begins in the future",
      () => fileToUpload(changed(visitFileText(), '"startedAt": "2026-', '"startedAt": "2999-')),
      /begins in the future, on 21 November 2999/,
    ],
    ["is no JSON", () => fileToUpload("Dear colleague,"), /not a visit file/],
    ["is JSON of another kind", () => fileToUpload('{"hello":1}'), /of another kind/],
    ["is cut short", () => fileToUpload(visitFileText().slice(0, -40)), /cut short/],
    [
      "comes from a newer version",
      () => fileToUpload(changed(visitFileText(), '"version": 1', '"version": 2')),
      /newer Tautband/,
    ],
    ["weighs 200 MB", () => fileToUpload("{}", 200_000_000), /200 MB/],
    ["holds a place off the body", () => fileToUpload(visitFileText(ADA, { x: 900, y: 900, z: 900 })), /off the body/],
  ])("says why when the file %s, and changes nothing", async (_what, makeFile, reason) => {
    const user = userEvent.setup();
    const world = await readFile(makeFile());
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The file was not read");
    expect(alert).toHaveTextContent(reason);
    expect(alert).toHaveTextContent("Nothing was changed.");
    expect(world.storage.contents().visits).toHaveLength(0);
    await user.click(within(alert).getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("says so when the disk is full", async () => {
    const world = createWorld();
    world.storage.failWrites({ kind: "full", message: "The disk is full." });
    await readFile(fileToUpload(visitFileText()), world);
    expect(await screen.findByRole("alert")).toHaveTextContent("The disk is full.");
  });

  it("waits for the body, without which a file can't be checked", async () => {
    await readFile(fileToUpload(visitFileText()), createScreenWorld({ patients: [ADA] }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The body could not be loaded");
  });
});
