import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import styles from "./list-button.module.css";

type ListButtonProps = {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly isSelected: boolean;
  readonly onPress: () => void;
};

/** A row of a list that is a button as wide as the list. Pressing the selected row calls back too. */
export function ListButton({ children, icon, isSelected, onPress }: ListButtonProps) {
  return (
    <ToggleButton className={styles["row"] ?? ""} isSelected={isSelected} onPress={() => onPress()}>
      {icon}
      <span className={styles["words"]}>{children}</span>
    </ToggleButton>
  );
}
