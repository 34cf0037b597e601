import { ToggleButton } from "react-aria-components/ToggleButton";
import styles from "./strip-button.module.css";

type StripButtonProps = {
  readonly title: string;
  readonly detail: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A small card in a row of its like that is on or off. */
export function StripButton({ title, detail, isSelected, onChange }: StripButtonProps) {
  return (
    <ToggleButton className={styles["card"] ?? ""} isSelected={isSelected} onChange={onChange}>
      <span className={styles["title"]}>{title}</span>
      <span className={styles["detail"]}>{detail}</span>
    </ToggleButton>
  );
}
