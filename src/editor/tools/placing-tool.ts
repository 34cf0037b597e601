import type { Place, ViewId } from "../../atlas/place.ts";
import type { EditorPointer } from "../editor-state.ts";
import type { SpotHit } from "../hit-test.ts";
import type { Tool, ToolDesk } from "./tool.ts";

/** The last place on the body that the pointer was on; null while it has met none, or is beyond the chart. */
type LastPlace = { readonly place: Place; readonly view: ViewId | null } | null;
type PlacingState = { readonly name: "idle" } | { readonly name: "pointing"; readonly at: LastPlace };
type Aim = { readonly at: LastPlace; readonly spot: SpotHit | null };

/**
 * A release this close to the middle of a spot means that spot, and another mark is not stacked on it. Small, since at
 * low zoom two real points may lie close together. In px.
 */
const STACK_RADIUS_PX = { mouse: 8, pen: 8, touch: 10 } as const;

/** Places one mark with one tap; until the release it follows the pointer. Released beyond the chart, it places nothing. */
export function createPlacingTool(desk: ToolDesk, mark: "trigger-point" | "clear-site"): Tool {
  let state: PlacingState = { name: "idle" };

  function aim(pointer: EditorPointer): Aim {
    const known = state.name === "pointing" && pointer.isOverChart ? state.at : null;
    const at = pointer.place === null ? known : { place: pointer.place, view: pointer.view };
    state = { name: "pointing", at };
    return { at, spot: pointer.isOverChart ? spotUnder(desk, pointer) : null };
  }

  function follow(pointer: EditorPointer): void {
    const { at, spot } = aim(pointer);
    desk.setDraft(at === null || spot !== null ? null : { kind: "placing", mark, place: at.place });
  }

  function rest(): void {
    state = { name: "idle" };
    desk.setDraft(null);
  }

  return {
    pointerDown: follow,
    pointerMove(pointer) {
      if (state.name === "pointing") follow(pointer);
    },
    pointerUp(pointer) {
      if (state.name === "idle") return;
      const { at, spot } = aim(pointer);
      // The draft becomes the mark in one step: the picture stays as it is.
      if (spot !== null) desk.select([spot.mark.id]);
      else if (at !== null) place(desk, mark, at);
      rest();
    },
    cancel: rest,
  };
}

function spotUnder(desk: ToolDesk, pointer: EditorPointer): SpotHit | null {
  const { chart, viewport } = desk.state();
  return desk.hitTest.findSpot(chart, viewport, pointer, STACK_RADIUS_PX[pointer.pointerType]);
}

function place(desk: ToolDesk, mark: "trigger-point" | "clear-site", at: NonNullable<LastPlace>): void {
  const id = desk.makeMarkId();
  const type = mark === "trigger-point" ? "place-trigger-point" : "place-clear-site";
  desk.commit({ type, id, place: at.place }, { selection: [id], view: at.view });
}
