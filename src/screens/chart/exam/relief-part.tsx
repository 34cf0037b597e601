import { findReliefWarning, parseReliefPercent, parseReliefWeeks } from "../../../domain/exam/exam-fields.ts";
import { type ReliefReport, SCALE_IDS } from "../../../domain/exam/visit-exam.ts";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ExamGroup, Hint } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedNumberField } from "./saved-fields.tsx";

const PERCENTS: readonly Choice<number>[] = [0, 25, 50, 75, 100].map((percent) => ({
  value: percent,
  label: `${percent} %`,
}));
const SCALES: readonly Choice<ReliefReport["scale"]>[] = (["NRS", ...SCALE_IDS] as const).map((scale) => ({
  value: scale,
  label: scale,
}));
const NO_RELIEF: ReliefReport = { percent: 0, weeks: null, scale: "NRS" };

/** How much and how long the last treatment helped, told on the scale that was asked before it. */
export function ReliefPart({ exam, edit }: ExamPartProps) {
  const { relief } = exam;
  const warning = findReliefWarning(relief);
  const change = (part: Partial<ReliefReport>): void => edit({ relief: { ...(relief ?? NO_RELIEF), ...part } });
  const setPercent = (percent: number | null): void =>
    percent === null ? edit({ relief: null }) : change({ percent });
  return (
    <ExamGroup title="Relief since the last treatment" part="relief">
      <div className={styles["row"]}>
        <ChoiceGroup
          label="How much"
          choices={PERCENTS}
          value={relief?.percent ?? null}
          onChange={setPercent}
          isClearable
          appearance="chips"
        />
        <SavedNumberField
          label="Percent"
          value={relief?.percent ?? null}
          parse={parseReliefPercent}
          onSave={setPercent}
        />
        {relief === null ? null : (
          <SavedNumberField
            label="Weeks"
            value={relief.weeks}
            parse={parseReliefWeeks}
            onSave={(weeks) => change({ weeks })}
          />
        )}
      </div>
      {relief === null ? null : (
        <ChoiceGroup
          label="On which scale"
          choices={SCALES}
          value={relief.scale}
          onChange={(scale) => change({ scale: scale ?? relief.scale })}
          appearance="chips"
        />
      )}
      {warning === null ? null : <Hint>{warning}</Hint>}
    </ExamGroup>
  );
}
