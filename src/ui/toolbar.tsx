import type { ReactNode } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components/Toolbar";
import { classNames } from "./class-names.ts";
import styles from "./toolbar.module.css";

type ToolbarProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly orientation?: "horizontal" | "vertical";
  readonly className?: string | undefined;
};

/** One tab stop; the arrow keys go from button to button. */
export function Toolbar({ label, children, orientation = "horizontal", className }: ToolbarProps) {
  return (
    <AriaToolbar
      aria-label={label}
      orientation={orientation}
      className={classNames(styles["toolbar"], styles[orientation], className)}
    >
      {children}
    </AriaToolbar>
  );
}
