import { findCareDatesWarning, findPastDateError } from "../../../domain/exam/exam-fields.ts";
import { careInWords } from "../../../domain/exam/exam-in-words.ts";
import type { ConservativeCare } from "../../../domain/exam/visit-exam.ts";
import { readCalendarDate } from "../../../domain/date-words.ts";
import type { Visit } from "../../../domain/visit.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Plus, Trash2 } from "../../../ui/icons.ts";
import { ExamGroup, Hint } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedDateField, SavedTextField } from "./saved-fields.tsx";

const USUAL_CARE = ["Physiotherapy", "Home exercises", "Manual therapy", "Medication", "Rest"] as const;
const NEW_CARE: ConservativeCare = { what: "", from: null, to: null, result: "" };

type CarePartProps = ExamPartProps & {
  readonly earlier: readonly Visit[];
  /** ISO calendar date at the place of the practice. */
  readonly today: string;
};

/** Care before and beside this: what, when, with which result. */
export function CarePart({ exam, edit, earlier, today }: CarePartProps) {
  const care = exam.conservativeCare;
  const before = lastCare(earlier);
  const save = (conservativeCare: readonly ConservativeCare[]): void => edit({ conservativeCare });
  const add = (what: string): void => save([...care, { ...NEW_CARE, what }]);
  return (
    <ExamGroup title="Care so far" part="conservativeCare">
      {care.map((row, index) => (
        <CareRow
          // Rows have no name of their own and are only ever added at the end or taken away.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          key={`${care.length}-${index}`}
          row={row}
          number={index + 1}
          today={today}
          onChange={(changed) => save(care.map((other) => (other === row ? changed : other)))}
          onRemove={() => save(care.filter((other) => other !== row))}
        />
      ))}
      <div className={styles["chips"]}>
        {USUAL_CARE.filter((what) => care.every((row) => row.what !== what)).map((what) => (
          <Button key={what} icon={<Plus />} className={styles["chip"]} onPress={() => add(what)}>
            {what}
          </Button>
        ))}
        <Button icon={<Plus />} className={styles["chip"]} onPress={() => add("")}>
          Other care
        </Button>
      </div>
      {care.length > 0 || before.length === 0 ? null : (
        <div className={styles["painted"]}>
          <p>Told before: {before.map(careInWords).join("; ")}</p>
          <Button variant="plain" onPress={() => save(before)}>
            Take over
          </Button>
        </div>
      )}
    </ExamGroup>
  );
}

/** What was told last; visits at which it was not asked stand in between. */
function lastCare(earlier: readonly Visit[]): readonly ConservativeCare[] {
  return earlier.map(({ chart }) => chart.exam.conservativeCare).find((care) => care.length > 0) ?? [];
}

type CareRowProps = {
  readonly row: ConservativeCare;
  readonly number: number;
  readonly today: string;
  readonly onChange: (row: ConservativeCare) => void;
  readonly onRemove: () => void;
};

function CareRow({ row, number, today, onChange, onRemove }: CareRowProps) {
  const warning = findCareDatesWarning(row, today);
  return (
    <fieldset className={styles["careRow"]}>
      <legend className="visually-hidden">{row.what === "" ? `Care ${number}` : row.what}</legend>
      <SavedTextField label="What" text={row.what} onSave={(what) => onChange({ ...row, what })} />
      <SavedDateField
        label="From"
        date={row.from}
        findError={(date) => findPastDateError(date, today)}
        onSave={(from) => onChange({ ...row, from })}
      />
      <SavedDateField label="To" date={row.to} findError={findUnrealDate} onSave={(to) => onChange({ ...row, to })} />
      <SavedTextField label="Result" text={row.result} onSave={(result) => onChange({ ...row, result })} />
      <IconButton
        label={`Remove ${row.what === "" ? `care ${number}` : row.what}`}
        icon={<Trash2 />}
        className={styles["remove"]}
        onPress={onRemove}
      />
      {warning === null ? null : <Hint>{warning}</Hint>}
    </fieldset>
  );
}

/** Care may be planned on: its end may lie ahead. */
function findUnrealDate(date: string): string | null {
  return readCalendarDate(date) === null ? "Enter a date that exists, as year, month and day." : null;
}
