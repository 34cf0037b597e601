import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "quiet" | "plain" | "danger";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style" | "isPending"> & {
  readonly children: ReactNode;
  /** Primary: the one thing to do next. Quiet: with a border. Plain: no frame until touched. Danger: takes away. */
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  /** At work: it keeps the focus, and pressing it again does nothing. What it says meanwhile are its children. */
  readonly isPending?: boolean;
  readonly className?: string | undefined;
};

export function Button({ variant = "quiet", icon, isPending = false, children, className, ...props }: ButtonProps) {
  return (
    // Not as React Aria's own pending button: that one is announced by its bare name, and as a nameless image once it is gone.
    <AriaButton
      {...props}
      {...(isPending ? PENDING : {})}
      className={classNames(styles["button"], styles[variant], className)}
    >
      {icon}
      <span className={styles["text"]}>{children}</span>
    </AriaButton>
  );
}

const PENDING = { "aria-disabled": true, onPress: () => {} } as const;
