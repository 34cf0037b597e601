import { recipeName } from "../../../domain/treatment/describe-treatment.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Trash2 } from "../../../ui/icons.ts";
import { SavedTextField } from "../exam/saved-fields.tsx";
import styles from "./treatment.module.css";
import type { RecipeBook } from "./use-recipes.ts";

/** The recipes of this device: named as the clinic calls them, or forgotten. What was done by them stays as it is. */
export function KeptRecipes({ book }: { readonly book: RecipeBook }) {
  return book.kept.map((recipe) => (
    <div key={recipe.id} className={styles["kept"]}>
      <SavedTextField
        label={recipeName(recipe.technique)}
        text={recipe.name}
        onSave={(name) =>
          book.keep({ ...recipe, name: name.trim() === "" ? recipeName(recipe.technique) : name.trim() })
        }
      />
      <IconButton label={`Forget ${recipe.name}`} icon={<Trash2 />} onPress={() => book.forget(recipe.id)} />
    </div>
  ));
}
