import { useEffect, useEffectEvent, useRef, useState } from "react";
import { TextArea } from "../../ui/text-field.tsx";

type NoteFieldProps = {
  readonly note: string;
  readonly isDisabled: boolean;
  /** Called after a pause in typing, when the field is left, and when the page is. */
  readonly onSave: (note: string) => void;
};

const PAUSE_MS = 600;

/** Free text that saves itself while it is written: each pause is one step for undo, no letter waits for a button. */
export function NoteField({ note, isDisabled, onSave }: NoteFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const save = useEffectEvent(saveNow);

  function saveNow(): void {
    const text = pending.current;
    pending.current = null;
    setTyped(null);
    if (text !== null && text !== note) onSave(text);
  }

  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const onLeave = (): void => save();
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("pagehide", onLeave);
      // Another mark was selected in the middle of a word.
      save();
    };
  }, []);

  return (
    <TextArea
      label="Note"
      rows={2}
      value={typed ?? note}
      isDisabled={isDisabled}
      onChange={(text) => {
        pending.current = text;
        setTyped(text);
      }}
      onBlur={saveNow}
    />
  );
}
