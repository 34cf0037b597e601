import { useState } from "react";

/** A part of the inspector that is folded away until it is wanted. */
type SectionName = "findings" | "treatment";

const KEY = "tautband-open-sections";

/** Whether a part of the inspector is open: for every point, and at the next visit too, as this device was last used. */
export function useOpenSection(name: SectionName): readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(() => readOpen().has(name));
  function remember(next: boolean): void {
    setOpen(next);
    const open = readOpen();
    if (next) open.add(name);
    else open.delete(name);
    try {
      localStorage.setItem(KEY, [...open].join(" "));
    } catch {
      // A browser that keeps nothing: it still holds for this point.
    }
  }
  return [isOpen, remember];
}

function readOpen(): Set<string> {
  try {
    return new Set((localStorage.getItem(KEY) ?? "").split(" ").filter((name) => name !== ""));
  } catch {
    return new Set();
  }
}
