import { expect, it, vi } from "vitest";
import { createFigureLoader } from "../../../src/app/figures.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint, type ViewId } from "../../../src/atlas/place.ts";
import { readPalette } from "../../../src/canvas/palette.ts";
import { drawViewLabels } from "../../../src/canvas/shapes/view-labels.ts";
import { createSheetFrame, type ViewOnCanvas, viewsOnCanvas } from "../../../src/canvas/sheet-frame.ts";
import { createSheet, type Sheet } from "../../../src/editor/sheet.ts";
import { fitSheet, fitView, type Viewport } from "../../../src/editor/viewport.ts";

/** A phone held upright. In CSS px. */
const PHONE = { width: 390, height: 560 };

/** Where a text stands: its middle, and how wide and high it is. In CSS px. */
type Label = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type LabelledView = {
  readonly view: ViewOnCanvas;
  /** R and L, in the order in which they stand. */
  readonly letters: readonly Label[];
  /** The lines of its name. */
  readonly title: readonly Label[];
};

const loadFigure = createFigureLoader("/");

/** What is written at each view on a phone: where all of them fit, or with the sheet as it was moved. */
async function labelsOnPhone(
  look: (sheet: Sheet) => Viewport = (sheet) => fitSheet(sheet, PHONE),
): Promise<readonly LabelledView[]> {
  const { body } = await loadFigure("female");
  const sheet = createSheet(body);
  const frame = createSheetFrame(look(sheet), sheet, 0);
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("No canvas");
  const palette = readPalette(document.documentElement);
  const labels: Label[] = [];
  vi.spyOn(context, "fillText").mockImplementation((text, x, y) => {
    const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
    labels.push({ text, x, y, width, height: actualBoundingBoxAscent + actualBoundingBoxDescent });
  });
  return viewsOnCanvas(frame).map((view) => {
    labels.length = 0;
    drawViewLabels(context, frame, view, palette);
    const isLetter = ({ text }: Label): boolean => text.length === 1;
    return { view, letters: labels.filter(isLetter), title: labels.filter((label) => !isLetter(label)) };
  });
}

function textOf(labels: readonly Label[]): string {
  return labels.map(({ text }) => text).join(" ");
}

it("R and L and the name stand at every view, however small it is", async () => {
  const views = await labelsOnPhone();
  expect(views.map(({ view, letters, title }) => [view.placed.view, textOf(letters), textOf(title)])).toEqual([
    ["anterior", "R L", "Anterior"],
    ["posterior", "L R", "Posterior"],
    ["right", "R", "Right lateral"],
    ["left", "L", "Left lateral"],
    ["soles", "R L", "Soles"],
  ]);
});

it("the name of a small view stands above its head and within its width, so that it meets no other", async () => {
  for (const { view, title } of await labelsOnPhone()) {
    for (const { y, width, height } of title) {
      expect(y + height / 2).toBeLessThan(view.y);
      expect(width).toBeLessThanOrEqual(view.width + 1);
    }
  }
});

it("the letters of a small view stand beside the figure, not on it", async () => {
  const { body } = await loadFigure("female");
  const isOnBody = (view: ViewOnCanvas, id: ViewId, x: number, y: number): boolean =>
    placeAtPoint(body, id, createViewPoint((x - view.x) / view.scale, (y - view.y) / view.scale)) !== null;
  for (const { view, letters } of await labelsOnPhone()) {
    for (const { text, x, y, width, height } of letters) {
      const corners = [-1, 1].flatMap((across) =>
        [-1, 1].map((down) => [x + (across * width) / 2, y + (down * height) / 2] as const),
      );
      const covered = corners.filter((corner) => isOnBody(view, view.placed.view, ...corner));
      expect(covered, `${text} of ${view.placed.view}`).toEqual([]);
    }
  }
});

it.each([
  ["right", 0.6, "R"],
  ["left", -0.6, "L"],
] as const)("where only the %s foot is on the screen its letter alone is written", async (_, across, letter) => {
  const views = await labelsOnPhone((sheet) => {
    const soles = fitView(sheet, "soles", PHONE);
    return { ...soles, offsetX: soles.offsetX + across * PHONE.width };
  });
  const soles = views.find(({ view }) => view.placed.view === "soles");
  expect(textOf(soles?.letters ?? [])).toBe(letter);
});
