import { COMPLICATION_WORDS } from "../../../domain/treatment/option-words.ts";
import { RELIEF } from "../../../domain/treatment/treatment-fields.data.ts";
import { COMPLICATIONS, type TreatmentResponse } from "../../../domain/treatment/treatment.ts";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { SavedTextField } from "../exam/saved-fields.tsx";
import { PainScale } from "../inspector/pain-scale.tsx";
import { editResponse, type TreatmentSpot } from "./edit-treatment.ts";
import { NumberInput, Options } from "./fields.tsx";
import styles from "./treatment.module.css";

const TOLD = [
  { value: "soreness", label: "Soreness told (24 to 48 h)" },
  { value: "aftercare", label: "Aftercare given" },
] as const;
type Told = (typeof TOLD)[number]["value"];

type ResponseFieldsProps = { readonly spot: TreatmentSpot; readonly response: TreatmentResponse };

/** How the point answered, but for the pain right after, which stands with the treatment itself. */
export function ResponseFields({ spot, response }: ResponseFieldsProps) {
  const told: readonly Told[] = [
    ...(response.isSorenessTold === true ? (["soreness"] as const) : []),
    ...(response.isAftercareGiven === true ? (["aftercare"] as const) : []),
  ];
  return (
    <div className={styles["fields"]}>
      <PainScale
        label="Pain before"
        pain={response.painBefore}
        isDisabled={false}
        onChange={(painBefore) => editResponse(spot, { painBefore })}
      />
      <div className={styles["row"]}>
        <NumberInput
          field={RELIEF}
          label="Relief told"
          value={response.reliefPercent}
          onSave={(reliefPercent) => editResponse(spot, { reliefPercent })}
        />
      </div>
      <Options
        label="Complication"
        words={COMPLICATION_WORDS}
        options={COMPLICATIONS}
        value={response.complication}
        onChange={(complication) => editResponse(spot, { complication })}
      />
      {(response.complication ?? "none") === "none" && response.complicationWords === "" ? null : (
        <SavedTextField
          label="Complication in words"
          text={response.complicationWords}
          onSave={(complicationWords) => editResponse(spot, { complicationWords })}
        />
      )}
      <ToggleChips<Told>
        label="Told to the patient"
        choices={TOLD}
        values={told}
        onChange={(values) =>
          editResponse(spot, {
            isSorenessTold: values.includes("soreness") ? true : null,
            isAftercareGiven: values.includes("aftercare") ? true : null,
          })
        }
      />
    </div>
  );
}
