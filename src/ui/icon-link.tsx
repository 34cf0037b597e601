import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./icon-button.module.css";

type IconLinkProps = {
  /** The accessible name. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly href: string;
  readonly onClick?: (event: React.MouseEvent<HTMLAnchorElement>) => void;
  readonly className?: string | undefined;
};

/** Goes to another screen: looks like an icon button, is a link. */
export function IconLink({ label, icon, href, onClick, className }: IconLinkProps) {
  return (
    <a
      href={href}
      aria-label={label}
      title={label}
      onClick={onClick}
      className={classNames(styles["button"], className)}
    >
      {icon}
    </a>
  );
}
