import type { ReactNode } from "react";
import type { ButtonVariant } from "./button.tsx";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

type ButtonLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  /** Opens beside what is on the screen, which stays as it is. */
  readonly opensNewTab?: boolean;
  readonly className?: string | undefined;
};

/** Goes to another screen: a link for the screen reader and the middle button, as tall as a button for the finger. */
export function ButtonLink({
  href,
  children,
  variant = "quiet",
  icon,
  opensNewTab = false,
  className,
}: ButtonLinkProps) {
  return (
    <a
      href={href}
      className={classNames(styles["button"], styles[variant], className)}
      {...(opensNewTab ? { target: "_blank", rel: "noopener" } : {})}
    >
      {icon}
      <span className={styles["text"]}>{children}</span>
    </a>
  );
}
