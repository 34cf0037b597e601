import { dateInWords, dateTimeInWords } from "../../domain/date-words.ts";
import type { Body } from "../../atlas/body.ts";
import { summarizeChart } from "../../domain/visit-summary.ts";
import type { Visit } from "../../domain/visit.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Trash2 } from "../../ui/icons.ts";
import { LaterMiniMap } from "./later-mini-map.tsx";
import { VisitFacts } from "./visit-facts.tsx";
import styles from "./visit-row.module.css";

type VisitRowProps = {
  readonly visit: Visit;
  /** Null until it is loaded. */
  readonly body: Body | null;
  readonly onDiscard: (visit: Visit) => void;
};

export function VisitRow({ visit, body, onDiscard }: VisitRowProps) {
  return (
    <article className={styles["row"]}>
      <div className={styles["map"]}>{body === null ? null : <LaterMiniMap body={body} chart={visit.chart} />}</div>
      <div className={styles["words"]}>
        <h3 className={styles["date"]}>
          <a href={`#/visits/${visit.id}`} className={styles["link"]}>
            {dateTimeInWords(visit.startedAt, visit.timeZone)}
          </a>
        </h3>
        <p className={styles["zone"]}>{visit.timeZone.replaceAll("_", " ")}</p>
        <VisitFacts summary={summarizeChart(visit.chart)} />
      </div>
      <IconButton
        label={`Discard the visit of ${dateInWords(visit.startedAt, visit.timeZone)}`}
        tooltip="Discard this visit"
        icon={<Trash2 />}
        className={styles["discard"]}
        onPress={() => onDiscard(visit)}
      />
    </article>
  );
}
