import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { Switch as AriaSwitch } from "react-aria-components/Switch";
import styles from "./checkbox.module.css";
import { classNames } from "./class-names.ts";
import { Check } from "./icons.ts";

type TickProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
};

export function Checkbox({ children, className, ...props }: TickProps) {
  return (
    <AriaCheckbox {...props} className={classNames(styles["row"], className)}>
      <span className={styles["box"]}>
        <Check />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

/** Takes effect at once, where a checkbox waits for a "Save". */
export function Switch({ children, className, ...props }: TickProps) {
  return (
    <AriaSwitch {...props} className={classNames(styles["row"], className)}>
      <span className={styles["rail"]}>
        <span className={styles["knob"]} />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  );
}
