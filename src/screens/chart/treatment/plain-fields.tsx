import { MINUTES } from "../../../domain/treatment/treatment-fields.data.ts";
import type { PlainTechnique, Technique } from "../../../domain/treatment/treatment.ts";
import { SavedTextField } from "../exam/saved-fields.tsx";
import { editTechnique, type TreatmentSpot } from "./edit-treatment.ts";
import { NumberInput } from "./fields.tsx";
import styles from "./treatment.module.css";

type PlainFieldsProps = { readonly spot: TreatmentSpot; readonly plain: PlainTechnique };

export function PlainFields({ spot, plain }: PlainFieldsProps) {
  function edit(change: Partial<Pick<PlainTechnique, "minutes" | "words">>): void {
    editTechnique(spot, isPlain, (now) => ({ ...now, ...change }));
  }
  return (
    <div className={styles["fields"]}>
      <SavedTextField
        label={plain.kind === "other" ? "What was done" : "In words"}
        text={plain.words}
        onSave={(words) => edit({ words })}
      />
      <div className={styles["row"]}>
        <NumberInput field={MINUTES} value={plain.minutes} onSave={(minutes) => edit({ minutes })} />
      </div>
    </div>
  );
}

function isPlain(technique: Technique): technique is PlainTechnique {
  return "minutes" in technique;
}
