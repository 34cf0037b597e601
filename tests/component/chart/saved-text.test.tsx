import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeText, useSavedText } from "../../../src/screens/chart/saving/use-saved-text.ts";
import { AutosaveContext } from "../../../src/screens/chart/saving/awaited-change.tsx";

type FieldProps = { readonly saved: string; readonly onSave: (text: string) => void };

function Field({ saved, onSave }: FieldProps) {
  const field = useSavedText({ saved, parse: takeText, onSave });
  return (
    <input aria-label="Note" value={field.text} onChange={(e) => field.change(e.target.value)} onBlur={field.leave} />
  );
}

const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Note" });
const type = (letters: string) => fireEvent.change(box(), { target: { value: box().value + letters } });

/** A field whose record follows when the test says so, in a visit that counts the changes it waits for. */
function openField() {
  const saves: string[] = [];
  let awaited = 0;
  let savesWhenLetGo: readonly string[] = [];
  const autosave = {
    awaitChange() {
      awaited += 1;
      return () => {
        awaited -= 1;
        savesWhenLetGo = [...saves];
      };
    },
  };
  const screenOf = (saved: string) => (
    <AutosaveContext value={autosave}>
      <Field saved={saved} onSave={(text) => saves.push(text)} />
    </AutosaveContext>
  );
  const { rerender, unmount } = render(screenOf(""));
  return {
    saves,
    awaited: () => awaited,
    savesWhenLetGo: () => savesWhenLetGo,
    follow: (saved: string) => rerender(screenOf(saved)),
    unmount,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a text that saves itself", () => {
  it("is saved after a pause, and the visit is not called saved until then", () => {
    const field = openField();
    type("taut");
    expect(field.awaited()).toBe(1);
    act(() => void vi.advanceTimersByTime(600));
    expect(field.saves).toEqual(["taut"]);
    expect(field.awaited()).toBe(0);
  });

  it("is saved again and again while the hand types on without a pause", () => {
    const field = openField();
    for (let letter = 0; letter < 40; letter += 1) {
      type("a");
      act(() => void vi.advanceTimersByTime(120));
      const last = field.saves.at(-1);
      if (last !== undefined) field.follow(last);
      // At 120 ms a letter, what a power cut could take is never more than 1.5 seconds of typing.
      expect(letter + 1 - (last?.length ?? 0)).toBeLessThanOrEqual(13);
    }
    expect(box().value).toBe("a".repeat(40));
  });

  it("keeps letters typed before the record has followed", () => {
    const field = openField();
    type("taut");
    act(() => void vi.advanceTimersByTime(600));
    expect(box().value).toBe("taut");
    type(" band");
    field.follow("taut");
    expect(box().value).toBe("taut band");
    act(() => void vi.advanceTimersByTime(600));
    expect(field.saves).toEqual(["taut", "taut band"]);
    field.follow("taut band");
    expect(box().value).toBe("taut band");
  });

  it("shows what the record says again when it is undone", () => {
    const field = openField();
    type("taut");
    act(() => void vi.advanceTimersByTime(600));
    field.follow("taut");
    field.follow("");
    expect(box().value).toBe("");
  });

  it("is saved when the lid is closed in the middle of a word", () => {
    const field = openField();
    type("tau");
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    fireEvent(document, new Event("visibilitychange"));
    expect(field.saves).toEqual(["tau"]);
  });

  it("is saved before the page may ask whether to leave", () => {
    const field = openField();
    const seen: (readonly string[])[] = [];
    const guard = (): void => void seen.push([...field.saves]);
    window.addEventListener("beforeunload", guard);
    type("tau");
    fireEvent(window, new Event("beforeunload", { cancelable: true }));
    window.removeEventListener("beforeunload", guard);
    expect(seen).toEqual([["tau"]]);
  });

  it("is saved when its field goes, before the visit may be called saved and be closed", () => {
    const field = openField();
    type("tau");
    field.unmount();
    expect(field.savesWhenLetGo()).toEqual(["tau"]);
    expect(field.awaited()).toBe(0);
  });

  it("stays as typed when it is too long, and no longer keeps the visit waiting once that was said", () => {
    const field = openField();
    fireEvent.change(box(), { target: { value: "a".repeat(20_001) } });
    fireEvent.blur(box());
    expect(field.saves).toEqual([]);
    expect(field.awaited()).toBe(0);
    expect(box().value).toHaveLength(20_001);
  });
});
