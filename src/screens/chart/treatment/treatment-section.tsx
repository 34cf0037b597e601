import type { TriggerPoint } from "../../../domain/marks.ts";
import { recipeName, responseInWords, treatmentInWords } from "../../../domain/treatment/describe-treatment.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useOpenSection } from "../inspector/open-sections.ts";
import { RecipeChips } from "./recipe-chips.tsx";
import { TreatmentCard } from "./treatment-card.tsx";
import styles from "./treatment.module.css";

type TreatmentSectionProps = {
  readonly editor: ChartEditor;
  readonly point: TriggerPoint;
  readonly isReadOnly: boolean;
};

/** What was done to a point, folded away until it is wanted. */
export function TreatmentSection({ editor, point, isReadOnly }: TreatmentSectionProps) {
  const [isOpen, setOpen] = useOpenSection("treatment");
  return (
    <Disclosure title="Treatment" detail={detailOf(point)} isExpanded={isOpen} onToggle={setOpen}>
      {isOpen ? (
        <div className={styles["section"]}>
          {isReadOnly ? <TreatmentWords point={point} /> : <TreatmentCards editor={editor} point={point} />}
        </div>
      ) : null}
    </Disclosure>
  );
}

function TreatmentCards({ editor, point }: Omit<TreatmentSectionProps, "isReadOnly">) {
  return (
    <>
      <RecipeChips editor={editor} points={[point]} />
      {point.treatments.map((treatment) => (
        <TreatmentCard
          key={treatment.id}
          spot={{ editor, pointId: point.id, id: treatment.id }}
          point={point}
          treatment={treatment}
        />
      ))}
    </>
  );
}

function TreatmentWords({ point }: Pick<TreatmentSectionProps, "point">) {
  if (point.treatments.length === 0) return <p className={styles["line"]}>Nothing was done.</p>;
  return point.treatments.map((treatment) => {
    const answer = responseInWords(treatment.response);
    return (
      <p key={treatment.id} className={styles["line"]}>
        {treatmentInWords(treatment)}
        {answer === "" ? "." : `; ${answer}.`}
      </p>
    );
  });
}

/** "Lidocaine 1 %, 1 mL, 25 G"; more than one are counted. */
function detailOf({ treatments }: TriggerPoint): string | undefined {
  const [only] = treatments;
  if (only === undefined) return undefined;
  return treatments.length === 1 ? recipeName(only.technique) : `${treatments.length} treatments`;
}
