import type { ReactNode } from "react";
import styles from "./banner.module.css";
import { classNames } from "./class-names.ts";
import { CircleAlert, Info, TriangleAlert } from "./icons.ts";

type BannerProps = {
  readonly kind: "info" | "warning" | "danger";
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons: what can be done about it. */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
};

const ICONS = { info: <Info />, warning: <TriangleAlert />, danger: <CircleAlert /> };

/** Stays until its cause is gone. A danger is told at once (alert), the others when the reader is idle (status). */
export function Banner({ kind, title, children, actions, className }: BannerProps) {
  return (
    <div
      role={kind === "danger" ? "alert" : "status"}
      className={classNames(styles["banner"], styles[kind], className)}
    >
      {ICONS[kind]}
      <div className={styles["words"]}>
        {title === undefined ? null : <strong className={styles["title"]}>{title}</strong>}
        <div>{children}</div>
      </div>
      {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
    </div>
  );
}
