import { findPainRatingsWarning } from "../../../domain/exam/exam-fields.ts";
import { PAIN_TIMES, type PainTime } from "../../../domain/exam/visit-exam.ts";
import { PAIN_SCORES, type PainScore } from "../../../domain/marks.ts";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ExamGroup, Hint } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";

const SCORES: readonly Choice<PainScore>[] = PAIN_SCORES.map((score) => ({
  value: score,
  label: String(score),
  name: `${score} of 10`,
}));
const LABELS: Readonly<Record<PainTime, string>> = {
  now: "Now",
  best: "At best",
  worst: "At worst",
  average: "On average",
};

/** Pain of the complaint as a whole on the numeric rating scale, four times asked. */
export function PainPart({ exam, edit }: ExamPartProps) {
  const warning = findPainRatingsWarning(exam.pain);
  return (
    <ExamGroup title="Pain, 0 to 10" part="pain">
      <div className={styles["ratings"]}>
        {PAIN_TIMES.map((time) => (
          <ChoiceGroup<PainScore>
            key={time}
            label={LABELS[time]}
            choices={SCORES}
            value={exam.pain[time]}
            onChange={(score) => edit({ pain: { ...exam.pain, [time]: score } })}
            isClearable
            appearance="scale"
          />
        ))}
      </div>
      {warning === null ? null : <Hint>{warning} Ask again?</Hint>}
    </ExamGroup>
  );
}
