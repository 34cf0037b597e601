import { startTransition, useEffect, useState } from "react";

/** Where no frame is drawn, as in a tab in the background, nobody sees what comes first. */
const PATIENCE_MS = 300;

/** False until the browser has shown the first frame with the body on it: what stands around it comes after that. */
export function useIsBodyShown(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let timer = setTimeout(show, PATIENCE_MS);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(show, 0);
    });
    // In pieces, between which the body takes a mark.
    function show(): void {
      startTransition(() => setShown(true));
    }
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isShown;
}
