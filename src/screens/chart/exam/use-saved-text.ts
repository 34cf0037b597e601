import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Result } from "../../../lib/result.ts";

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

const PAUSE_MS = 600;

/**
 * A text that saves itself: after a pause, when its field is left, and when the page is. What can't be taken stays in the
 * field as typed, and the field says why once it is left; the record keeps what it had.
 */
export function useSavedText<Value>({ saved, parse, onSave }: SavedTextSetup<Value>): SavedText {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const save = useEffectEvent(saveNow);

  function saveNow(hasLeft: boolean): void {
    const text = pending.current;
    if (text === null) return;
    const parsed = parse(text);
    if (!parsed.ok) {
      if (hasLeft) setError(parsed.failure);
      return;
    }
    pending.current = null;
    setTyped(null);
    setError(null);
    if (text !== saved) onSave(parsed.value);
  }

  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => save(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const onLeave = (): void => save(true);
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("pagehide", onLeave);
      // Another part of the visit was opened in the middle of a word.
      save(true);
    };
  }, []);

  return {
    text: typed ?? saved,
    error,
    change(text) {
      pending.current = text;
      setTyped(text);
      if (error !== null) setError(whyNot(parse(text)));
    },
    leave: () => saveNow(true),
  };
}

function whyNot(parsed: Result<unknown, string>): string | null {
  return parsed.ok ? null : parsed.failure;
}
