import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BUILT_IN_SETTINGS } from "../../../../src/domain/clinic-settings.ts";
import { toVisitId } from "../../../../src/domain/ids.ts";
import { noteToHtml } from "../../../../src/domain/note/note-html.ts";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import { ChartScreen } from "../../../../src/screens/chart/chart-screen.tsx";
import { type Services, ServicesProvider } from "../../../../src/screens/services.ts";
import { StatusProvider } from "../../../../src/ui/status.tsx";
import { readBody } from "../../../support/bodies.ts";
import { emptyPlates } from "../../../support/empty-plates.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { allNoteCases, type NoteCase } from "../../../support/note-visits.ts";
import { chartPoints, somePatient, someVisit } from "../../../support/records.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { createScreenWorld, renderScreen, type ScreenWorld } from "../../../support/screen-services.tsx";
import type { InMemorySeed } from "../../../support/in-memory-storage.ts";

vi.mock("../../../../src/canvas/chart-stage.tsx", () => ({
  ChartStage: () => <div role="application" aria-label="Body" tabIndex={-1} />,
}));

type Written = { readonly types: Readonly<Record<string, Blob>> };

/** jsdom has no clipboard: this one keeps what was written, or refuses. */
class FakeClipboardItem {
  readonly types: Readonly<Record<string, Blob>>;
  constructor(types: Readonly<Record<string, Blob>>) {
    this.types = types;
  }
}

function caseNamed(name: string): NoteCase {
  const found = allNoteCases().find((noteCase) => noteCase.name === name);
  if (found === undefined) throw new Error(`There is no case ${name}`);
  return found;
}

async function openNote(
  { patient, visit, earlierVisits }: NoteCase,
  { seed = {}, overrides = {} }: { readonly seed?: InMemorySeed; readonly overrides?: Partial<Services> } = {},
): Promise<ScreenWorld> {
  const others = earlierVisits.filter(({ id }) => id !== visit.id);
  const world = createScreenWorld(
    { patients: [patient], visits: [visit, ...others], ...seed },
    {
      loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }),
      loadKnowledge: async () => readProjectKnowledge(),
      ...overrides,
    },
  );
  renderScreen(world, <ChartScreen visitId={visit.id} section="note" />);
  await screen.findByRole("article", { name: "The note" });
  return world;
}

const page = () => screen.getByRole("article", { name: "The note" });

/** After userEvent put a clipboard of its own there. */
function setClipboard(clipboard: object | undefined): void {
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
}

function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
    reader.readAsText(blob);
  });
}

beforeEach(() => {
  window.localStorage.clear();
  vi.stubGlobal("ClipboardItem", FakeClipboardItem);
});

afterEach(() => {
  vi.unstubAllGlobals();
  setClipboard(undefined);
});

