import { useEffect, useState } from "react";
import { dateInWords, dateTimeInWords } from "../../domain/date-words.ts";
import { readOnce } from "../../domain/read-once.ts";
import { visitsThatCount } from "../../domain/signing/visit-status.ts";
import { summarizeChart, summaryInBrief } from "../../domain/visit-summary.ts";
import type { Visit } from "../../domain/visit.ts";
import { StripButton } from "../../ui/strip-button.tsx";
import { useServices } from "../services.ts";
import type { ChartSession } from "./session/chart-session.ts";
import styles from "./prior-visits.module.css";
import { useEditorState } from "./use-editor-state.ts";

type PriorVisitsProps = Pick<ChartSession, "visit" | "editor" | "hasOtherVisits">;

/**
 * Earlier visits of the patient, newest first: one of them can lie pale under today's marks. Where the patient has other
 * visits its room is kept, so that the body stays as large as it is when they are read.
 */
export function PriorVisits({ visit, editor, hasOtherVisits }: PriorVisitsProps) {
  const visits = usePriorVisits(visit);
  const ghost = useEditorState(editor, (state) => state.ghost);
  if (!hasOtherVisits) return null;
  if (visits === null) return <div className={styles["strip"]} />;
  if (visits.length === 0)
    return <p className={styles["strip"]}>No earlier visit with marks to show under this one.</p>;
  return (
    <section className={styles["strip"]} aria-label="Earlier visits">
      <h2 className={styles["heading"]}>Show an earlier visit under this one</h2>
      <div className={styles["visits"]}>
        {visits.map((earlier) => (
          <StripButton
            key={earlier.id}
            title={titleOf(earlier, [visit, ...visits])}
            detail={summaryInBrief(summarizeChart(earlier.chart))}
            isSelected={ghost?.id === earlier.id}
            onChange={(isShown) => editor.setGhost(isShown ? earlier : null)}
          />
        ))}
      </div>
    </section>
  );
}

/** Two visits of one day are told apart by their time. */
function titleOf(visit: Visit, all: readonly Visit[]): string {
  const date = dateInWords(visit.startedAt, visit.timeZone);
  const isOnly = all.every((other) => other === visit || dateInWords(other.startedAt, other.timeZone) !== date);
  return isOnly ? date : dateTimeInWords(visit.startedAt, visit.timeZone);
}

/**
 * Null until they are read. Read once: to watch them would read the patient's whole history again at every mark that is
 * saved.
 */
function usePriorVisits(visit: Visit): readonly Visit[] | null {
  const { visits } = useServices();
  const [earlier, setEarlier] = useState<readonly Visit[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    async function read(): Promise<void> {
      const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(visit.patientId, listener));
      if (!isCurrent || !answer.ok) return;
      const counted = visitsThatCount(answer.value.value);
      setEarlier(counted.filter((other) => isEarlier(other, visit) && other.chart.marks.length > 0));
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [visits, visit]);
  return earlier;
}

function isEarlier(other: Visit, visit: Visit): boolean {
  return other.id !== visit.id && Date.parse(other.startedAt) < Date.parse(visit.startedAt);
}
