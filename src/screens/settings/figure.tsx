import type { ReactNode } from "react";
import type { RuleSource } from "../../domain/checks/check-rules.ts";
import { isSameData } from "../../lib/same-data.ts";
import { SourceWords } from "../source-words.tsx";
import styles from "./rules.module.css";

type FigureProps = {
  readonly name: string;
  readonly note?: string | undefined;
  readonly source: RuleSource;
  /** Where the limit by weight comes from, when from elsewhere. */
  readonly sourceByWeight?: RuleSource | undefined;
  readonly children: ReactNode;
};

/** Some numbers of one thing, with where they come from. */
export function Figure({ name, note, source, sourceByWeight, children }: FigureProps) {
  return (
    <fieldset className={styles["figure"]}>
      <legend>{name}</legend>
      <div className={styles["row"]}>{children}</div>
      <p className={styles["small"]}>
        {note === undefined ? null : `${note} `}
        <SourceWords source={source} />
        {sourceByWeight === undefined || isSameData(sourceByWeight, source) ? null : (
          <>
            {" "}
            By weight: <SourceWords source={sourceByWeight} />
          </>
        )}
      </p>
    </fieldset>
  );
}
