import { useState } from "react";
import type { Result } from "../../../lib/result.ts";
import { DateField } from "../../../ui/date-field.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import styles from "./exam-section.module.css";
import { takeText, useSavedText } from "../saving/use-saved-text.ts";

type SavedTextProps = {
  readonly label: string;
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly placeholder?: string;
  readonly description?: string;
};

/** Several lines of free text that save themselves. */
export function SavedTextArea({ text, onSave, rows = 3, ...field }: SavedTextProps & { readonly rows?: number }) {
  const saved = useSavedText({ saved: text, parse: takeText, onSave });
  return (
    <TextArea
      {...field}
      rows={rows}
      value={saved.text}
      error={saved.error ?? undefined}
      onChange={saved.change}
      onBlur={saved.leave}
    />
  );
}

/** One line of free text that saves itself. */
export function SavedTextField({ text, onSave, ...field }: SavedTextProps) {
  const saved = useSavedText({ saved: text, parse: takeText, onSave });
  return (
    <TextField
      {...field}
      value={saved.text}
      error={saved.error ?? undefined}
      onChange={saved.change}
      onBlur={saved.leave}
    />
  );
}

type SavedNumberProps = {
  readonly label: string;
  readonly value: number | null;
  readonly parse: (text: string) => Result<number | null, string>;
  readonly onSave: (value: number | null) => void;
  readonly description?: string | undefined;
};

/** A number that saves itself. One that can't be is not kept, and the field says why. */
export function SavedNumberField({ value, parse, onSave, ...field }: SavedNumberProps) {
  const saved = useSavedText({ saved: value === null ? "" : String(value), parse, onSave });
  return (
    <TextField
      {...field}
      className={styles["number"]}
      inputMode="decimal"
      value={saved.text}
      error={saved.error ?? undefined}
      onChange={saved.change}
      onBlur={saved.leave}
    />
  );
}

type SavedDateProps = {
  readonly label: string;
  /** ISO calendar date; null when not known. */
  readonly date: string | null;
  /** Why a date can't be taken; null when it can. */
  readonly findError: (date: string) => string | null;
  readonly onSave: (date: string | null) => void;
  readonly description?: string | undefined;
};

/** A date that saves itself once it is whole. A half-typed one is kept in its boxes, not in the record. */
export function SavedDateField({ label, date, findError, onSave, description }: SavedDateProps) {
  const [error, setError] = useState<string | null>(null);
  const [typed, setTyped] = useState(date ?? "");
  // What this field saved is in its boxes already: only a date from elsewhere (undo, a quick choice) fills them anew.
  const [filled, setFilled] = useState({ own: date, count: 0 });
  if (date !== filled.own) {
    setFilled({ own: date, count: filled.count + 1 });
    setTyped(date ?? "");
    setError(null);
  }

  function change(text: string): void {
    setTyped(text);
    const problem = text === "" ? null : findError(text);
    if (problem === null) {
      const saved = text === "" ? null : text;
      setFilled({ ...filled, own: saved });
      onSave(saved);
    }
    if (problem === null || error !== null || isWhole(text)) setError(problem);
  }

  function leave(): void {
    if (typed !== "") setError(findError(typed));
  }

  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <DateField
        key={filled.count}
        label={label}
        initialValue={date ?? ""}
        onChange={change}
        error={error ?? undefined}
        description={description}
      />
    </div>
  );
}

function isWhole(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
