import { useState } from "react";
import { bleedingRiskInWords, pregnancyInWords } from "../../domain/exam/exam-names.ts";
import { BLEEDING_RISKS, type BleedingRisk, PREGNANCIES, type Pregnancy } from "../../domain/exam/safety-facts.ts";
import type { PatientFieldErrors, RawPatientFields } from "../../domain/patient-fields.ts";
import { capitalize } from "../../domain/view-names.ts";
import { type Choice, ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./patient-form.module.css";

const RISKS: readonly Choice<BleedingRisk>[] = BLEEDING_RISKS.map((risk) => ({
  value: risk,
  label: capitalize(bleedingRiskInWords(risk)),
}));
const PREGNANT: readonly Choice<Pregnancy>[] = PREGNANCIES.map((pregnancy) => ({
  value: pregnancy,
  label: capitalize(pregnancyInWords(pregnancy)),
}));

const FIELDS = [
  "allergies",
  "bleedingRisk",
  "pregnancy",
  "weightKg",
  "weightMeasuredOn",
  "otherSafety",
] as const satisfies readonly (keyof RawPatientFields)[];

type SafetyFieldsProps = {
  readonly raw: RawPatientFields;
  readonly onChange: (change: Partial<RawPatientFields>) => void;
  readonly errors: PatientFieldErrors;
  /** ISO calendar date at the place of the practice. */
  readonly today: string;
};

/** What must be known before a needle; folded away while nothing is. Each new visit begins with it. */
export function SafetyFields({ raw, onChange, errors, today }: SafetyFieldsProps) {
  const [isOpen, setOpen] = useState(() => FIELDS.some((field) => raw[field] !== ""));
  const hasError = FIELDS.some((field) => errors[field] !== undefined);
  return (
    <Disclosure title="Safety: allergies, bleeding, weight" isExpanded={isOpen || hasError} onToggle={setOpen}>
      <div className={styles["form"]}>
        <TextField
          label="Allergies"
          value={raw.allergies}
          onChange={(allergies) => onChange({ allergies })}
          error={errors.allergies}
        />
        <ChoiceGroup
          label="Bleeding risk"
          choices={RISKS}
          value={BLEEDING_RISKS.find((risk) => risk === raw.bleedingRisk) ?? null}
          onChange={(risk) => onChange({ bleedingRisk: risk ?? "" })}
          isClearable
          appearance="chips"
        />
        <ChoiceGroup
          label="Pregnancy"
          choices={PREGNANT}
          value={PREGNANCIES.find((pregnancy) => pregnancy === raw.pregnancy) ?? null}
          onChange={(pregnancy) => onChange({ pregnancy: pregnancy ?? "" })}
          isClearable
          appearance="chips"
        />
        <WeightFields raw={raw} onChange={onChange} errors={errors} today={today} />
        <TextField
          label="Other: implants, illnesses, drugs"
          value={raw.otherSafety}
          onChange={(otherSafety) => onChange({ otherSafety })}
          error={errors.otherSafety}
        />
      </div>
    </Disclosure>
  );
}

/** Another weight was measured today, unless another day is given. */
function WeightFields({ raw, onChange, errors, today }: SafetyFieldsProps) {
  const [dateCount, setDateCount] = useState(0);

  function changeWeight(weightKg: string): void {
    onChange({ weightKg, weightMeasuredOn: weightKg.trim() === "" ? "" : today });
    setDateCount((count) => count + 1);
  }

  return (
    <div className={styles["pair"]}>
      <TextField
        label="Weight, kg"
        value={raw.weightKg}
        onChange={changeWeight}
        error={errors.weightKg}
        inputMode="decimal"
        className={styles["weight"]}
      />
      {raw.weightKg.trim() === "" ? null : (
        <DateField
          key={dateCount}
          label="Measured on"
          initialValue={raw.weightMeasuredOn}
          onChange={(weightMeasuredOn) => onChange({ weightMeasuredOn })}
          error={errors.weightMeasuredOn}
        />
      )}
    </div>
  );
}
