import { bleedingRiskInWords, pregnancyInWords } from "../../../domain/exam/exam-names.ts";
import { findPastDateError, parseWeight } from "../../../domain/exam/exam-fields.ts";
import {
  BLEEDING_RISKS,
  type BleedingRisk,
  PREGNANCIES,
  type Pregnancy,
  type SafetyFactId,
  type SafetyFacts,
} from "../../../domain/exam/safety-facts.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { fail, type Result, succeed } from "../../../lib/result.ts";
import { Button } from "../../../ui/button.tsx";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ExamGroup, Part } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedDateField, SavedNumberField, SavedTextField } from "./saved-fields.tsx";
import type { KeptSafety } from "./safety-keeper.ts";

const RISKS: readonly Choice<BleedingRisk>[] = BLEEDING_RISKS.map((risk) => ({
  value: risk,
  label: capitalize(bleedingRiskInWords(risk)),
}));
const PREGNANT: readonly Choice<Pregnancy>[] = PREGNANCIES.map((pregnancy) => ({
  value: pregnancy,
  label: capitalize(pregnancyInWords(pregnancy)),
}));
const KEPT_WORDS: Readonly<Record<Exclude<KeptSafety["kind"], "differing">, string>> = {
  untouched:
    "What is changed here is kept for the patient, too, and undone there with it: the next visit begins with it.",
  kept: "Kept for the patient: the next visit begins with it.",
  failed: "Saved in this visit, but not kept for the patient. Change it on the patient’s page.",
  "later-visit": "Saved in this visit only: there is a later one.",
};
const FACT_WORDS: Readonly<Record<SafetyFactId, string>> = {
  allergies: "allergies",
  bleedingRisk: "bleeding risk",
  pregnancy: "pregnancy",
  weight: "weight",
  other: "implants, illnesses, drugs",
};

type SafetyPartProps = ExamPartProps & {
  readonly kept: KeptSafety;
  /** ISO calendar date at the place of the practice. */
  readonly today: string;
};

/** What must be known before a needle. */
export function SafetyPart({ exam, edit, kept, today }: SafetyPartProps) {
  const { safety } = exam;
  const change = (part: Partial<SafetyFacts>): void => edit({ safety: { ...safety, ...part } });
  return (
    <ExamGroup title="Safety">
      <Part part="allergies" className={styles["withButton"]}>
        <SavedTextField label="Allergies" text={safety.allergies} onSave={(allergies) => change({ allergies })} />
        {safety.allergies === "" ? <Button onPress={() => change({ allergies: "none" })}>None known</Button> : null}
      </Part>
      <Part part="bleedingRisk">
        <ChoiceGroup
          label="Bleeding risk"
          choices={RISKS}
          value={safety.bleedingRisk}
          onChange={(bleedingRisk) => change({ bleedingRisk })}
          isClearable
          appearance="chips"
        />
      </Part>
      <div className={styles["pair"]}>
        <Part part="pregnancy">
          <ChoiceGroup
            label="Pregnancy"
            choices={PREGNANT}
            value={safety.pregnancy}
            onChange={(pregnancy) => change({ pregnancy })}
            isClearable
            appearance="chips"
          />
        </Part>
        <Weight safety={safety} onChange={change} today={today} />
      </div>
      <Part part="otherSafety">
        <SavedTextField
          label="Other: implants, illnesses, drugs"
          text={safety.other}
          onSave={(other) => change({ other })}
        />
      </Part>
      <output className={styles["soft"]}>{keptInWords(kept)}</output>
    </ExamGroup>
  );
}

function keptInWords(kept: KeptSafety): string {
  if (kept.kind !== "differing") return KEPT_WORDS[kept.kind];
  const facts = kept.facts.map((id) => FACT_WORDS[id]).join(", ");
  return `Saved in this visit. The patient’s page says something else by now of: ${facts}. It was left so; compare both.`;
}

type WeightProps = {
  readonly safety: SafetyFacts;
  readonly onChange: (part: Pick<SafetyFacts, "weight">) => void;
  readonly today: string;
};

/** A weight that is typed in was measured today, unless another day is given. */
function Weight({ safety: { weight }, onChange, today }: WeightProps) {
  return (
    <Part part="weight" className={styles["row"]}>
      <SavedNumberField
        label="Weight, kg"
        value={weight?.kg ?? null}
        parse={parseKg}
        onSave={(kg) => onChange({ weight: kg === null ? null : { kg, measuredOn: today } })}
      />
      {weight === null ? null : (
        <SavedDateField
          label="Measured on"
          date={weight.measuredOn}
          findError={(date) => findPastDateError(date, today)}
          onSave={(measuredOn) => onChange({ weight: { ...weight, measuredOn: measuredOn ?? today } })}
        />
      )}
    </Part>
  );

  function parseKg(text: string): Result<number | null, string> {
    const parsed = parseWeight({ kg: text, measuredOn: today }, today);
    return parsed.ok ? succeed(parsed.value?.kg ?? null) : fail(parsed.failure.kg ?? "");
  }
}
