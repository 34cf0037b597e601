import { changeThreshold, thresholdSource } from "../../domain/checks/edit-rules.ts";
import type { Threshold } from "../../domain/checks/thresholds.ts";
import { type Choice, ChoiceGroup } from "../../ui/choice-group.tsx";
import { SourceWords } from "../source-words.tsx";
import { RuleNumber } from "./rule-number.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

const CRITERIA: readonly Choice<number>[] = [
  { value: 2, label: "Two", name: "Two of the three" },
  { value: 3, label: "Three", name: "Three of the three" },
];
const TIMES: readonly Choice<number>[] = [2, 3, 4, 5].map((count) => ({ value: count, label: String(count) }));

/** The numbers that stand by themselves, each with where it comes from. */
export function RulesThresholds({ rules, onChange }: RulesPartProps) {
  const { criteriaNeeded, reassessAfter, weightMaxAgeDays, sameSiteMm } = rules;
  const keep = (threshold: Threshold) => (value: number | null) =>
    onChange((before) => (value === null ? before : changeThreshold(before, threshold, value)));
  const sourceOf = (threshold: Threshold) => (
    <p className={styles["small"]}>
      <SourceWords source={thresholdSource(rules, threshold)} />
    </p>
  );
  return (
    <>
      <div>
        <ChoiceGroup<number>
          label="Criteria needed of taut band, hypersensitive spot and referred pain"
          choices={CRITERIA}
          value={criteriaNeeded}
          onChange={keep("criteriaNeeded")}
        />
        {sourceOf("criteriaNeeded")}
      </div>
      <div>
        <ChoiceGroup<number>
          label="Reassess after so many treatments of one site without improvement"
          choices={TIMES}
          value={reassessAfter}
          onChange={keep("reassessAfter")}
        />
        {sourceOf("reassessAfter")}
      </div>
      <div>
        <div className={styles["row"]}>
          <RuleNumber
            key={`age ${weightMaxAgeDays}`}
            field={{ name: "Oldest weight for a dose", unit: "days", min: 1, max: 3650, isWhole: true }}
            value={weightMaxAgeDays}
            onKeep={keep("weightMaxAgeDays")}
          />
        </div>
        {sourceOf("weightMaxAgeDays")}
      </div>
      <div>
        <div className={styles["row"]}>
          <RuleNumber
            key={`site ${sameSiteMm}`}
            field={{ name: "Same site within", unit: "mm", min: 1, max: 200 }}
            value={sameSiteMm}
            onKeep={keep("sameSiteMm")}
          />
        </div>
        {sourceOf("sameSiteMm")}
      </div>
    </>
  );
}
