import { TextArea } from "../../../ui/text-field.tsx";
import { takeText, useSavedText } from "../saving/use-saved-text.ts";

type NoteFieldProps = {
  readonly note: string;
  readonly isDisabled: boolean;
  readonly onSave: (note: string) => void;
};

/** The note of a mark. It saves itself while it is written: each pause is one step for undo, no letter waits for a button. */
export function NoteField({ note, isDisabled, onSave }: NoteFieldProps) {
  const saved = useSavedText({ saved: note, parse: takeText, onSave });
  return (
    <TextArea
      label="Note"
      rows={2}
      value={saved.text}
      error={saved.error ?? undefined}
      isDisabled={isDisabled}
      onChange={saved.change}
      onBlur={saved.leave}
    />
  );
}
