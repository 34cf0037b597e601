import { useSyncExternalStore } from "react";

/** Beyond this the eye sees no difference and the canvases cost too much memory. */
const MAX_PIXEL_RATIO = 3;

/** Changes when the window goes to another screen, or the page is zoomed. */
export function useDevicePixelRatio(): number {
  return useSyncExternalStore(watchPixelRatio, () => Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO));
}

function watchPixelRatio(listener: () => void): () => void {
  let query = createQuery();
  function onChange(): void {
    query.removeEventListener("change", onChange);
    query = createQuery();
    query.addEventListener("change", onChange);
    listener();
  }
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function createQuery(): MediaQueryList {
  return matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
}
