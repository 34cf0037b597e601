/** Where no frame is drawn, as in a tab in the background, nobody sees what comes first. */
const PATIENCE_MS = 300;

/** Calls back once the browser has shown what is on the page now. Returns what calls it off. */
export function afterNextFrame(callback: () => void): () => void {
  let timer = setTimeout(callback, PATIENCE_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(callback, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
