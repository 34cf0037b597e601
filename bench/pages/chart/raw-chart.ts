import type { Sheet } from "../../../src/editor/sheet.ts";
import { createScreenPoint, panBy, type Viewport, zoomAbout } from "../../../src/editor/viewport.ts";
import type { DrawnView } from "./drawn-views.ts";
import { paintScene, paintSpot } from "./paint.ts";

export type RawChartSetup = {
  readonly stage: HTMLElement;
  /** The scene, and above it the mark at hand. */
  readonly canvases: { readonly scene: HTMLCanvasElement; readonly active: HTMLCanvasElement };
  readonly sheet: Sheet;
  readonly views: readonly DrawnView[];
  readonly viewport: Viewport;
  /** Called when the pointer lets go of a new mark. */
  readonly save: () => Promise<void>;
};

type Spot = { readonly x: number; readonly y: number };

const MIDDLE_BUTTON = 4;
const PINCH_RATE = 0.01;
const GRIP_PX = 14;

/** Places a mark where the pointer goes down, drags it from there, pans with the middle button, zooms by the wheel. */
export function createRawChart({ stage, canvases, sheet, views, viewport: first, save }: RawChartSetup): void {
  const scene = createContext(canvases.scene, first);
  const active = createContext(canvases.active, first);
  let viewport = first;
  let spot: Spot | null = null;
  let isHeld = false;
  const wanted = new Set<"scene" | "active">();

  function request(surface: "scene" | "active"): void {
    if (wanted.size === 0) requestAnimationFrame(draw);
    wanted.add(surface);
  }

  function draw(): void {
    if (wanted.has("scene")) paintScene(scene, views, viewport);
    if (wanted.has("active")) {
      active.clearRect(0, 0, viewport.width, viewport.height);
      if (spot !== null) paintSpot(active, { ...spot, sign: "unclassified", number: "1001" });
    }
    wanted.clear();
  }

  function move(next: Viewport): void {
    viewport = next;
    request("scene");
  }

  function put(next: Spot | null): void {
    spot = next;
    request("active");
  }

  stage.addEventListener("pointerdown", (event) => {
    stage.setPointerCapture(event.pointerId);
    if (event.button !== 0) return;
    const at = pointOf(event, stage);
    isHeld = true;
    if (spot === null || Math.hypot(spot.x - at.x, spot.y - at.y) > GRIP_PX) put(at);
  });
  stage.addEventListener("pointermove", (event) => {
    if (event.buttons === MIDDLE_BUTTON) move(panBy(viewport, sheet, { dx: event.movementX, dy: event.movementY }));
    else if (isHeld) put(pointOf(event, stage));
  });
  stage.addEventListener("pointerup", () => {
    if (isHeld) void save();
    isHeld = false;
  });
  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { x, y } = pointOf(event, stage);
      move(zoomAbout(viewport, sheet, createScreenPoint(x, y), Math.exp(-event.deltaY * PINCH_RATE)));
    },
    { passive: false },
  );
  addEventListener("keydown", (event) => {
    if (event.key === "z" && event.ctrlKey) put(null);
  });
  request("scene");
}

function createContext(canvas: HTMLCanvasElement, { width, height }: Viewport): CanvasRenderingContext2D {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw");
  return context;
}

function pointOf(event: MouseEvent, stage: HTMLElement): Spot {
  const box = stage.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
