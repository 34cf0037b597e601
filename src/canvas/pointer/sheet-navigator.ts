import { distancePx, type PointerSample } from "./pointer-sample.ts";

type ScreenPoint = { readonly x: number; readonly y: number };

/** What navigation does to the viewport. Px of the canvas. */
export type SheetMover = {
  pan(dx: number, dy: number): void;
  /** Scales about a point of the screen. */
  zoom(factor: number, about: ScreenPoint): void;
};

/** One finger pans, two pan and zoom: the places under them stay under them. */
export type SheetNavigator = {
  add(sample: PointerSample): void;
  move(sample: PointerSample): void;
  remove(id: number): void;
  clear(): void;
};

export function createSheetNavigator(mover: SheetMover): SheetNavigator {
  const pointers = new Map<number, ScreenPoint>();

  function grip(): { readonly middle: ScreenPoint; readonly span: number } {
    const [first, second] = [...pointers.values()];
    if (first === undefined) return { middle: { x: 0, y: 0 }, span: 0 };
    if (second === undefined) return { middle: first, span: 0 };
    return {
      middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
      span: distancePx(first, second),
    };
  }

  return {
    add(sample) {
      pointers.set(sample.id, { x: sample.x, y: sample.y });
    },
    move(sample) {
      if (!pointers.has(sample.id)) return;
      const before = grip();
      pointers.set(sample.id, { x: sample.x, y: sample.y });
      const after = grip();
      mover.pan(after.middle.x - before.middle.x, after.middle.y - before.middle.y);
      if (before.span > 0 && after.span > 0 && after.span !== before.span) {
        mover.zoom(after.span / before.span, after.middle);
      }
    },
    remove(id) {
      pointers.delete(id);
    },
    clear() {
      pointers.clear();
    },
  };
}
