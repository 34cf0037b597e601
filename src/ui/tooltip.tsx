import { use, type ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger, TooltipTriggerStateContext } from "react-aria-components/Tooltip";
import { Beside } from "./beside.tsx";
import styles from "./tooltip.module.css";

type TooltipProps = {
  /** What hovers or takes the focus: one button. */
  readonly children: ReactNode;
  readonly text: string;
  /** The key that does the same, as printed on the keyboard. */
  readonly shortcut?: string | undefined;
  readonly placement?: "top" | "bottom" | "left" | "right" | undefined;
};

/** Words for a button that shows only an icon. The button's accessible name says the same. */
export function Tooltip({ children, text, shortcut, placement = "bottom" }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <WhileOpen>
        <AriaTooltip className={styles["tooltip"] ?? ""} placement={placement} offset={6}>
          {text}
          {shortcut === undefined ? null : <kbd className={styles["key"]}>{shortcut}</kbd>}
        </AriaTooltip>
      </WhileOpen>
    </TooltipTrigger>
  );
}

/** A screen has dozens of buttons, and shows one tooltip at a time. */
function WhileOpen({ children }: { readonly children: ReactNode }) {
  return use(TooltipTriggerStateContext)?.isOpen === true ? <Beside>{children}</Beside> : null;
}
