import { fail, type Result, succeed } from "../lib/result.ts";

/** A quantity that is typed: what it is called, in what unit, and which values can be meant. Both ends count as possible. */
export type AmountField = {
  readonly name: string;
  /** "mL", "%"; "" where there is none. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
};

const NUMBER = /^-?\d{1,6}(?:[.,]\d{1,6})?$/;

/**
 * The number in a field: with a point or a comma, null when the field is empty. Fails with a sentence for the clinician when
 * it is no number or can't be meant.
 */
export function readAmount(text: string, field: AmountField): Result<number | null, string> {
  const typed = text.trim();
  if (typed === "") return succeed(null);
  if (!NUMBER.test(typed)) return fail(`${field.name} must be a number`);
  const value = Number(typed.replace(",", "."));
  if (field.isWhole === true && !Number.isInteger(value)) return fail(`${field.name} must be a whole number`);
  if (value < field.min || value > field.max) return fail(`${field.name} must be ${rangeInWords(field)}`);
  return succeed(value);
}

function rangeInWords({ min, max, unit }: AmountField): string {
  return withUnit(`from ${amountInWords(min)} to ${amountInWords(max)}`, unit);
}

/** "0.25", "10": at most three decimals, none that say nothing. */
export function amountInWords(value: number): string {
  // Without the zero, -0.0001 would read "-0".
  return String(Number(value.toFixed(3)) + 0);
}

function withUnit(words: string, unit: string): string {
  return unit === "" ? words : `${words} ${unit}`;
}
