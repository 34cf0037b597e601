// The crowded chart drawn by hand on a plain canvas: everything anew in each frame of a pan or zoom, a canvas of its own
// for the mark that is new or dragged. It answers to the same pointer, wheel and keys as the app.
import { deviceClock } from "../../../src/app/clock.ts";
import { createFigureLoader } from "../../../src/app/figures.ts";
import { createSheet } from "../../../src/editor/sheet.ts";
import { openViewport } from "../../../src/editor/viewport.ts";
import { makeScene } from "../scene.ts";
import { findClearPoints } from "./clear-points.ts";
import { prepareViews } from "./drawn-views.ts";
import { createRawChart } from "./raw-chart.ts";
import { createSaver } from "./saver.ts";

/** Where the app's stage lies on the screen, so that both draw the same pixels: ?left=..&top=..&width=..&height=.. */
function readStageBox() {
  const query = new URLSearchParams(location.search);
  const length = (name: string): number => Number(query.get(name) ?? 0);
  return { left: length("left"), top: length("top"), width: length("width"), height: length("height") };
}

async function start() {
  const box = readStageBox();
  const loaded = await createFigureLoader("/")("female");
  const scene = makeScene(loaded.body, deviceClock);
  const sheet = createSheet(loaded.body);
  const viewport = openViewport(sheet, box);
  const views = await prepareViews(loaded, sheet, scene.visit.chart.marks);
  const save = await createSaver(scene.visit);
  createRawChart({ ...findElements(box), sheet, views, viewport, save });
  return { scene, clearPoints: findClearPoints(loaded.body, sheet, viewport) };
}

function findElements(box: Readonly<Record<"left" | "top" | "width" | "height", number>>) {
  const stage = document.querySelector<HTMLElement>("#stage");
  const scene = document.querySelector<HTMLCanvasElement>("#scene");
  const active = document.querySelector<HTMLCanvasElement>("#active");
  if (stage === null || scene === null || active === null) throw new Error("The page is not whole");
  for (const [side, length] of Object.entries(box)) stage.style.setProperty(side, `${length}px`);
  return { stage, canvases: { scene, active } };
}

/** The scene, and points of the stage around which it is empty. Fulfilled when the chart is drawn. */
const benchChart = start();
declare global {
  var benchChart: ReturnType<typeof start>;
}
globalThis.benchChart = benchChart;
