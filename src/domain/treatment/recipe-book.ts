import { unreachable } from "../../lib/unreachable.ts";
import { isSameData } from "../../lib/same-data.ts";
import type { ChartCommand } from "../commands.ts";
import { type IdMaker, type RecipeId, toTreatmentId } from "../ids.ts";
import type { TriggerPoint } from "../marks.ts";
import { recipeName } from "./describe-treatment.ts";
import type { Recipe } from "./recipe.ts";
import { STARTER_RECIPES, type StarterRecipe } from "./starter-recipes.data.ts";
import { NO_RESPONSE, type Technique, type Treatment } from "./treatment.ts";

/** A recipe that can be applied: kept on this device, or one that comes with the app and was not used yet. */
export type OfferedRecipe = Omit<Recipe, "lastUsedAt"> & Partial<Pick<StarterRecipe, "source">>;

/**
 * All recipes in the order of the chips: the last one used first, then those that come with the app.
 * @param kept the recipes of this device, in any order
 */
export function recipesInOrder(kept: readonly Recipe[]): readonly OfferedRecipe[] {
  const known = new Set(kept.map(({ id }) => id));
  const byLastUse = kept.toSorted((a, b) => Date.parse(b.lastUsedAt) - Date.parse(a.lastUsedAt));
  return [...byLastUse, ...STARTER_RECIPES.filter(({ id }) => !known.has(id))];
}

/**
 * The command that treats points by a recipe, however many, in one step. Each keeps the pain at which it was found as its pain
 * before the treatment.
 */
export function applyRecipe(
  recipe: Pick<Recipe, "technique" | "response">,
  points: readonly Pick<TriggerPoint, "id" | "pain">[],
  makeId: IdMaker,
): ChartCommand {
  return {
    type: "treat-points",
    treatments: points.map(({ id, pain }) => ({
      pointId: id,
      treatment: {
        id: toTreatmentId(makeId()),
        technique: recipe.technique,
        response: { ...NO_RESPONSE, ...recipe.response, painBefore: pain },
      },
    })),
  };
}

/** The recipe as it is kept once it was used. */
export function usedRecipe({ id, name, technique, response }: OfferedRecipe, now: string): Recipe {
  return { id, name, technique, response, lastUsedAt: now };
}

/**
 * A recipe made of a treatment. What was seen at that one point (local twitch response, release, why it was stopped, needles out) is
 * no habit and stays out of it, and so does how the pain changed.
 */
export function recipeOfTreatment({ technique, response }: Treatment, id: RecipeId, now: string): Recipe {
  const usual = withoutObservations(technique);
  const { isSorenessTold, isAftercareGiven } = response;
  return {
    id,
    name: recipeName(usual),
    technique: usual,
    response: { complication: response.complication === null ? null : "none", isSorenessTold, isAftercareGiven },
    lastUsedAt: now,
  };
}

/** A recipe to keep, in the place of the kept one that is the same but for its name: the chips never show one thing twice. */
export function placeAmongKept(recipe: Recipe, kept: readonly Recipe[]): Recipe {
  const same = kept.find(
    ({ technique, response }) => isSameData(technique, recipe.technique) && isSameData(response, recipe.response),
  );
  return same === undefined ? recipe : { ...same, lastUsedAt: recipe.lastUsedAt };
}

function withoutObservations(technique: Technique): Technique {
  switch (technique.kind) {
    case "injection":
      return { ...technique, twitch: null };
    case "dry-needling":
      return { ...technique, twitch: null, needlesOut: null };
    case "pressure-release":
      return { ...technique, tolerance: null, stopReason: "", releaseFelt: null };
    case "stretch-and-spray":
    case "heat":
    case "taping":
    case "other":
      return technique;
    default:
      return unreachable(technique);
  }
}
