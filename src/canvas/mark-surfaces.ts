import type { MarkId } from "../domain/ids.ts";
import type { Mark } from "../domain/marks.ts";
import type { Draft } from "../editor/editor-state.ts";
import { unreachable } from "../lib/unreachable.ts";

/**
 * Which mark stands on which surface. Marks at rest share one bitmap that is costly to draw again; what is new or in
 * motion stands on a surface of its own until there is time to fold it in.
 */
export type MarkSurfaces = {
  /** What the costly bitmap shows, before lifted marks are taken out. */
  readonly folded: readonly Mark[];
  /** Taken out of the bitmap because a gesture changes them. */
  readonly lifted: ReadonlySet<MarkId>;
};

export function foldAll(marks: readonly Mark[]): MarkSurfaces {
  return { folded: marks, lifted: new Set() };
}

export function liftMarks(surfaces: MarkSurfaces, ids: ReadonlySet<MarkId>): MarkSurfaces {
  return { ...surfaces, lifted: ids };
}

/** What a gesture takes off the bitmap. */
export function marksChangedByDraft(draft: Draft | null): ReadonlySet<MarkId> {
  if (draft === null) return new Set();
  switch (draft.kind) {
    case "placing":
      return new Set();
    case "moving":
      return new Set([draft.id, ...draft.zones.map((zone) => zone.id)]);
    case "painting":
      return new Set([draft.zoneId]);
    case "erasing":
      return new Set(draft.ids);
    default:
      return unreachable(draft);
  }
}

/** The marks of the bitmap. */
export function marksAtRest({ folded, lifted }: MarkSurfaces): readonly Mark[] {
  return lifted.size === 0 ? folded : folded.filter((mark) => !lifted.has(mark.id));
}

/** Marks of the chart that the bitmap does not show as they are now. */
export function marksInMotion({ folded, lifted }: MarkSurfaces, marks: readonly Mark[]): readonly Mark[] {
  if (folded === marks && lifted.size === 0) return [];
  const resting = new Set(folded);
  return marks.filter((mark) => !resting.has(mark) || lifted.has(mark.id));
}

/** Whether the bitmap shows something that the chart no longer holds, or a zone waits, which belongs under the signs. */
export function mustFold({ folded, lifted }: MarkSurfaces, marks: readonly Mark[]): boolean {
  if (folded === marks) return false;
  const current = new Set(marks);
  if (folded.some((mark) => !current.has(mark) && !lifted.has(mark.id))) return true;
  const resting = new Set(folded);
  return marks.some((mark) => mark.kind === "pain-zone" && !resting.has(mark));
}
