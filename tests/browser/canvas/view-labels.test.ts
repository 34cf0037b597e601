import { expect, it, vi } from "vitest";
import { createFigureLoader } from "../../../src/app/figures.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint, VIEW_IDS, type ViewId } from "../../../src/atlas/place.ts";
import { readPalette } from "../../../src/canvas/palette.ts";
import { drawViewLabels } from "../../../src/canvas/shapes/view-labels.ts";
import { createSheetFrame, type ViewOnCanvas, viewsOnCanvas } from "../../../src/canvas/sheet-frame.ts";
import { createSheet, type Sheet } from "../../../src/editor/sheet.ts";
import { fitSheet, fitView, openViewport, type StageSize, type Viewport } from "../../../src/editor/viewport.ts";

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
  return labelsOf(sheet, look(sheet));
}

function labelsOf(sheet: Sheet, viewport: Viewport): readonly LabelledView[] {
  const frame = createSheetFrame(viewport, sheet, 0);
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

it("a lateral view that the edge of the screen cuts has its letter off its face and its whole name", async () => {
  const { body } = await loadFigure("female");
  const sheet = createSheet(body);
  let cut = 0;
  for (let width = 700; width < 1400; width += 10) {
    const size = { width, height: 640 };
    for (const { view, letters, title } of labelsOf(sheet, openViewport(sheet, size))) {
      for (const line of title) expect(line.x + line.width / 2, `${line.text} at ${width}`).toBeLessThan(width);
      if (view.placed.view !== "right" && view.placed.view !== "left") continue;
      if (view.x + view.width > width) cut += 1;
      for (const { x, y, width: letterWidth } of letters) {
        const across = [x - letterWidth / 2, x + letterWidth / 2];
        const onFace = across.filter((at) =>
          placeAtPoint(body, view.placed.view, createViewPoint((at - view.x) / view.scale, (y - view.y) / view.scale)),
        );
        expect(onFace, `${view.placed.view} at ${width}`).toEqual([]);
      }
    }
  }
  expect(cut).toBeGreaterThan(10);
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

/** From a phone held across, with its bars, to a large screen. */
const STAGES = [320, 390, 440, 600, 820, 1400].flatMap((width) =>
  [160, 200, 240, 300, 400, 560, 900].map((height) => ({ width, height })),
);
const LOOKS: readonly [string, (sheet: Sheet, size: StageSize) => Viewport][] = [
  ["the chart as it opens", openViewport],
  ["all views", fitSheet],
  ...VIEW_IDS.map((id): [string, (sheet: Sheet, size: StageSize) => Viewport] => [
    `the ${id} view`,
    (sheet, size) => fitView(sheet, id, size),
  ]),
];

it.each(LOOKS)("on a screen of any size, %s shows no letter under a name and no name on a head", async (_, look) => {
  const { body } = await loadFigure("female");
  const sheet = createSheet(body);
  const bad: string[] = [];
  for (const size of STAGES) {
    const views = labelsOf(sheet, look(sheet, size));
    const titles = views.flatMap(({ title }) => title);
    const letters = views.flatMap((view) => view.letters);
    const where = `at ${size.width} x ${size.height}`;
    for (const title of titles) {
      for (const letter of letters) if (isOver(title, letter)) bad.push(`${title.text} over ${letter.text} ${where}`);
    }
    for (const { view, title } of views) {
      const foot = Math.max(...title.map(({ y, height }) => y + height / 2));
      // A head above the screen has nothing to be covered.
      if (view.y > 0 && foot > view.y) bad.push(`${textOf(title)} on its head ${where}`);
    }
  }
  expect(bad).toEqual([]);
});

it("the letters of a view whose head is above the screen stand below its name", async () => {
  const views = await labelsOnPhone((sheet) => {
    const all = fitSheet(sheet, { width: 390, height: 300 });
    return { ...all, offsetY: all.offsetY - 40 };
  });
  for (const { letters, title } of views.filter(({ view }) => view.placed.view !== "soles")) {
    expect(title.flatMap((line) => letters.filter((letter) => isOver(line, letter)))).toEqual([]);
  }
});

function isOver(a: Label, b: Label): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
