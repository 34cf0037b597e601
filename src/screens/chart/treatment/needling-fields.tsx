import { NEEDLING_WORDS, SKIN_PREPARATION_WORDS } from "../../../domain/treatment/option-words.ts";
import { NEEDLE_COUNT } from "../../../domain/treatment/treatment-fields.data.ts";
import {
  type DryNeedling,
  NEEDLING_TECHNIQUES,
  SKIN_PREPARATIONS,
  type Technique,
} from "../../../domain/treatment/treatment.ts";
import { editTechnique, type TreatmentSpot } from "./edit-treatment.ts";
import { NumberInput, Options } from "./fields.tsx";
import { NeedleFields } from "./needle-fields.tsx";
import styles from "./treatment.module.css";

type NeedlingFieldsProps = { readonly spot: TreatmentSpot; readonly needling: DryNeedling };

export function NeedlingFields({ spot, needling }: NeedlingFieldsProps) {
  function edit(change: (now: DryNeedling) => Partial<DryNeedling>): void {
    editTechnique(spot, isDryNeedling, (now) => ({ ...now, ...change(now) }));
  }
  return (
    <div className={styles["fields"]}>
      <div className={styles["row"]}>
        <NumberInput
          field={NEEDLE_COUNT}
          label="Needles in"
          value={needling.needlesIn}
          onSave={(needlesIn) => edit(() => ({ needlesIn }))}
        />
        <NumberInput
          field={NEEDLE_COUNT}
          label="Needles out"
          value={needling.needlesOut}
          onSave={(needlesOut) => edit(() => ({ needlesOut }))}
        />
      </div>
      <Options
        label="Technique"
        words={NEEDLING_WORDS}
        options={NEEDLING_TECHNIQUES}
        value={needling.technique}
        onChange={(technique) => edit(() => ({ technique }))}
      />
      <NeedleFields
        needle={needling.needle}
        onChange={(needle) => edit((now) => ({ needle: { ...now.needle, ...needle } }))}
      />
      <Options
        label="Skin preparation"
        words={SKIN_PREPARATION_WORDS}
        options={SKIN_PREPARATIONS}
        value={needling.skinPreparation}
        onChange={(skinPreparation) => edit(() => ({ skinPreparation }))}
      />
    </div>
  );
}

export function isDryNeedling(technique: Technique): technique is DryNeedling {
  return technique.kind === "dry-needling";
}
