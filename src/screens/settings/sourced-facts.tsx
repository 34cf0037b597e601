import type { BackgroundFigure } from "../../domain/checks/background-figures.data.ts";
import { SourceWords } from "../source-words.tsx";
import styles from "./rules.module.css";

/** What is told with its source and not changed here. */
export function SourcedFacts({ facts }: { readonly facts: readonly BackgroundFigure[] }) {
  return (
    <dl className={styles["figures"]}>
      {facts.map(({ about, words, source }) => (
        <div key={about}>
          <dt>{about}</dt>
          <dd>
            {words}{" "}
            <small>
              <SourceWords source={source} />
            </small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
