import { useId, type ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import styles from "./choice-group.module.css";
import { classNames } from "./class-names.ts";
import field from "./field.module.css";
import { CircleAlert } from "./icons.ts";

export type Choice<Value extends string | number> = {
  readonly value: Value;
  /** What is shown, and the accessible name. */
  readonly label: string;
  /** A longer accessible name where the label alone is too short: "7 of 10". Contains the label. */
  readonly name?: string;
  /** Picture above the label. */
  readonly picture?: ReactNode;
};

type ChoiceGroupProps<Value extends string | number> = {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  /** Null only when `isClearable`: the chosen one was pressed again. */
  readonly onChange: (value: Value | null) => void;
  readonly isClearable?: boolean;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  /**
   * Segments: one joined row. Scale: equal buttons that wrap evenly (pain 0 to 10). Grid: the same for words. Chips: as wide as their
   * words. Tiles: pictures.
   */
  readonly appearance?: "segments" | "scale" | "grid" | "chips" | "tiles";
  readonly error?: string | undefined;
};

/**
 * One of a few, all in sight, one tap each. A radio group for the screen reader; the arrow keys only move the focus, so
 * that passing over a choice never chooses it.
 */
export function ChoiceGroup<Value extends string | number>(props: ChoiceGroupProps<Value>) {
  const { label, choices, value, onChange, isClearable = false, appearance = "segments", error } = props;
  const labelId = useId();
  const errorId = useId();
  return (
    <div className={field["field"]}>
      <span id={labelId} className={props.isLabelHidden === true ? "visually-hidden" : field["label"]}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        {...(error === undefined ? {} : { "aria-describedby": errorId })}
        className={classNames(styles["group"], styles[appearance])}
        selectionMode="single"
        disallowEmptySelection={!isClearable}
        isDisabled={props.isDisabled === true}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(choices.find((choice) => keys.has(choice.value))?.value ?? null)}
      >
        {choices.map((choice) => (
          <ToggleButton
            key={choice.value}
            id={choice.value}
            className={styles["choice"] ?? ""}
            {...(choice.name === undefined ? {} : { "aria-label": choice.name })}
          >
            {choice.picture}
            <span>{choice.label}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error === undefined ? null : (
        <span id={errorId} className={field["error"]}>
          <CircleAlert />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}
