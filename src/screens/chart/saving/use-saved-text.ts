import { useEffect, useEffectEvent, useState } from "react";
import { findTextError } from "../../../domain/exam/exam-fields.ts";
import { fail, type Result, succeed } from "../../../lib/result.ts";
import { isSameData } from "../../../lib/same-data.ts";
import { useAwaitedChange } from "./awaited-change.tsx";

type SavedTextSetup<Value> = {
  /** As it stands in the record. */
  readonly saved: string;
  readonly parse: (text: string) => Result<Value, string>;
  readonly onSave: (value: Value) => void;
};

type SavedText = {
  readonly text: string;
  /** Why it is not saved; null while it is typed, and when it is. */
  readonly error: string | null;
  readonly change: (text: string) => void;
  /** The field was left. */
  readonly leave: () => void;
};

/** What stands in the field, and what the record held when it was handed on; null while it was not. */
type Typed = { readonly text: string; readonly savedOver: string | null };

const PAUSE_MS = 600;
/** Who types on without a pause loses no more than this at a power cut. */
const LONGEST_WAIT_MS = 1_500;

/**
 * A text that saves itself: after a pause, every moment while the hand types on, when its field is left, and when the page
 * is hidden or left. Until then the visit is not called saved. What can't be taken stays in the field as typed, and the
 * field says why once it is left; the record keeps what it had.
 */
export function useSavedText<Value>({ saved, parse, onSave }: SavedTextSetup<Value>): SavedText {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [error, setError] = useState<string | null>(null);
  const waitingText = typed !== null && typed.savedOver === null && error === null ? typed.text : null;
  const isWaiting = waitingText !== null;
  const save = useEffectEvent(saveNow);
  // The record may follow a moment after it was handed the text; whatever it then says, this or an undo, is shown.
  if (typed !== null && typed.savedOver !== null && typed.savedOver !== saved) setTyped(null);

  function saveNow(hasLeft: boolean): void {
    if (typed === null || typed.savedOver !== null) return;
    const parsed = parse(typed.text);
    if (!parsed.ok) {
      if (hasLeft) setError(parsed.failure);
      return;
    }
    setError(null);
    const isNew = !isSameData(parse(saved), parsed);
    setTyped(isNew ? { ...typed, savedOver: saved } : null);
    if (isNew) onSave(parsed.value);
  }

  useEffect(() => {
    if (waitingText === null) return undefined;
    const timer = setTimeout(() => save(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waitingText]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => save(false), LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  useEffect(() => {
    const stopListening = onPageLeft(() => save(true));
    return () => {
      stopListening();
      // Another mark or part of the visit was opened in the middle of a word.
      save(true);
    };
  }, []);

  // After the effect above: where the field goes, its text is handed on before it is no longer waited for.
  useAwaitedChange(isWaiting);

  return {
    text: typed?.text ?? saved,
    error,
    change(text) {
      setTyped({ text, savedOver: null });
      if (error !== null) setError(whyNot(parse(text)));
    },
    leave: () => saveNow(true),
  };
}

/** A tablet's lid hides the page and may never come back to it; a reload asks first, so the save must have begun. */
function onPageLeft(listener: () => void): () => void {
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") listener();
  };
  document.addEventListener("visibilitychange", onHidden);
  window.addEventListener("beforeunload", listener, { capture: true });
  window.addEventListener("pagehide", listener);
  return () => {
    document.removeEventListener("visibilitychange", onHidden);
    window.removeEventListener("beforeunload", listener, { capture: true });
    window.removeEventListener("pagehide", listener);
  };
}

function whyNot(parsed: Result<unknown, string>): string | null {
  return parsed.ok ? null : parsed.failure;
}

/** Free text as a record takes it. */
export function takeText(text: string): Result<string, string> {
  const error = findTextError(text);
  return error === null ? succeed(text) : fail(error);
}
