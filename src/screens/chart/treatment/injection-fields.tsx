import { newAgent } from "../../../domain/treatment/new-technique.ts";
import { GUIDANCE_WORDS, SKIN_PREPARATION_WORDS, TOPICAL_WORDS } from "../../../domain/treatment/option-words.ts";
import { PASSES } from "../../../domain/treatment/treatment-fields.data.ts";
import {
  GUIDANCES,
  type InjectedAgent,
  type Injection,
  SKIN_PREPARATIONS,
  type Technique,
  TOPICAL_ANAESTHETICS,
} from "../../../domain/treatment/treatment.ts";
import { Button } from "../../../ui/button.tsx";
import { Plus } from "../../../ui/icons.ts";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { AgentFields } from "./agent-fields.tsx";
import { editTechnique, type TreatmentSpot } from "./edit-treatment.ts";
import { NumberInput, Options } from "./fields.tsx";
import { NeedleFields } from "./needle-fields.tsx";
import styles from "./treatment.module.css";

type InjectionFieldsProps = { readonly spot: TreatmentSpot; readonly injection: Injection };

export function InjectionFields({ spot, injection }: InjectionFieldsProps) {
  function edit(change: (now: Injection) => Partial<Injection>): void {
    editTechnique(spot, isInjection, (now) => ({ ...now, ...change(now) }));
  }
  function editAgent(index: number, change: Partial<InjectedAgent>): void {
    edit(({ agents }) => ({ agents: agents.map((agent, at) => (at === index ? { ...agent, ...change } : agent)) }));
  }
  const { agents } = injection;
  return (
    <div className={styles["fields"]}>
      {agents.map((agent, index) => (
        <AgentFields
          // oxlint-disable-next-line react/no-array-index-key -- agents have no name of their own, and keep their order
          key={index}
          agent={agent}
          onChange={(change) => editAgent(index, change)}
          onRemove={
            agents.length === 1 ? null : () => edit((now) => ({ agents: now.agents.filter((_, at) => at !== index) }))
          }
        />
      ))}
      <Button icon={<Plus />} onPress={() => edit((now) => ({ agents: [...now.agents, newAgent("bupivacaine")] }))}>
        Add an agent
      </Button>
      <NeedleFields
        needle={injection.needle}
        onChange={(needle) => edit((now) => ({ needle: { ...now.needle, ...needle } }))}
      />
      <Options
        label="Skin preparation"
        words={SKIN_PREPARATION_WORDS}
        options={SKIN_PREPARATIONS}
        value={injection.skinPreparation}
        onChange={(skinPreparation) => edit(() => ({ skinPreparation }))}
      />
      <Options
        label="Topical anaesthetic"
        words={TOPICAL_WORDS}
        options={TOPICAL_ANAESTHETICS}
        value={injection.topicalAnaesthetic}
        onChange={(topicalAnaesthetic) => edit(() => ({ topicalAnaesthetic }))}
      />
      <Options
        label="Guidance"
        words={GUIDANCE_WORDS}
        options={GUIDANCES}
        value={injection.guidance}
        onChange={(guidance) => edit(() => ({ guidance }))}
      />
      <div className={styles["row"]}>
        <NumberInput field={PASSES} value={injection.passes} onSave={(passes) => edit(() => ({ passes }))} />
      </div>
      <ToggleChips<"bandage">
        label="Afterwards"
        choices={[{ value: "bandage", label: "Bandage" }]}
        values={injection.hasBandage === true ? ["bandage"] : []}
        onChange={(chosen) => edit(() => ({ hasBandage: chosen.length > 0 ? true : null }))}
      />
    </div>
  );
}

function isInjection(technique: Technique): technique is Injection {
  return technique.kind === "injection";
}
