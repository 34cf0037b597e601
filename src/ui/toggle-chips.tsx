import { useId } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import field from "./field.module.css";
import styles from "./toggle-chips.module.css";

type ToggleChipsProps<Value extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly Value[];
  /** In the order of the choices. */
  readonly onChange: (values: readonly Value[]) => void;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
};

/** Any number of a few, all in sight, one tap each. */
export function ToggleChips<Value extends string>(props: ToggleChipsProps<Value>) {
  const { label, choices, values, onChange, isDisabled = false } = props;
  const labelId = useId();
  return (
    <div className={field["field"]}>
      <span id={labelId} className={props.isLabelHidden === true ? "visually-hidden" : field["label"]}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={styles["group"] ?? ""}
        selectionMode="multiple"
        isDisabled={isDisabled}
        selectedKeys={values}
        onSelectionChange={(keys) => onChange(choices.map(({ value }) => value).filter((value) => keys.has(value)))}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.value} id={choice.value} className={styles["chip"] ?? ""}>
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
