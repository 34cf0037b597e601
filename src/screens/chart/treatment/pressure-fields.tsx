import { PRESSURE_LEVEL_WORDS, TOLERANCE_WORDS } from "../../../domain/treatment/option-words.ts";
import { HOLD_SECONDS, REPETITIONS } from "../../../domain/treatment/treatment-fields.data.ts";
import {
  PRESSURE_LEVELS,
  type PressureRelease,
  type Technique,
  TOLERANCES,
} from "../../../domain/treatment/treatment.ts";
import { SavedTextField } from "../exam/saved-fields.tsx";
import { editTechnique, type TreatmentSpot } from "./edit-treatment.ts";
import { NumberInput, Options } from "./fields.tsx";
import styles from "./treatment.module.css";

type PressureFieldsProps = { readonly spot: TreatmentSpot; readonly release: PressureRelease };

export function PressureFields({ spot, release }: PressureFieldsProps) {
  function edit(change: Partial<PressureRelease>): void {
    editTechnique(spot, isPressureRelease, (now) => ({ ...now, ...change }));
  }
  return (
    <div className={styles["fields"]}>
      <Options
        label="Pressure"
        words={PRESSURE_LEVEL_WORDS}
        options={PRESSURE_LEVELS}
        value={release.level}
        onChange={(level) => edit({ level })}
      />
      <div className={styles["row"]}>
        <NumberInput field={HOLD_SECONDS} value={release.seconds} onSave={(seconds) => edit({ seconds })} />
        <NumberInput field={REPETITIONS} value={release.repetitions} onSave={(repetitions) => edit({ repetitions })} />
      </div>
      <Options
        label="Tolerance"
        words={TOLERANCE_WORDS}
        options={TOLERANCES}
        value={release.tolerance}
        onChange={(tolerance) => edit({ tolerance })}
      />
      {release.tolerance === "stopped" || release.stopReason !== "" ? (
        <SavedTextField
          label="Why it was stopped"
          description="Discomfort is never forced."
          text={release.stopReason}
          onSave={(stopReason) => edit({ stopReason })}
        />
      ) : null}
    </div>
  );
}

export function isPressureRelease(technique: Technique): technique is PressureRelease {
  return technique.kind === "pressure-release";
}
