import { useState } from "react";
import { type AmountField, amountInWords, readAmount } from "../../domain/amounts.ts";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./rules.module.css";

type RuleNumberProps = {
  readonly field: AmountField;
  readonly value: number | null;
  /** Empty stands for "no limit". */
  readonly canBeEmpty?: boolean;
  readonly onKeep: (value: number | null) => void;
};

/** A number of the rules: kept when the field is left, if it can be meant. Give it a key with the value, so that it begins anew. */
export function RuleNumber({ field, value, canBeEmpty = false, onKeep }: RuleNumberProps) {
  const kept = value === null ? "" : amountInWords(value);
  const [text, setText] = useState(kept);
  const read = readAmount(text, field);
  const isEmpty = read.ok && read.value === null;
  const error = read.ok ? (isEmpty && !canBeEmpty ? `${field.name} must be a number` : undefined) : read.failure;
  return (
    <TextField
      label={field.unit === "" ? field.name : `${field.name}, ${field.unit}`}
      className={styles["number"]}
      inputMode="decimal"
      value={text}
      onChange={setText}
      error={error}
      onBlur={() => {
        if (read.ok && error === undefined && read.value !== value) onKeep(read.value);
      }}
    />
  );
}
