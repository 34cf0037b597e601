import { perpetuatingTagInWords } from "../../../domain/exam/exam-names.ts";
import { PERPETUATING_TAGS } from "../../../domain/exam/visit-exam.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { ExamGroup } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import { SavedTextField } from "./saved-fields.tsx";

const TAGS = PERPETUATING_TAGS.map((tag) => ({ value: tag, label: capitalize(perpetuatingTagInWords(tag)) }));

/** What keeps the pain going. */
export function FactorsPart({ exam, edit }: ExamPartProps) {
  return (
    <ExamGroup title="Perpetuating factors" part="perpetuating">
      <ToggleChips
        label="Found"
        isLabelHidden
        choices={TAGS}
        values={exam.perpetuatingTags}
        onChange={(perpetuatingTags) => edit({ perpetuatingTags })}
      />
      <SavedTextField
        label="In words"
        text={exam.perpetuatingWords}
        onSave={(perpetuatingWords) => edit({ perpetuatingWords })}
      />
    </ExamGroup>
  );
}
