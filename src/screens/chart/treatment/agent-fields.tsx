import { amountInWords } from "../../../domain/amounts.ts";
import { calendarDateOfInstant } from "../../../domain/date-words.ts";
import { agentName, productName } from "../../../domain/treatment/agent-words.ts";
import { doseMg } from "../../../domain/treatment/dose.ts";
import { AMOUNT_MG, AMOUNT_UNITS, CONCENTRATION, VOLUME } from "../../../domain/treatment/treatment-fields.data.ts";
import { AGENT_IDS, type AgentId, type InjectedAgent } from "../../../domain/treatment/treatment.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboBox, type ComboBoxItem } from "../../../ui/combo-box.tsx";
import { Trash2 } from "../../../ui/icons.ts";
import { useServices } from "../../services.ts";
import { SavedDateField, SavedTextField } from "../exam/saved-fields.tsx";
import { NumberInput } from "./fields.tsx";
import styles from "./treatment.module.css";

const ITEMS: readonly ComboBoxItem[] = AGENT_IDS.map((id) => ({ id, name: capitalize(agentName(id)) }));

/** Which amount is told outright; all others are worked out from percent and volume. */
const AMOUNT_UNIT: Readonly<Partial<Record<AgentId, "mg" | "units">>> = {
  corticosteroid: "mg",
  "botulinum-toxin-a": "units",
  own: "mg",
};

type AgentFieldsProps = {
  readonly agent: InjectedAgent;
  readonly onChange: (edit: Partial<InjectedAgent>) => void;
  /** Null for the only agent, which needs no name above its fields. */
  readonly onRemove: (() => void) | null;
};

/** One agent of an injection, with its dose worked out. */
export function AgentFields({ agent, onChange, onRemove }: AgentFieldsProps) {
  const amountUnit = AMOUNT_UNIT[agent.agent];
  const mg = doseMg(agent);
  return (
    <fieldset className={styles["agent"]}>
      <legend className={onRemove === null ? "visually-hidden" : undefined}>{capitalize(productName(agent))}</legend>
      <ComboBox
        label="Agent"
        items={ITEMS}
        selectedId={agent.agent}
        onSelect={(id) => {
          // Cleared: which agent it was is left to the product's name.
          onChange({ agent: AGENT_IDS.find((known) => known === id) ?? "own", amount: null });
        }}
      />
      {amountUnit === undefined ? null : (
        <SavedTextField label="Product" text={agent.name} onSave={(name) => onChange({ name })} />
      )}
      <div className={styles["row"]}>
        {agent.agent === "botulinum-toxin-a" ? null : (
          <NumberInput
            field={CONCENTRATION}
            label="Strength"
            value={agent.concentrationPercent}
            onSave={(concentrationPercent) => onChange({ concentrationPercent })}
          />
        )}
        <NumberInput field={VOLUME} value={agent.volumeMl} onSave={(volumeMl) => onChange({ volumeMl })} />
        {amountUnit === undefined ? null : (
          <NumberInput
            field={amountUnit === "mg" ? AMOUNT_MG : AMOUNT_UNITS}
            value={agent.amount?.value ?? null}
            onSave={(value) => onChange({ amount: value === null ? null : { value, unit: amountUnit } })}
          />
        )}
        <SavedTextField label="Lot" text={agent.lot} onSave={(lot) => onChange({ lot })} />
      </div>
      {mg === null ? null : <p className={styles["line"]}>Dose: {amountInWords(mg)} mg</p>}
      <SavedDateField
        label="Expires"
        date={agent.expiresOn}
        findError={(date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? null : "Not a date")}
        onSave={(expiresOn) => onChange({ expiresOn })}
      />
      <ExpiredNote expiresOn={agent.expiresOn} />
      {onRemove === null ? null : (
        <Button variant="plain" icon={<Trash2 />} onPress={onRemove}>
          Remove {productName(agent)}
        </Button>
      )}
    </fieldset>
  );
}

/** A recipe carries its lot from day to day: one that ran out in the meantime says so. */
function ExpiredNote({ expiresOn }: Pick<InjectedAgent, "expiresOn">) {
  const { clock } = useServices();
  if (expiresOn === null || expiresOn >= calendarDateOfInstant(clock.now(), clock.timeZone())) return null;
  return <p className={styles["line"]}>This lot has expired.</p>;
}
