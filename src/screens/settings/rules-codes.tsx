import type { BackgroundFigure } from "../../domain/checks/background-figures.data.ts";
import type { CodeRules } from "../../domain/checks/code-rules.ts";
import { changeManualTherapy, changeManyMuscles, switchCodes } from "../../domain/checks/edit-rules.ts";
import { type Choice, ChoiceGroup } from "../../ui/choice-group.tsx";
import { Figure } from "./figure.tsx";
import { RuleNumber } from "./rule-number.tsx";
import { SourcedFacts } from "./sourced-facts.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

const SWITCH: readonly Choice<string>[] = [
  { value: "on", label: "On" },
  { value: "off", label: "Off" },
];

/** Which codes a record suggests, and from which numbers on. The codes themselves are edited in the file. */
export function RulesCodes({ rules, onChange }: RulesPartProps) {
  const { codes } = rules;
  return (
    <>
      <ChoiceGroup<string>
        label="Suggest codes of the United States"
        choices={SWITCH}
        value={codes.isOn ? "on" : "off"}
        onChange={(value) => onChange((before) => switchCodes(before, value === "on"))}
      />
      <Figure name="Muscles of one session" source={codes.injection.source}>
        <RuleNumber
          key={`many ${codes.manyMuscles}`}
          field={{ name: "Second code of a pair from", unit: "muscles", min: 2, max: 20, isWhole: true }}
          value={codes.manyMuscles}
          onKeep={(count) => onChange((before) => (count === null ? before : changeManyMuscles(before, count)))}
        />
      </Figure>
      <ManualTherapy rules={rules} onChange={onChange} />
      <SourcedFacts facts={factsOf(codes)} />
      <p className={styles["small"]}>Code numbers, muscles and regions are changed in the rules file.</p>
    </>
  );
}

function ManualTherapy({ rules, onChange }: RulesPartProps) {
  const { code, firstUnitMinutes, unitMinutes, source } = rules.codes.manualTherapy;
  return (
    <Figure name={`Minutes of manual therapy, ${code}`} source={source}>
      <RuleNumber
        key={`first ${firstUnitMinutes}`}
        field={{ name: "First unit from", unit: "min", min: 1, max: 120, isWhole: true }}
        value={firstUnitMinutes}
        onKeep={(minutes) =>
          onChange((before) => (minutes === null ? before : changeManualTherapy(before, { firstUnitMinutes: minutes })))
        }
      />
      <RuleNumber
        key={`unit ${unitMinutes}`}
        field={{ name: "One more with each", unit: "min", min: 1, max: 120, isWhole: true }}
        value={unitMinutes}
        onKeep={(minutes) =>
          onChange((before) => (minutes === null ? before : changeManualTherapy(before, { unitMinutes: minutes })))
        }
      />
    </Figure>
  );
}

function factsOf({
  injection,
  "dry-needling": dryNeedling,
  diagnoses,
  ...codes
}: CodeRules): readonly BackgroundFigure[] {
  return [
    { about: "Injection", words: `${injection.few}, ${injection.many}.`, source: injection.source },
    { about: "Dry needling", words: `${dryNeedling.few}, ${dryNeedling.many}.`, source: dryNeedling.source },
    { about: "Left and right", words: "Counted as one and as two, both told.", source: codes.sidesSource },
    { about: "Needling and injection in one visit", words: "Not billed as one another.", source: codes.bothSource },
    ...diagnoses.map(({ code, muscles, regions, source }) => ({
      about: code,
      words: forMuscles(muscles.length, regions),
      source,
    })),
    ...codes.incompleteCodes.map(({ codes: incomplete, needs, source }) => ({
      about: incomplete.join(", "),
      words: `Not enough: needs ${needs}.`,
      source,
    })),
  ];
}

function forMuscles(muscles: number, regions: readonly string[]): string {
  if (muscles === 0 && regions.length === 0) return "Suggested for every other muscle.";
  const named = muscles === 0 ? [] : [muscles === 1 ? "1 muscle" : `${muscles} muscles`];
  return `Suggested for ${[...named, ...regions].join("; ")}.`;
}
