import type { ReactNode } from "react";
import type { ButtonVariant } from "./button.tsx";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

type ButtonLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
};

/** Goes to another screen: a link for the screen reader and the middle button, as tall as a button for the finger. */
export function ButtonLink({ href, children, variant = "quiet", icon, className }: ButtonLinkProps) {
  return (
    <a href={href} className={classNames(styles["button"], styles[variant], className)}>
      {icon}
      <span className={styles["text"]}>{children}</span>
    </a>
  );
}
