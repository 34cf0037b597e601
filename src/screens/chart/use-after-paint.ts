import { useEffect, useState } from "react";

/** False at first, true once the browser has shown what stands on the screen: for work that nobody should wait for. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPainted(true), 50);
    return () => clearTimeout(timer);
  }, []);
  return isPainted;
}
