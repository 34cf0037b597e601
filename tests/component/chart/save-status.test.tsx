import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Autosave, SaveState } from "../../../src/domain/ports.ts";
import { SaveStatus } from "../../../src/screens/chart/saving/save-status.tsx";
import { succeed } from "../../../src/lib/result.ts";

const FAILED: SaveState = {
  kind: "failed",
  failure: { kind: "full", message: "No room" },
  unsavedLines: 1,
  isWorthRetrying: true,
};

/** An autosave that is where the test puts it. */
function createScriptedAutosave(): Autosave & { readonly go: (next: SaveState) => void } {
  const listeners = new Set<(state: SaveState) => void>();
  let state: SaveState = { kind: "saved" };
  return {
    enqueue: vi.fn<Autosave["enqueue"]>(),
    awaitChange: () => () => undefined,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retryNow: vi.fn<Autosave["retryNow"]>(),
    flush: () => Promise.resolve(succeed(undefined)),
    dispose: vi.fn<Autosave["dispose"]>(),
    go(next) {
      state = next;
      act(() => {
        for (const listener of listeners) listener(next);
      });
    },
  };
}

function readStatus(): { readonly words: string; readonly isBusy: boolean } {
  const status = screen.getByRole("status");
  return { words: status.textContent, isBusy: status.getAttribute("aria-busy") === "true" };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the word for whether everything is safe", () => {
  it("is busy from the first moment of a save, and says so when that lasts longer than a frame", () => {
    const autosave = createScriptedAutosave();
    render(<SaveStatus autosave={autosave} />);
    expect(readStatus()).toEqual({ words: "Saved", isBusy: false });
    autosave.go({ kind: "saving" });
    expect(readStatus()).toEqual({ words: "Saved", isBusy: true });
    act(() => void vi.advanceTimersByTime(20));
    expect(readStatus()).toEqual({ words: "Saving…", isBusy: true });
    autosave.go({ kind: "saved" });
    expect(readStatus()).toEqual({ words: "Saved", isBusy: false });
  });

  it("stays as it is through a save within one frame", () => {
    const autosave = createScriptedAutosave();
    render(<SaveStatus autosave={autosave} />);
    autosave.go({ kind: "saving" });
    autosave.go({ kind: "saved" });
    act(() => void vi.advanceTimersByTime(1000));
    expect(readStatus()).toEqual({ words: "Saved", isBusy: false });
  });

  it("never reads saved between a failure and the end of the next attempt", () => {
    const autosave = createScriptedAutosave();
    render(<SaveStatus autosave={autosave} />);
    autosave.go(FAILED);
    expect(readStatus()).toEqual({ words: "Not saved", isBusy: false });
    autosave.go({ kind: "saving" });
    expect(readStatus()).toEqual({ words: "Not saved", isBusy: true });
    act(() => void vi.advanceTimersByTime(20));
    expect(readStatus()).toEqual({ words: "Saving…", isBusy: true });
    autosave.go(FAILED);
    expect(readStatus()).toEqual({ words: "Not saved", isBusy: false });
  });
});