describe("the note of a visit", () => {
  it("reads like the text that will be pasted, with its parts as headings", async () => {
    await openNote(caseNamed("first-injection"));
    const headings = within(page()).getAllByRole("heading", { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      "Subjective",
      "Objective",
      "Procedure",
      "Response",
      "Assessment",
      "Plan",
    ]);
    expect(page()).toHaveTextContent("Point 1: Right upper trapezius");
    expect(page()).toHaveTextContent("Signed by Judith Weiss, MD");
  });

  it("is brief at one tap, and the next time too", async () => {
    await openNote(caseNamed("first-injection"));
    expect(page()).toHaveTextContent("lot L2604");
    await userEvent.click(screen.getByRole("radio", { name: "Brief" }));
    expect(page()).not.toHaveTextContent("lot L2604");
    expect(window.localStorage.getItem("tautband-note-form")).toBe("brief");
  });

  it("opens in the form that was chosen last", async () => {
    window.localStorage.setItem("tautband-note-form", "brief");
    await openNote(caseNamed("first-injection"));
    expect(screen.getByRole("radio", { name: "Brief", checked: true })).toBeVisible();
  });

  it("says at a draft that it is not signed", async () => {
    await openNote(caseNamed("manual-release"));
    expect(within(page()).getByText("Draft, not signed.")).toBeVisible();
  });

  it("uses the wording of the clinic", async () => {
    const wording = { ...BUILT_IN_SETTINGS.wording, sentences: { "heading-plan": "What is next" } };
    await openNote(caseNamed("manual-release"), { seed: { settings: { ...BUILT_IN_SETTINGS, wording } } });
    expect(within(page()).getByRole("heading", { name: "What is next" })).toBeVisible();
  });

  it("keeps, once signed, the wording that held when it was signed", async () => {
    const noteCase = caseNamed("first-injection");
    const { signature } = noteCase.visit;
    if (signature === null) throw new Error("This visit is signed");
    const worded = (words: string) => ({ ...BUILT_IN_SETTINGS.wording, sentences: { "heading-plan": words } });
    const noteSettings = { wording: worded("As agreed"), sameSiteMm: 30 };
    const visit = { ...noteCase.visit, signature: { ...signature, noteSettings } };
    const settings = { ...BUILT_IN_SETTINGS, wording: worded("What is next") };
    await openNote({ ...noteCase, visit }, { seed: { settings } });
    expect(within(page()).getByRole("heading", { name: "As agreed" })).toBeVisible();
  });

  it("compares, once signed, with an earlier draft as it was then, not as it was changed to since", async () => {
    const noteCase = caseNamed("first-injection");
    const startedAt = "2026-01-05T09:00:00.000+01:00";
    const draft = someVisit({ id: toVisitId("draft"), patientId: noteCase.patient.id, startedAt });
    const { visit, lines } = chartPoints(draft, 3);
    const journal = lines.map((line, index) => ({ ...line, at: index < 2 ? startedAt : "2027-01-05T09:00:00Z" }));
    await openNote(
      { ...noteCase, earlierVisits: [visit] },
      { seed: { visits: [noteCase.visit, visit], journal: new Map([[visit.id, journal]]) } },
    );
    expect(page()).toHaveTextContent(/Compared with 5 January 2026: \d of 2 points found again/);
  });

  it("does without the names of regions where they can't be had, and says so", async () => {
    await openNote(caseNamed("first-injection"), {
      overrides: { loadKnowledge: () => Promise.reject(new Error("offline")) },
    });
    expect(screen.getByText(/names of body regions could not be loaded/)).toBeVisible();
    expect(page()).toHaveTextContent("Refers to an area on the right");
  });
});

describe("copying the note", () => {
  const noteCase = caseNamed("first-injection");
  const note = writeNote(noteInputOf(noteCase, "full"));

  it("puts rich and plain text into one item, and says so", async () => {
    const written: Written[] = [];
    await openNote(noteCase);
    const user = userEvent.setup();
    setClipboard({ write: async (items: readonly Written[]) => void written.push(...items) });
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("Copied")).toBeVisible();
    const [item] = written;
    if (item === undefined) throw new Error("Nothing was copied");
    const [html, text] = [item.types["text/html"], item.types["text/plain"]];
    if (html === undefined || text === undefined) throw new Error("One of the two forms is missing");
    expect(await readBlob(html)).toBe(noteToHtml(note));
    expect(await readBlob(text)).toBe(noteToText(note));
  });

  it("falls back to plain text where the browser knows no rich clipboard", async () => {
    const texts: string[] = [];
    await openNote(noteCase);
    const user = userEvent.setup();
    setClipboard({ writeText: async (text: string) => void texts.push(text) });
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("Copied as plain text")).toBeVisible();
    expect(texts).toEqual([noteToText(note)]);
  });

  it("selects the text where the clipboard is refused, and says what to do", async () => {
    await openNote(noteCase);
    const user = userEvent.setup();
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    setClipboard({ write: refuse, writeText: refuse });
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("The browser refused to copy.")).toBeVisible();
    expect(window.getSelection()?.toString()).toContain("Point 1: Right upper trapezius");
  });

  it("selects the text too where there is no clipboard at all", async () => {
    await openNote(noteCase);
    const user = userEvent.setup();
    setClipboard(undefined);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("The browser refused to copy.")).toBeVisible();
  });
});

describe("the note of a visit that is being charted", () => {
  it("says what was charted a moment ago, and no more what was taken back", async () => {
    const visit = someVisit();
    const world = createScreenWorld(
      { patients: [somePatient()], visits: [visit] },
      { loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }) },
    );
    const { rerender } = renderScreen(world, <ChartScreen visitId={visit.id} section="chart" />);
    const goTo = (section: "chart" | "note"): void =>
      rerender(
        <ServicesProvider value={world.services}>
          <StatusProvider>
            <ChartScreen visitId={visit.id} section={section} />
          </StatusProvider>
        </ServicesProvider>,
      );
    await screen.findByRole("application");
    act(() => screen.getByRole("application").focus());
    await userEvent.keyboard("t2{Enter}{Enter}");
    goTo("note");
    await screen.findByRole("article", { name: "The note" });
    expect(page()).toHaveTextContent("Palpation found 1 trigger point.");
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(page()).not.toHaveTextContent("Palpation found");
  });
});
