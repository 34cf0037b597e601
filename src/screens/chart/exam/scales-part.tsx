import { calendarDateInWords } from "../../../domain/date-words.ts";
import { lastScoreOf } from "../../../domain/exam/earlier-exams.ts";
import { parseScore } from "../../../domain/exam/exam-fields.ts";
import { scoreChangeInWords, scoreInWords } from "../../../domain/exam/exam-in-words.ts";
import { OUTCOME_SCALES } from "../../../domain/exam/outcome-scales.data.ts";
import { SCALE_IDS, type ScaleId, type ScaleScore } from "../../../domain/exam/visit-exam.ts";
import type { Visit } from "../../../domain/visit.ts";
import { ExamGroup } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedNumberField } from "./saved-fields.tsx";

type ScalesPartProps = ExamPartProps & { readonly earlier: readonly Visit[] };

/** Totals of outcome scales; the questionnaires themselves have owners and are filled in elsewhere. */
export function ScalesPart({ exam, edit, earlier }: ScalesPartProps) {
  return (
    <ExamGroup title="Outcome scales" part="scores">
      <ul className={styles["scales"]}>
        {SCALE_IDS.map((scale) => (
          <li key={scale} className={styles["scale"]}>
            <SavedNumberField
              label={scale}
              value={exam.scores.find((score) => score.scale === scale)?.score ?? null}
              parse={(text) => parseScore(scale, text)}
              onSave={(score) => edit({ scores: withScore(exam.scores, scale, score) })}
            />
            <div className={styles["scaleWords"]}>
              <p>{OUTCOME_SCALES[scale].name}</p>
              <p className={styles["soft"]}>{OUTCOME_SCALES[scale].ends}</p>
              <LastScore scale={scale} scores={exam.scores} earlier={earlier} />
            </div>
          </li>
        ))}
      </ul>
    </ExamGroup>
  );
}

type LastScoreProps = {
  readonly scale: ScaleId;
  readonly scores: readonly ScaleScore[];
  readonly earlier: readonly Visit[];
};

function LastScore({ scale, scores, earlier }: LastScoreProps) {
  const last = lastScoreOf(scale, earlier);
  if (last === null) return null;
  const now = scores.find((score) => score.scale === scale);
  const change =
    now === undefined || OUTCOME_SCALES[scale].isChange ? "" : `: ${scoreChangeInWords(scale, last.score, now.score)}`;
  return (
    <p className={styles["last"]}>
      {scoreInWords({ scale, score: last.score })} on {calendarDateInWords(last.on)}
      {change}
    </p>
  );
}

/** The scores with this one, in the order of the scales; without it when it is null. */
function withScore(scores: readonly ScaleScore[], scale: ScaleId, score: number | null): readonly ScaleScore[] {
  const others = scores.filter((other) => other.scale !== scale);
  const all = score === null ? others : [...others, { scale, score }];
  return [...all].sort((a, b) => SCALE_IDS.indexOf(a.scale) - SCALE_IDS.indexOf(b.scale));
}
