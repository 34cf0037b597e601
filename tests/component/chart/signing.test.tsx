import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BUILT_IN_SETTINGS } from "../../../src/domain/clinic-settings.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { toTreatmentId } from "../../../src/domain/ids.ts";
import { amendVisit } from "../../../src/domain/signing/sign-visit.ts";
import { NO_RESPONSE } from "../../../src/domain/treatment/treatment.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { createChartEditor } from "../../../src/editor/chart-editor.ts";
import { SignSection } from "../../../src/screens/chart/signing/sign-section.tsx";
import type { ChartSession } from "../../../src/screens/chart/session/chart-session.ts";
import { readBody } from "../../support/bodies.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { chartPoints, somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, readSavedText, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";
import {
  ADA,
  BEN,
  clockAt,
  makeAmendmentId,
  SIGNED_AT,
  signedByAda,
  someClinician,
  taken,
} from "../../support/signing-records.ts";

const { visit: DRAFT, lines } = chartPoints(someVisit(), 1);
const SIGNED = signedByAda(DRAFT);

beforeAll(() => {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});
beforeEach(() => {
  window.location.hash = "";
});

type Opened = { readonly world: ScreenWorld; readonly session: ChartSession };

function openSection(visit: Visit, others: readonly Visit[] = [], hash = ""): Opened {
  const journal = new Map([[visit.id, visit.signature === null ? lines : [...lines, SIGNED.line]]]);
  const world = createScreenWorld({
    patients: [somePatient()],
    visits: [visit, ...others],
    journal,
    clinicians: [someClinician(ADA), someClinician(BEN)],
    settings: { ...BUILT_IN_SETTINGS, clinicianId: ADA.id },
  });
  const { services } = world;
  const autosave = services.openAutosave();
  const body = readBody("female");
  const editor = createChartEditor({
    body,
    visit,
    clock: services.clock,
    author: () => ADA,
    makeId: services.makeId,
    isReadOnly: false,
    onCommit: (changed, line) => autosave.enqueue(changed, line),
  });
  const session: ChartSession = {
    visit,
    patient: somePatient(),
    figure: { body, plates: emptyPlates() },
    viewport: null,
    hasOtherVisits: false,
    editor,
    autosave,
    lock: services.lockVisit(visit.id),
  };
  renderScreen(world, <SignSection session={session} />);
  window.location.hash = hash;
  return { world, session };
}

const stored = ({ world }: Opened, id = DRAFT.id): Visit | undefined =>
  world.storage.contents().visits.find((visit) => visit.id === id);

describe("signing a visit", () => {
  it("says what the signature means, asks once more, and locks the visit", async () => {
    const user = userEvent.setup();
    const opened = openSection(DRAFT);
    expect(await screen.findByText(/^I examined and treated this patient/)).toBeVisible();
    expect(screen.getByText("Draft, not signed")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Sign as Ada Example, MD" }));
    const question = screen.getByRole("region", { name: "Sign now?" });
    expect(question).toHaveTextContent("signed by Ada Example, MD, 21 November 2026, 14:15 (Europe/Berlin)");
    expect(within(question).getByRole("button", { name: "Sign now" })).toHaveFocus();
    await user.click(within(question).getByRole("button", { name: "Sign now" }));
    expect(
      await screen.findByText(/^Signed by Ada Example, MD, 21 November 2026, 14:15 \(Europe\/Berlin\): I/),
    ).toBeVisible();
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Signed by Ada Example/));
    expect(stored(opened)?.signature?.by).toEqual(ADA);
    expect(opened.world.storage.contents().journal.get(DRAFT.id)?.at(-1)).toMatchObject({
      by: ADA,
      command: { type: "sign-visit" },
    });
    expect(opened.session.editor.store.getState().isReadOnly).toBe(true);
  });

  it("is no trap: Escape and Not yet lead back, and nothing is signed", async () => {
    const user = userEvent.setup();
    const opened = openSection(DRAFT);
    const sign = await screen.findByRole("button", { name: "Sign as Ada Example, MD" });
    await user.click(sign);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Sign now?" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Sign as Ada Example, MD" }));
    await user.click(screen.getByRole("button", { name: "Not yet" }));
    expect(screen.getByRole("button", { name: "Sign as Ada Example, MD" })).toBeVisible();
    expect(stored(opened)?.signature).toBeNull();
  });

  it("is done by whoever is chosen here", async () => {
    const user = userEvent.setup();
    const opened = openSection(DRAFT);
    await user.click(await screen.findByRole("radio", { name: "Ben Beispiel" }));
    await user.click(await screen.findByRole("button", { name: "Sign as Ben Beispiel" }));
    await user.click(screen.getByRole("button", { name: "Sign now" }));
    await waitFor(() => expect(stored(opened)?.signature?.by).toEqual(BEN));
  });

  it("is held up by needles that do not agree, and says so once, with the way to the point", async () => {
    const pointId = DRAFT.chart.marks[0]!.id;
    const technique = {
      kind: "dry-needling",
      needle: { gauge: null, lengthMm: null },
      technique: null,
      skinPreparation: null,
      twitch: null,
      needlesIn: 2,
      needlesOut: 1,
    } as const;
    const treatment = { id: toTreatmentId("t"), technique, response: NO_RESPONSE };
    const chart = applyCommand(DRAFT.chart, { type: "treat-points", treatments: [{ pointId, treatment }] });
    openSection({ ...DRAFT, chart });
    expect(await screen.findByText(/2 needles in, 1 out; both counts must agree/)).toBeVisible();
    expect(screen.getAllByText(/2 needles/)).toHaveLength(1);
    expect(screen.getByRole("link", { name: /^Show point 1.*2 needles in/ })).toBeVisible();
    expect(screen.getByText("The checks above say what holds it up.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign as Ada Example, MD" })).toBeDisabled();
  });

  it("is not shown as done while it could not be saved", async () => {
    const user = userEvent.setup();
    const opened = openSection(DRAFT);
    await user.click(await screen.findByRole("button", { name: "Sign as Ada Example, MD" }));
    opened.world.storage.failWrites({ kind: "full", message: "The disk is full." });
    await user.click(screen.getByRole("button", { name: "Sign now" }));
    expect(await screen.findByText("The signature is being saved")).toBeVisible();
    expect(screen.queryByText(/^Signed by/)).not.toBeInTheDocument();
    opened.world.storage.failWrites(null);
    opened.session.autosave.retryNow();
    expect(await screen.findByText(/^Signed by Ada Example/)).toBeVisible();
  });
});

