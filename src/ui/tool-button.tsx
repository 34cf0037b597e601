import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import styles from "./tool-button.module.css";
import { Tooltip } from "./tooltip.tsx";

type ToolButtonProps = {
  /** The accessible name, printed under the icon: a gloved hand on a tablet sees no tooltips. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onSelect: () => void;
  readonly tooltipPlacement?: "top" | "right";
};

/** One tool of a tool bar. Pressing the chosen one again changes nothing. */
export function ToolButton(props: ToolButtonProps) {
  const { label, icon, shortcut, isSelected, isDisabled = false, onSelect, tooltipPlacement = "right" } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} placement={tooltipPlacement}>
      <ToggleButton
        className={styles["tool"] ?? ""}
        isSelected={isSelected}
        isDisabled={isDisabled}
        onChange={() => onSelect()}
      >
        {icon}
        <span className={styles["label"]}>{label}</span>
      </ToggleButton>
    </Tooltip>
  );
}
