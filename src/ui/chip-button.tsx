import type { ReactNode } from "react";
import { Button, type ButtonProps } from "react-aria-components/Button";
import styles from "./chip-button.module.css";

type ChipButtonProps = Pick<ButtonProps, "onPress" | "isDisabled"> & {
  readonly children: ReactNode;
  /** A number beside the words; nothing is shown for 0. */
  readonly count?: number;
  /** The accessible name where words and number alone say too little: "Front, 3 marks". Contains the words. */
  readonly name?: string;
};

/** A small button in a row of its like: goes somewhere, shows something. */
export function ChipButton({ children, count = 0, name, ...props }: ChipButtonProps) {
  return (
    <Button {...props} className={styles["chip"] ?? ""} {...(name === undefined ? {} : { "aria-label": name })}>
      <span>{children}</span>
      {count === 0 ? null : <span className={styles["count"]}>{count}</span>}
    </Button>
  );
}