describe("a signed visit", () => {
  it("is amended with a reason, as a new draft beside it", async () => {
    const user = userEvent.setup();
    const opened = openSection(SIGNED.visit);
    const step = await screen.findByRole("button", { name: "Amend" });
    await waitFor(() => expect(step).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "Amend" }));
    await user.click(screen.getByRole("button", { name: "Begin the amendment" }));
    expect(screen.getByText("Give the reason.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Why is it amended?" }), "Wrong side");
    await user.click(screen.getByRole("button", { name: "Begin the amendment" }));
    await waitFor(() => expect(opened.world.storage.contents().visits).toHaveLength(2));
    expect(stored(opened)).toEqual(SIGNED.visit);
    const draft = opened.world.storage.contents().visits.find(({ amendment }) => amendment !== null);
    expect(draft).toMatchObject({
      amendment: { of: DRAFT.id, version: 2, reason: "Wrong side", by: ADA },
      signature: null,
    });
    expect(window.location.hash).toBe(`#/visits/${draft?.id}`);
  });

  it("is entered in error with a reason, and says so ever after", async () => {
    const user = userEvent.setup();
    const opened = openSection(SIGNED.visit);
    const step = await screen.findByRole("button", { name: "Entered in error" });
    await waitFor(() => expect(step).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "Entered in error" }));
    await user.type(screen.getByRole("textbox", { name: "Why was it entered in error?" }), "Another patient");
    await user.click(screen.getByRole("button", { name: "Enter in error" }));
    expect(await screen.findByText(/^Entered in error, stated by Ada Example, MD/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Amend" })).not.toBeInTheDocument();
    expect(stored(opened)).toMatchObject({
      enteredInError: { reason: "Another patient" },
      signature: SIGNED.visit.signature,
    });
  });

  it("has its versions one tap away, and the one being written instead of a second", async () => {
    const amending = { reason: "Wrong side", author: BEN, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId };
    const draft = taken(amendVisit(SIGNED.visit, amending)).visit;
    openSection(SIGNED.visit, [draft]);
    const go = await screen.findByRole("link", { name: "Go on with version 2" });
    expect(go).toHaveAttribute("href", "#/visits/visit-1-amended");
    expect(screen.queryByRole("button", { name: "Amend" })).not.toBeInTheDocument();
    const versions = within(screen.getByRole("region", { name: "Versions" })).getAllByRole("link");
    expect(versions.map((link) => link.getAttribute("href"))).toEqual([
      "#/visits/visit-1-amended/sign",
      "#/visits/visit-1/sign",
    ]);
    expect(screen.getByRole("button", { name: "Print both versions" })).toBeEnabled();
  });
});

describe("the journal of a visit", () => {
  it("is read, filtered and taken along", async () => {
    const user = userEvent.setup();
    const { world } = openSection(SIGNED.visit, [], "#/visits/visit-1/sign/journal");
    const list = await screen.findByRole("list", { name: "Journal" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByText("2 lines")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Signing" }));
    expect(screen.getByText("1 of 2 lines")).toBeVisible();
    expect(within(list).getByRole("listitem")).toHaveTextContent("Sign the visit: I examined");
    await user.click(screen.getByRole("button", { name: "CSV" }));
    expect(world.savedFiles[0]?.name).toBe("tautband-journal-2026-11-21.csv");
    expect(await readSavedText(world, 0)).toContain("Ada Example");
    await user.click(screen.getByRole("button", { name: "JSON" }));
    expect(JSON.parse(await readSavedText(world, 1))).toMatchObject({ entries: [{ seq: 2 }] });
  });
});
