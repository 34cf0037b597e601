import type { DoseLimit, MeaningfulChange } from "../../domain/checks/check-rules.ts";
import { changeDoseLimit, changeMeaningfulChange, changeReducedDose } from "../../domain/checks/edit-rules.ts";
import { agentName } from "../../domain/treatment/agent-words.ts";
import { Figure } from "./figure.tsx";
import { RuleNumber } from "./rule-number.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

const LARGEST_DOSE_MG = 10_000;

/** Most of each agent for one session, of adults: the smaller of the two limits holds. */
export function DoseLimits({ rules, onChange }: RulesPartProps) {
  return (
    <>
      <p className={styles["intro"]}>
        Of adults, for one session; the smaller limit holds. An empty field is no limit.
      </p>
      {rules.doseLimits.map((limit, index) => {
        const keep = (change: Partial<DoseLimit>) => onChange((before) => changeDoseLimit(before, index, change));
        return (
          <Figure
            key={limit.agent}
            name={agentName(limit.agent)}
            note={limit.note}
            source={limit.source}
            sourceByWeight={limit.mgPerKg === null ? undefined : limit.mgPerKgSource}
          >
            {limit.unitsPerSite === undefined ? (
              <>
                <RuleNumber
                  key={`kg ${limit.mgPerKg}`}
                  field={{ name: "Limit by weight", unit: "mg/kg", min: 0.1, max: 1000 }}
                  value={limit.mgPerKg}
                  canBeEmpty
                  onKeep={(mgPerKg) => keep({ mgPerKg })}
                />
                <RuleNumber
                  key={`cap ${limit.capMg}`}
                  field={{ name: "Absolute cap", unit: "mg", min: 0.1, max: LARGEST_DOSE_MG }}
                  value={limit.capMg}
                  canBeEmpty
                  onKeep={(capMg) => keep({ capMg })}
                />
              </>
            ) : (
              <RuleNumber
                key={`units ${limit.unitsPerSite}`}
                field={{ name: "Limit for one site", unit: "units", min: 1, max: LARGEST_DOSE_MG }}
                value={limit.unitsPerSite}
                canBeEmpty
                onKeep={(unitsPerSite) => keep({ unitsPerSite })}
              />
            )}
          </Figure>
        );
      })}
      <Figure
        name="Elderly, cardiac or liver disease"
        note="A reminder once the dose is above the limits lowered by this much; 0: none."
        source={rules.reducedDose.source}
      >
        <RuleNumber
          key={`less ${rules.reducedDose.percent}`}
          field={{ name: "Lowered by", unit: "%", min: 0, max: 90 }}
          value={rules.reducedDose.percent}
          onKeep={(percent) => onChange((before) => (percent === null ? before : changeReducedDose(before, percent)))}
        />
      </Figure>
    </>
  );
}

/** By how much a score must change to count. */
export function ChangeFigures({ rules, onChange }: RulesPartProps) {
  return (
    <>
      <p className={styles["intro"]}>
        A change counts from so many points on, or from so many percent of the first score. Empty: no figure.
      </p>
      {rules.meaningfulChanges.map((figure, index) => {
        const keep = (change: Partial<MeaningfulChange>) =>
          onChange((before) => changeMeaningfulChange(before, index, change));
        const name = figure.region === undefined ? figure.scale : `${figure.scale}, ${figure.region}`;
        return (
          <Figure key={name} name={name} note={figure.note} source={figure.source}>
            <RuleNumber
              key={`points ${figure.points}`}
              field={{ name: "Important", unit: "points", min: 0.1, max: 100 }}
              value={figure.points}
              canBeEmpty
              onKeep={(points) => keep({ points })}
            />
            <RuleNumber
              key={`sure ${figure.surePoints}`}
              field={{ name: "Beyond noise", unit: "points", min: 0.1, max: 100 }}
              value={figure.surePoints}
              canBeEmpty
              onKeep={(surePoints) => keep({ surePoints })}
            />
            <RuleNumber
              key={`percent ${figure.percent}`}
              field={{ name: "Or of the first score", unit: "%", min: 1, max: 100 }}
              value={figure.percent}
              canBeEmpty
              onKeep={(percent) => keep({ percent })}
            />
          </Figure>
        );
      })}
    </>
  );
}
