import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { ToggleButton, type ToggleButtonProps } from "react-aria-components/ToggleButton";
import { classNames } from "./class-names.ts";
import styles from "./icon-button.module.css";
import { Tooltip } from "./tooltip.tsx";

type Named = {
  /** The accessible name, shown as the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** More than the name for the tooltip: "Undo move point 3". */
  readonly tooltip?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly tooltipPlacement?: "top" | "bottom" | "left" | "right" | undefined;
  readonly className?: string | undefined;
};

export type IconButtonProps = Named & Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label">;

export function IconButton(all: IconButtonProps) {
  const { label, icon, tooltip = label, shortcut, tooltipPlacement, className, ...props } = all;
  return (
    <Tooltip text={tooltip} shortcut={shortcut} placement={tooltipPlacement}>
      <AriaButton {...props} aria-label={label} className={classNames(styles["button"], className)}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}

export type ToggleIconButtonProps = Named & Omit<ToggleButtonProps, "children" | "className" | "style" | "aria-label">;

/** A button that stays down: a tool of a toolbar, a layer that is shown. */
export function ToggleIconButton(all: ToggleIconButtonProps) {
  const { label, icon, tooltip = label, shortcut, tooltipPlacement, className, ...props } = all;
  return (
    <Tooltip text={tooltip} shortcut={shortcut} placement={tooltipPlacement}>
      <ToggleButton {...props} aria-label={label} className={classNames(styles["button"], className)}>
        {icon}
      </ToggleButton>
    </Tooltip>
  );
}
