import { consentInWords } from "../../../domain/exam/exam-in-words.ts";
import { consentFormInWords, contraindicationInWords } from "../../../domain/exam/exam-names.ts";
import { parseMinutes } from "../../../domain/exam/exam-fields.ts";
import {
  CONSENT_FORMS,
  type Consent,
  CONTRAINDICATION_IDS,
  type ContraindicationCheck,
  type ContraindicationId,
} from "../../../domain/exam/visit-exam.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { useServices } from "../../services.ts";
import { ExamGroup, Part } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedNumberField, SavedTextField } from "./saved-fields.tsx";

const FORMS: readonly Choice<Consent["form"]>[] = CONSENT_FORMS.map((form) => ({
  value: form,
  label: capitalize(consentFormInWords(form)),
}));
const NONE: readonly Choice<"none">[] = [{ value: "none", label: "None found" }];
const FOUND = CONTRAINDICATION_IDS.map((id) => ({ value: id, label: capitalize(contraindicationInWords(id)) }));
const NOT_CHECKED: ContraindicationCheck = { isChecked: false, found: [], words: "" };
const MINUTES: readonly Choice<number>[] = [10, 15, 25, 40].map((minutes) => ({
  value: minutes,
  label: String(minutes),
  name: `${minutes} minutes`,
}));

/** Before the treatment: contraindications looked for, consent given; and how long the hands were on. */
export function ConsentPart({ exam, edit, timeZone }: ExamPartProps & { readonly timeZone: string }) {
  const { clock } = useServices();
  const { consent } = exam;
  return (
    <ExamGroup title="Before treatment">
      <Contraindications exam={exam} edit={edit} />
      <Part part="consent">
        <ChoiceGroup
          label="Consent"
          choices={FORMS}
          value={consent?.form ?? null}
          onChange={(form) => edit({ consent: form === null ? null : { form, at: clock.now() } })}
          isClearable
          appearance="chips"
        />
        {consent === null ? null : <p className={styles["soft"]}>{consentInWords(consent, timeZone)}</p>}
      </Part>
      <Part part="manualTherapyMinutes" className={styles["row"]}>
        <ChoiceGroup
          label="Minutes of manual therapy"
          choices={MINUTES}
          value={exam.manualTherapyMinutes}
          onChange={(manualTherapyMinutes) => edit({ manualTherapyMinutes })}
          isClearable
          appearance="chips"
        />
        <SavedNumberField
          label="Minutes"
          value={exam.manualTherapyMinutes}
          parse={parseMinutes}
          onSave={(manualTherapyMinutes) => edit({ manualTherapyMinutes })}
        />
      </Part>
    </ExamGroup>
  );
}

function Contraindications({ exam: { contraindications }, edit }: ExamPartProps) {
  const { isChecked, found, words } = contraindications;
  const change = (part: Partial<ContraindicationCheck>): void =>
    edit({ contraindications: { ...contraindications, ...part } });
  // With the last one taken back nothing was looked for: "none found" is said, never implied.
  const setFound = (ids: readonly ContraindicationId[]): void => change({ isChecked: ids.length > 0, found: ids });
  return (
    <Part part="contraindications">
      <ChoiceGroup
        label="Contraindications"
        choices={NONE}
        value={isChecked && found.length === 0 ? "none" : null}
        onChange={(none) => change({ ...NOT_CHECKED, words, isChecked: none !== null })}
        isClearable
        appearance="chips"
      />
      <ToggleChips label="Contraindications found" isLabelHidden choices={FOUND} values={found} onChange={setFound} />
      {isChecked ? <SavedTextField label="About them" text={words} onSave={(text) => change({ words: text })} /> : null}
    </Part>
  );
}
