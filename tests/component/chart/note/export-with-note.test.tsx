import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { SnapshotSource } from "../../../../src/export/snapshot-source.ts";
import { ChartScreen } from "../../../../src/screens/chart/chart-screen.tsx";
import { succeed } from "../../../../src/lib/result.ts";
import { readBody } from "../../../support/bodies.ts";
import { emptyPlates } from "../../../support/empty-plates.ts";
import { firstInjection } from "../../../support/note-visits.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { createScreenWorld, renderScreen } from "../../../support/screen-services.tsx";

vi.mock("../../../../src/canvas/chart-stage.tsx", () => ({
  ChartStage: () => <div role="application" aria-label="Body" tabIndex={-1} />,
}));

const CAUTION = "The picture lists 900 of 1000 marks.";
const exported: SnapshotSource[] = [];
// jsdom has neither fonts nor canvas: what the export is made from is looked at, the pages themselves in tests of their own.
vi.mock("../../../../src/export/export-chart.ts", () => {
  const keep = (caution: string | null) => async (source: SnapshotSource) => {
    exported.push(source);
    return succeed({ name: "chart", content: new Blob(), caution });
  };
  const whole = keep(null);
  return { exportPdf: whole, exportPng: keep(CAUTION), exportSvg: whole, printChart: whole };
});

beforeEach(() => {
  exported.length = 0;
  window.localStorage.clear();
});

async function openExport(): Promise<void> {
  const { patient, visit } = firstInjection();
  const world = createScreenWorld(
    { patients: [patient], visits: [visit] },
    {
      loadFigure: async () => ({ body: readBody("female"), plates: emptyPlates() }),
      loadKnowledge: async () => readProjectKnowledge(),
    },
  );
  renderScreen(world, <ChartScreen visitId={visit.id} section="note" />);
  await userEvent.click(await screen.findByRole("button", { name: "Export" }));
  await screen.findByRole("button", { name: "PDF" });
}

const dialog = () => within(screen.getByRole("dialog"));
const tick = () => dialog().getByRole("button", { name: "With the note" });

it("puts the note into the PDF once it is ticked, and remembers the tick", async () => {
  await openExport();
  await userEvent.click(dialog().getByRole("button", { name: "PDF" }));
  await vi.waitFor(() => expect(exported).toHaveLength(1));
  expect(exported[0]?.note).toBeUndefined();
  await userEvent.click(tick());
  expect(tick()).toHaveAttribute("aria-pressed", "true");
  expect(window.localStorage.getItem("tautband-export-with-note")).toBe("yes");
  await userEvent.click(dialog().getByRole("button", { name: "PDF" }));
  await vi.waitFor(() => expect(exported).toHaveLength(2));
  expect(exported[1]?.note?.sections.map(({ name }) => name)).toContain("objective");
});

it("leaves the note out of a picture, ticked or not", async () => {
  window.localStorage.setItem("tautband-export-with-note", "yes");
  await openExport();
  expect(tick()).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(dialog().getByRole("button", { name: "Picture (PNG)" }));
  await vi.waitFor(() => expect(exported).toHaveLength(1));
  expect(exported[0]?.note).toBeUndefined();
});

it("tells what a picture that was saved does not list, until something else is exported", async () => {
  await openExport();
  await userEvent.click(dialog().getByRole("button", { name: "Picture (PNG)" }));
  expect(await dialog().findByText(CAUTION)).toBeVisible();
  expect(dialog().getByText("saved among the downloads")).toBeVisible();
  await userEvent.click(dialog().getByRole("button", { name: "PDF" }));
  await vi.waitFor(() => expect(exported).toHaveLength(2));
  await vi.waitFor(() => expect(dialog().queryByText(CAUTION)).toBeNull());
});
