import { useState } from "react";
import { toRecipeId } from "../../../domain/ids.ts";
import type { PainScore, TriggerPoint } from "../../../domain/marks.ts";
import { recipeName, responseInWords, treatmentInWords } from "../../../domain/treatment/describe-treatment.ts";
import { placeAmongKept, recipeOfTreatment } from "../../../domain/treatment/recipe-book.ts";
import type { Treatment } from "../../../domain/treatment/treatment.ts";
import { unreachable } from "../../../lib/unreachable.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Trash2 } from "../../../ui/icons.ts";
import { useAnnounce } from "../../../ui/status.tsx";
import { useServices } from "../../services.ts";
import { PainScale } from "../inspector/pain-scale.tsx";
import { editResponse, type TreatmentSpot } from "./edit-treatment.ts";
import { InjectionFields } from "./injection-fields.tsx";
import { NeedlingFields } from "./needling-fields.tsx";
import { PlainFields } from "./plain-fields.tsx";
import { PressureFields } from "./pressure-fields.tsx";
import { QuickAnswers } from "./quick-answers.tsx";
import { ResponseFields } from "./response-fields.tsx";
import { useRecipes } from "./use-recipes.ts";
import styles from "./treatment.module.css";

type TreatmentCardProps = {
  readonly spot: TreatmentSpot;
  readonly point: TriggerPoint;
  readonly treatment: Treatment;
};

/** One treatment of a point: what differs from point to point is in sight, everything else one tap away. */
export function TreatmentCard({ spot, point, treatment }: TreatmentCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { technique, response } = treatment;
  const answer = responseInWords(response);

  function changePainAfter(painAfter: PainScore | null): void {
    // A score that was given to the point after it was treated is still the pain before it.
    editResponse(spot, { painAfter, painBefore: response.painBefore ?? point.pain });
  }

  return (
    <section className={styles["card"]} aria-label={recipeName(technique)}>
      <div>
        <h3 className={styles["title"]}>{recipeName(technique)}</h3>
        {answer === "" ? null : <p className={styles["quiet"]}>{answer}</p>}
      </div>
      <QuickAnswers spot={spot} technique={technique} />
      <PainScale label="Pain after" pain={response.painAfter} isDisabled={false} onChange={changePainAfter} />
      <Disclosure title="Details" isExpanded={isOpen} onToggle={setOpen}>
        {isOpen ? (
          <div className={styles["fields"]}>
            <TechniqueFields spot={spot} treatment={treatment} />
            <ResponseFields spot={spot} response={response} />
          </div>
        ) : null}
      </Disclosure>
      <CardActions spot={spot} treatment={treatment} />
    </section>
  );
}

function CardActions({ spot, treatment }: Omit<TreatmentCardProps, "point">) {
  const services = useServices();
  const book = useRecipes();
  const announce = useAnnounce();
  return (
    <div className={styles["actions"]}>
      <Button
        onPress={() => {
          const made = recipeOfTreatment(treatment, toRecipeId(services.makeId()), services.clock.now());
          const recipe = placeAmongKept(made, book.kept);
          book.keep(recipe);
          announce(`Kept as recipe: ${recipe.name}`);
        }}
      >
        Keep as recipe
      </Button>
      <Button
        variant="plain"
        icon={<Trash2 />}
        aria-label={`Remove ${treatmentInWords(treatment)}`}
        onPress={() =>
          spot.editor.execute({ type: "remove-treatment", pointId: spot.pointId, treatmentId: treatment.id })
        }
      >
        Remove
      </Button>
    </div>
  );
}

function TechniqueFields({ spot, treatment: { technique } }: Omit<TreatmentCardProps, "point">) {
  switch (technique.kind) {
    case "injection":
      return <InjectionFields spot={spot} injection={technique} />;
    case "dry-needling":
      return <NeedlingFields spot={spot} needling={technique} />;
    case "pressure-release":
      return <PressureFields spot={spot} release={technique} />;
    case "stretch-and-spray":
    case "heat":
    case "taping":
    case "other":
      return <PlainFields spot={spot} plain={technique} />;
    default:
      return unreachable(technique);
  }
}
