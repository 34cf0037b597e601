import type { ReactNode } from "react";
import type { ExamPart } from "../../../domain/exam/exam-parts.ts";
import { classNames } from "../../../ui/class-names.ts";
import { examPartId } from "./exam-focus.ts";
import styles from "./exam-section.module.css";

type ExamGroupProps = {
  readonly title: string;
  /** The parts that an address can lead to are marked by `Part`; a group that is itself one names it here. */
  readonly part?: ExamPart;
  readonly children: ReactNode;
};

/** What belongs together on the visit's page, under its name. */
export function ExamGroup({ title, part, children }: ExamGroupProps) {
  return (
    <section className={styles["group"]} aria-label={title} {...(part === undefined ? {} : { id: examPartId(part) })}>
      <h3 className={styles["title"]}>{title}</h3>
      {children}
    </section>
  );
}

type PartProps = { readonly part: ExamPart; readonly className?: string | undefined; readonly children: ReactNode };

/** A field that an address or a check can lead to. */
export function Part({ part, className, children }: PartProps) {
  return (
    <div id={examPartId(part)} className={classNames(styles["part"], className)}>
      {children}
    </div>
  );
}

/** A quiet hint under a field: something to look at again, never a refusal. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={styles["hint"]}>{children}</p>;
}
