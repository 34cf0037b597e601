import { dateInWords, dateTimeInWords } from "../../domain/date-words.ts";
import type { Body } from "../../atlas/body.ts";
import { statusInWords, versionOf, type VisitStatus } from "../../domain/signing/visit-status.ts";
import { summarizeChart } from "../../domain/visit-summary.ts";
import type { Visit } from "../../domain/visit.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Trash2 } from "../../ui/icons.ts";
import { LaterMiniMap } from "./later-mini-map.tsx";
import { VisitFacts } from "./visit-facts.tsx";
import styles from "./visit-row.module.css";

type VisitRowProps = {
  /** The newest version. */
  readonly visit: Visit;
  /** Its earlier versions, newest first. */
  readonly earlier: readonly Visit[];
  readonly status: VisitStatus;
  /** Null until it is loaded. */
  readonly body: Body | null;
  readonly onDiscard: (visit: Visit) => void;
};

export function VisitRow({ visit, earlier, status, body, onDiscard }: VisitRowProps) {
  const time = dateTimeInWords(visit.startedAt, visit.timeZone);
  return (
    <article className={styles["row"]}>
      <div className={styles["map"]}>{body === null ? null : <LaterMiniMap body={body} chart={visit.chart} />}</div>
      <div className={styles["words"]}>
        <h3 className={styles["date"]}>
          <a href={`#/visits/${visit.id}`} className={styles["link"]}>
            {status === "entered-in-error" ? <s>{time}</s> : time}
          </a>
        </h3>
        <p className={styles["zone"]}>{visit.timeZone.replaceAll("_", " ")}</p>
        <Standing visit={visit} earlier={earlier} status={status} />
        <VisitFacts summary={summarizeChart(visit.chart)} />
      </div>
      {visit.signature === null ? (
        <IconButton
          label={`Discard the visit of ${dateInWords(visit.startedAt, visit.timeZone)}`}
          tooltip={visit.amendment === null ? "Discard this visit" : "Discard this draft"}
          icon={<Trash2 />}
          className={styles["discard"]}
          onPress={() => onDiscard(visit)}
        />
      ) : null}
    </article>
  );
}

/** How the visit stands in words, and the way to its earlier versions. */
function Standing({ visit, earlier, status }: Pick<VisitRowProps, "visit" | "earlier" | "status">) {
  const words = statusInWords(status, visit);
  const reason = visit.enteredInError === null ? "" : `: ${visit.enteredInError.reason}`;
  return (
    <p className={styles["standing"]} data-status={status}>
      <span className={styles["status"]}>{`${words}${reason}`}</span>
      {earlier.map((version) => (
        <a key={version.id} href={`#/visits/${version.id}`} className={styles["version"]}>
          Version {versionOf(version)}
        </a>
      ))}
    </p>
  );
}
