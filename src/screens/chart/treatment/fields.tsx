import { type AmountField, readAmount } from "../../../domain/amounts.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { SavedNumberField } from "../exam/saved-fields.tsx";

type NumberInputProps = {
  readonly field: AmountField;
  /** Where the field's own name is too long or too general beside its neighbours. */
  readonly label?: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
};

/** A quantity that saves itself, with its unit in its name: "Volume, mL". */
export function NumberInput({ field, label = field.name, value, onSave }: NumberInputProps) {
  return (
    <SavedNumberField
      label={field.unit === "" ? label : `${label}, ${field.unit}`}
      value={value}
      parse={(text) => readAmount(text, field)}
      onSave={onSave}
    />
  );
}

type OptionsProps<Option extends string> = {
  readonly label: string;
  readonly words: Readonly<Record<Option, string>>;
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly onChange: (value: Option | null) => void;
};

/** One of a few, by one tap; another tap on the same takes it back. */
export function Options<Option extends string>({ label, words, options, value, onChange }: OptionsProps<Option>) {
  return (
    <ChoiceGroup<Option>
      label={label}
      appearance="chips"
      choices={options.map((option) => ({ value: option, label: capitalize(words[option]) }))}
      value={value}
      onChange={onChange}
      isClearable
    />
  );
}
