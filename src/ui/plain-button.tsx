import type { ReactNode } from "react";
import styles from "./button.module.css";
import type { ButtonVariant } from "./button.tsx";
import { classNames } from "./class-names.ts";

type PlainButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
};

/** A button for what must stand on nothing that is loaded later: it looks like the others and needs the browser alone. */
export function PlainButton({ variant = "quiet", icon, children, onClick }: PlainButtonProps) {
  return (
    <button type="button" className={classNames(styles["button"], styles[variant])} onClick={onClick}>
      {icon}
      <span className={styles["text"]}>{children}</span>
    </button>
  );
}
