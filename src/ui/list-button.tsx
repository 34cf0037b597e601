import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import styles from "./list-button.module.css";

type ListButtonProps = {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly isSelected: boolean;
  /** Told whether Shift was held: it adds to what is selected. */
  readonly onPress: (press: { readonly shiftKey: boolean }) => void;
};

/** A row of a list that is a button as wide as the list. Pressing the selected row calls back too. */
export function ListButton({ children, icon, isSelected, onPress }: ListButtonProps) {
  return (
    <ToggleButton
      className={styles["row"] ?? ""}
      isSelected={isSelected}
      onPress={({ shiftKey }) => onPress({ shiftKey })}
    >
      {icon}
      <span className={styles["words"]}>{children}</span>
    </ToggleButton>
  );
}
