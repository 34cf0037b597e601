import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "quiet" | "plain" | "danger";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  readonly children: ReactNode;
  /** Primary: the one thing to do next. Quiet: with a border. Plain: no frame until touched. Danger: takes away. */
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
};

export function Button({ variant = "quiet", icon, children, className, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(styles["button"], styles[variant], className)}>
      {icon}
      <span className={styles["text"]}>{children}</span>
    </AriaButton>
  );
}
