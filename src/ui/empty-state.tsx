import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./empty-state.module.css";

type EmptyStateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly picture?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
};

/** Nothing here yet, and what to do first. */
export function EmptyState({ title, children, picture, actions, className }: EmptyStateProps) {
  return (
    <section className={classNames(styles["empty"], className)}>
      {picture}
      <h2 className={styles["title"]}>{title}</h2>
      {children === undefined ? null : <div className={styles["words"]}>{children}</div>}
      {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
    </section>
  );
}
