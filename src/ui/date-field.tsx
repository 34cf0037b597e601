import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import styles from "./date-field.module.css";
import {
  datePartOrder,
  datePartsToIso,
  digitsOf,
  isPartComplete,
  isoToDateParts,
  parsePastedDate,
  type DatePart,
  type DateParts,
} from "./date-parts.ts";
import field from "./field.module.css";
import { CircleAlert } from "./icons.ts";
import { classNames } from "./class-names.ts";

type DateFieldProps = {
  readonly label: string;
  /** ISO date or "". Read once: give another `key` to start again. */
  readonly initialValue: string;
  /** "" when empty; an ISO date when complete; otherwise text that is no date, for the caller to refuse. */
  readonly onChange: (value: string) => void;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
};

const NAMES: Readonly<Record<DatePart, string>> = { day: "Day", month: "Month", year: "Year" };
/** In sight until it is typed over; the names are for the screen reader. */
const PLACEHOLDERS: Readonly<Record<DatePart, string>> = { day: "DD", month: "MM", year: "YYYY" };

/**
 * A date that one knows by heart, such as a birth date: three boxes of digits in the reader's order. Faster than any
 * calendar, the same on tablet and keyboard, and a half-typed date is never dropped in silence as the native field does.
 */
export function DateField({ label, initialValue, onChange, description, error }: DateFieldProps) {
  const [parts, setParts] = useState<DateParts>(() => isoToDateParts(initialValue));
  const order = datePartOrder(undefined);
  const boxes = useRef<Partial<Record<DatePart, HTMLInputElement | null>>>({});
  const messageId = useId();

  const change = (next: DateParts) => {
    setParts(next);
    onChange(datePartsToIso(next));
  };
  const goTo = (part: DatePart | undefined) => {
    if (part === undefined) return;
    boxes.current[part]?.focus();
    boxes.current[part]?.select();
  };
  const typeInto = (part: DatePart, text: string) => {
    const digits = digitsOf(text).slice(0, part === "year" ? 4 : 2);
    change({ ...parts, [part]: digits });
    const isTyping = digits.length > parts[part].length;
    if (isTyping && isPartComplete(part, digits)) goTo(order[order.indexOf(part) + 1]);
  };
  const handleKey = (part: DatePart, event: KeyboardEvent<HTMLInputElement>) => {
    const isSeparator = event.key === "." || event.key === "/" || event.key === "-";
    if (isSeparator) event.preventDefault();
    if (isSeparator && parts[part] !== "") goTo(order[order.indexOf(part) + 1]);
    if (event.key === "Backspace" && parts[part] === "") {
      event.preventDefault();
      goTo(order[order.indexOf(part) - 1]);
    }
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = parsePastedDate(event.clipboardData.getData("text"), order);
    if (pasted === null) return;
    event.preventDefault();
    change(pasted);
  };

  return (
    <fieldset className={field["field"]} aria-describedby={messageId}>
      <legend className={classNames(field["label"], styles["legend"])}>{label}</legend>
      <div className={styles["boxes"]}>
        {order.map((part) => (
          <input
            key={part}
            ref={(element) => {
              boxes.current[part] = element;
            }}
            className={classNames(field["input"], styles[part])}
            placeholder={PLACEHOLDERS[part]}
            aria-label={NAMES[part]}
            value={parts[part]}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            aria-invalid={error !== undefined}
            onChange={(event) => typeInto(part, event.target.value)}
            onKeyDown={(event) => handleKey(part, event)}
            onPaste={paste}
          />
        ))}
      </div>
      <div id={messageId} className={error === undefined ? field["description"] : field["error"]}>
        {error === undefined ? null : <CircleAlert />}
        <span>{error ?? description}</span>
      </div>
    </fieldset>
  );
}
