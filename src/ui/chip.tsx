import type { ReactNode } from "react";
import styles from "./chip.module.css";
import { classNames } from "./class-names.ts";

type ChipProps = {
  readonly children: ReactNode;
  readonly tone?: "neutral" | "accent" | "warning";
  readonly icon?: ReactNode;
};

/** A short fact beside a name. Not a control. */
export function Chip({ children, tone = "neutral", icon }: ChipProps) {
  return (
    <span className={classNames(styles["chip"], styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
