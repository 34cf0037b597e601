import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import styles from "./bottom-sheet.module.css";
import { classNames } from "./class-names.ts";
import { ChevronDown } from "./icons.ts";

type BottomSheetProps = {
  readonly label: string;
  readonly isExpanded: boolean;
  readonly onToggle: (isExpanded: boolean) => void;
  /** What the closed sheet shows beside its name: "3 marks". */
  readonly summary?: ReactNode;
  /** A button beside the handle. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A panel from below for a phone. Not modal: what lies above it stays in sight and in reach. */
export function BottomSheet({ label, isExpanded, onToggle, summary, action, children, className }: BottomSheetProps) {
  return (
    <section aria-label={label} className={classNames(styles["sheet"], className)} data-expanded={isExpanded}>
      <div className={styles["head"]}>
        <Button className={styles["handle"] ?? ""} aria-expanded={isExpanded} onPress={() => onToggle(!isExpanded)}>
          <span className={styles["label"]}>{label}</span> <span className={styles["summary"]}>{summary}</span>
          <ChevronDown />
        </Button>
        {action}
      </div>
      {isExpanded ? <div className={styles["content"]}>{children}</div> : null}
    </section>
  );
}
