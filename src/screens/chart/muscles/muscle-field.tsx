import { MUSCLES } from "../../../domain/muscle-names.ts";
import { ComboBox, type ComboBoxItem } from "../../../ui/combo-box.tsx";

const ITEMS: readonly ComboBoxItem[] = MUSCLES.map(({ id, name, region }) => ({ id, name, hint: region }));

type MuscleFieldProps = {
  readonly muscle: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (muscle: string | null) => void;
};

export function MuscleField({ muscle, isDisabled, onChange }: MuscleFieldProps) {
  return (
    <ComboBox
      label="Muscle"
      items={ITEMS}
      selectedId={muscle}
      onSelect={onChange}
      placeholder="Type a part of its name"
      isDisabled={isDisabled}
    />
  );
}
