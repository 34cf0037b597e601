import { GAUGE, NEEDLE_LENGTH } from "../../../domain/treatment/treatment-fields.data.ts";
import type { Needle } from "../../../domain/treatment/treatment.ts";
import { NumberInput } from "./fields.tsx";
import styles from "./treatment.module.css";

type NeedleFieldsProps = { readonly needle: Needle; readonly onChange: (edit: Partial<Needle>) => void };

export function NeedleFields({ needle, onChange }: NeedleFieldsProps) {
  return (
    <div className={styles["row"]}>
      <NumberInput field={GAUGE} label="Needle" value={needle.gauge} onSave={(gauge) => onChange({ gauge })} />
      <NumberInput
        field={NEEDLE_LENGTH}
        label="Length"
        value={needle.lengthMm}
        onSave={(lengthMm) => onChange({ lengthMm })}
      />
    </div>
  );
}
