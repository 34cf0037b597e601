import { cdp } from "vitest/browser";
import type { ScreenPoint } from "./chart-on-screen.tsx";

type DispatchMouse = {
  readonly type: "mousePressed" | "mouseMoved" | "mouseReleased" | "mouseWheel";
  readonly button?: "left" | "middle" | "none";
  readonly buttons?: number;
  readonly pointerType?: "mouse" | "pen";
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly modifiers?: number;
};

type TouchPoint = ScreenPoint & { readonly id: number; readonly radius?: number };
type Session = { send(method: string, parameters: object): Promise<unknown> };

const BUTTONS = { left: 1, middle: 4 } as const;
const FINGER_RADIUS_PX = 12;
/** What Ctrl is called in the browser's protocol. */
export const CTRL = 2;

/** Real input, as the browser itself makes it: pointer capture, coalesced events and all. */
export const mouse = {
  move: (to: ScreenPoint, button?: "left" | "middle", pointerType: "mouse" | "pen" = "mouse") =>
    dispatchMouse(to, { type: "mouseMoved", buttons: button === undefined ? 0 : BUTTONS[button], pointerType }),
  down: (at: ScreenPoint, button: "left" | "middle" = "left", pointerType: "mouse" | "pen" = "mouse") =>
    dispatchMouse(at, { type: "mousePressed", button, buttons: BUTTONS[button], pointerType }),
  up: (at: ScreenPoint, button: "left" | "middle" = "left", pointerType: "mouse" | "pen" = "mouse") =>
    dispatchMouse(at, { type: "mouseReleased", button, buttons: 0, pointerType }),
  wheel: (at: ScreenPoint, deltaY: number, modifiers = 0) =>
    dispatchMouse(at, { type: "mouseWheel", deltaX: 0, deltaY, modifiers }),
  async click(at: ScreenPoint): Promise<void> {
    await mouse.move(at);
    await mouse.down(at);
    await mouse.up(at);
  },
};

export const pen = {
  async stroke(points: readonly ScreenPoint[]): Promise<void> {
    const [first] = points;
    const last = points.at(-1);
    if (first === undefined || last === undefined) return;
    await mouse.down(first, "left", "pen");
    for (const point of points) await mouse.move(point, "left", "pen");
    await mouse.up(last, "left", "pen");
  },
};

export const touch = {
  start: (points: readonly TouchPoint[]) => dispatchTouch("touchStart", points),
  move: (points: readonly TouchPoint[]) => dispatchTouch("touchMove", points),
  end: (left: readonly TouchPoint[] = []) => dispatchTouch("touchEnd", left),
  async tap(at: ScreenPoint): Promise<void> {
    await touch.start([{ ...at, id: 0 }]);
    await touch.end();
  },
  /** Two taps within a quarter of a second, on however slow a machine: the events carry their own times, in s. */
  async tapTwice(first: ScreenPoint, second: ScreenPoint, now = Date.now() / 1000): Promise<void> {
    await dispatchTouch("touchStart", [{ ...first, id: 0 }], now - 0.25);
    await dispatchTouch("touchEnd", [], now - 0.2);
    await dispatchTouch("touchStart", [{ ...second, id: 0 }], now - 0.1);
    await dispatchTouch("touchEnd", [], now - 0.05);
  },
};

/** The space bar, as the keyboard sends it to whatever has the focus. */
export const spaceBar = {
  down: () => session().send("Input.dispatchKeyEvent", { type: "keyDown", code: "Space", key: " ", text: " " }),
  up: () => session().send("Input.dispatchKeyEvent", { type: "keyUp", code: "Space", key: " " }),
};

async function dispatchMouse(at: ScreenPoint, event: DispatchMouse): Promise<void> {
  const { x, y } = inBrowserWindow(at);
  await session().send("Input.dispatchMouseEvent", { x, y, button: "none", clickCount: 1, ...event });
}

async function dispatchTouch(
  type: string,
  points: readonly TouchPoint[],
  timestamp = Date.now() / 1000,
): Promise<void> {
  const touchPoints = points.map(({ radius = FINGER_RADIUS_PX, id, ...at }) => ({
    ...inBrowserWindow(at),
    id,
    radiusX: radius,
    radiusY: radius,
  }));
  await session().send("Input.dispatchTouchEvent", { type, touchPoints, timestamp });
}

function session(): Session {
  return cdp();
}

/** Tests run in a frame of their own, which may be scaled. */
function inBrowserWindow({ x, y }: ScreenPoint): ScreenPoint {
  const frame = window.frameElement?.getBoundingClientRect();
  if (frame === undefined) return { x, y };
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}
