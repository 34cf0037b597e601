import { findFollowUpError } from "../../../domain/exam/exam-fields.ts";
import { dateAfterWeeks, FOLLOW_UP_WEEKS, usualWeeksUntil } from "../../../domain/exam/follow-up.ts";
import type { VisitPlan } from "../../../domain/exam/visit-exam.ts";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ExamGroup, Part } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedDateField, SavedTextArea } from "./saved-fields.tsx";

const WEEKS: readonly Choice<number>[] = FOLLOW_UP_WEEKS.map((weeks) => ({
  value: weeks,
  label: weeks === 1 ? "1 week" : `${weeks} weeks`,
}));

type PlanPartProps = ExamPartProps & {
  /** ISO calendar date of the visit. */
  readonly visitOn: string;
};

/** When the patient comes again, and what is meant to happen. */
export function PlanPart({ exam: { plan }, edit, visitOn }: PlanPartProps) {
  const change = (part: Partial<VisitPlan>): void => edit({ plan: { ...plan, ...part } });
  return (
    <ExamGroup title="Plan">
      <Part part="followUpOn" className={styles["row"]}>
        <ChoiceGroup
          label="Follow-up in"
          choices={WEEKS}
          value={usualWeeksUntil(visitOn, plan.followUpOn)}
          onChange={(weeks) => change({ followUpOn: weeks === null ? null : dateAfterWeeks(visitOn, weeks) })}
          isClearable
          appearance="chips"
        />
        <SavedDateField
          label="Follow-up on"
          date={plan.followUpOn}
          findError={(date) => findFollowUpError(date, visitOn)}
          onSave={(followUpOn) => change({ followUpOn })}
        />
      </Part>
      <Part part="plan">
        <SavedTextArea label="Plan in words" text={plan.words} onSave={(words) => change({ words })} />
      </Part>
    </ExamGroup>
  );
}
