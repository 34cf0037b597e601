// Real input through the browser's own line: the events are trusted, timed and coalesced as from a device.

const BUTTON_BITS = { left: 1, middle: 4 };
const CTRL = 2;
/** A trackpad and a good mouse report every 8 ms. */
const REPORT_MS = 8;

/** A mouse on the screen of a tab. Points in CSS px of the window. */
export function createHand(cdp) {
  let at = { x: 0, y: 0 };
  let button = "none";

  function send(type, more = {}) {
    const buttons = BUTTON_BITS[button] ?? 0;
    return cdp.send("Input.dispatchMouseEvent", { type, ...at, button, buttons, pointerType: "mouse", ...more });
  }

  return {
    async moveTo(point) {
      at = point;
      await send("mouseMoved");
    },
    async press(which = "left") {
      button = which;
      await send("mousePressed", { clickCount: 1 });
    },
    async release() {
      const released = button;
      button = "none";
      await send("mouseReleased", { button: released, buttons: 0, clickCount: 1 });
    },
    /** Goes along points at a steady pace, never waiting for the page: one that lags gets fewer events, as in life. */
    follow(points, everyMs = REPORT_MS) {
      return pace(points, everyMs, (point) => {
        at = point;
        return send("mouseMoved");
      });
    },
    /** A pinch on a trackpad, which reaches a page as a wheel with Ctrl. */
    pinch(deltas, everyMs = REPORT_MS) {
      return pace(deltas, everyMs, (deltaY) => send("mouseWheel", { deltaX: 0, deltaY, modifiers: CTRL }));
    },
  };
}

async function pace(steps, everyMs, send) {
  const startedAt = performance.now();
  const answers = [];
  for (const [index, step] of steps.entries()) {
    await sleep(startedAt + index * everyMs - performance.now());
    answers.push(send(step));
  }
  await Promise.all(answers);
}

export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** Once around a circle, back to its start. */
export function circle(center, radius, steps) {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI;
    return {
      x: Math.round(center.x + radius * Math.sin(angle)),
      y: Math.round(center.y + radius * (1 - Math.cos(angle))),
    };
  });
}
