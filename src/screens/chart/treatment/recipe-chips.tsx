import { useState } from "react";
import { toTreatmentId } from "../../../domain/ids.ts";
import type { TriggerPoint } from "../../../domain/marks.ts";
import { newTechnique } from "../../../domain/treatment/new-technique.ts";
import { applyRecipe, type OfferedRecipe, recipesInOrder, usedRecipe } from "../../../domain/treatment/recipe-book.ts";
import { techniqueInWords } from "../../../domain/treatment/treatment-words.ts";
import { NO_RESPONSE, TECHNIQUE_KINDS, type TechniqueKind } from "../../../domain/treatment/treatment.ts";
import { capitalize } from "../../../domain/view-names.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Pencil, Plus } from "../../../ui/icons.ts";
import { Menu } from "../../../ui/menu.tsx";
import { useServices } from "../../services.ts";
import { KeptRecipes } from "./kept-recipes.tsx";
import styles from "./treatment.module.css";
import { useRecipes } from "./use-recipes.ts";
import { useSecondTapWatch } from "./use-second-tap-watch.ts";
import { useSteadyOrder } from "./use-steady-order.ts";

type RecipeChipsProps = { readonly editor: ChartEditor; readonly points: readonly TriggerPoint[] };

/** One tap treats all these points as usual: one step for undo. The last recipe used stands first. */
export function RecipeChips({ editor, points }: RecipeChipsProps) {
  const services = useServices();
  const book = useRecipes();
  const offered = useSteadyOrder(book.offered);
  const isSecondTap = useSecondTapWatch();
  const [isEditing, setEditing] = useState(false);

  function treat(recipe: OfferedRecipe): void {
    if (isSecondTap(recipe.id)) return;
    editor.execute(applyRecipe(recipe, points, services.makeId));
    book.keep(usedRecipe(recipe, services.clock.now()));
  }

  function treatOtherwise(kind: TechniqueKind): void {
    const technique = newTechnique(kind);
    editor.execute({
      type: "treat-points",
      treatments: points.map(({ id, pain }) => ({
        pointId: id,
        treatment: {
          id: toTreatmentId(services.makeId()),
          technique,
          response: { ...NO_RESPONSE, painBefore: pain },
        },
      })),
    });
  }

  return (
    <fieldset
      className={styles["recipes"]}
      aria-label={points.length === 1 ? "Treat this point" : "Treat these points"}
    >
      {book.offered === null ? (
        <ChipsToCome />
      ) : (
        <div className={styles["chips"]}>
          {offered.map((recipe) => (
            <Button key={recipe.id} isDisabled={points.length === 0} onPress={() => treat(recipe)}>
              {recipe.name}
            </Button>
          ))}
          <Menu
            label="Other treatments"
            trigger={
              <Button variant="plain" icon={<Plus />} isDisabled={points.length === 0}>
                Other
              </Button>
            }
            choices={TECHNIQUE_KINDS.map((kind) => ({
              id: kind,
              label: capitalize(techniqueInWords({ kind })),
              perform: () => treatOtherwise(kind),
            }))}
          />
          {book.kept.length === 0 ? null : (
            <IconButton
              label="Change the recipes"
              icon={<Pencil />}
              aria-expanded={isEditing}
              onPress={() => setEditing(!isEditing)}
            />
          )}
        </div>
      )}
      {isEditing ? <KeptRecipes book={book} /> : null}
    </fieldset>
  );
}

/** Holds the room of the chips until they are read, so that what stands below does not move. */
function ChipsToCome() {
  return (
    <div className={styles["toCome"]} inert aria-hidden>
      {recipesInOrder([]).map(({ id, name }) => (
        <Button key={id}>{name}</Button>
      ))}
      <Button variant="plain" icon={<Plus />}>
        Other
      </Button>
    </div>
  );
}
