import { expect, it, vi } from "vitest";
import { createFigureLoader } from "../../../src/app/figures.ts";
import type { ViewId } from "../../../src/atlas/place.ts";
import { readPalette } from "../../../src/canvas/palette.ts";
import { drawViewLabels } from "../../../src/canvas/shapes/view-labels.ts";
import { createSheetFrame, viewsOnCanvas } from "../../../src/canvas/sheet-frame.ts";
import { createSheet } from "../../../src/editor/sheet.ts";
import { fitSheet } from "../../../src/editor/viewport.ts";

/** A phone held upright. In CSS px. */
const PHONE = { width: 390, height: 560 };

type Label = { readonly text: string; readonly y: number };

/** What is written at each view when all of them fit a phone, and where the view begins. */
async function labelsOnPhone(): Promise<
  ReadonlyMap<ViewId, { readonly top: number; readonly labels: readonly Label[] }>
> {
  const { body } = await createFigureLoader("/")("female");
  const sheet = createSheet(body);
  const frame = createSheetFrame(fitSheet(sheet, PHONE), sheet, 0);
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("No canvas");
  const palette = readPalette(document.documentElement);
  const fillText = vi.spyOn(context, "fillText");
  return new Map(
    viewsOnCanvas(frame).map((view) => {
      fillText.mockClear();
      drawViewLabels(context, frame, view, palette);
      return [view.placed.view, { top: view.y, labels: fillText.mock.calls.map(([text, , y]) => ({ text, y })) }];
    }),
  );
}

it("R and L stand at every view, however small it is", async () => {
  const views = await labelsOnPhone();
  const letters = [...views].map(([view, { labels }]) => [view, labels.map(({ text }) => text).slice(0, -1)]);
  expect(letters).toEqual([
    ["anterior", ["R", "L"]],
    ["posterior", ["L", "R"]],
    ["right", ["R"]],
    ["left", ["L"]],
    ["soles", ["R", "L"]],
  ]);
});

it("the name of a small view stands above its head, and is shortened before it meets the next one's", async () => {
  const views = [...(await labelsOnPhone()).values()];
  expect(views.map(({ labels }) => labels.at(-1)?.text)).toEqual([
    "Anterior",
    "Posterior",
    expect.stringMatching(/^Right/),
    expect.stringMatching(/^Left/),
    "Soles",
  ]);
  for (const { top, labels } of views) expect(labels.at(-1)?.y).toBeLessThan(top);
});
