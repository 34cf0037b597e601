import { startTransition, useEffect, useState } from "react";
import { afterNextFrame } from "../../../canvas/after-frame.ts";

/** False until the browser has shown the first frame with the body on it: what stands around it comes after that. */
export function useIsBodyShown(): boolean {
  const [isShown, setShown] = useState(false);
  // In pieces, between which the body takes a mark.
  useEffect(() => afterNextFrame(() => startTransition(() => setShown(true))), []);
  return isShown;
}
