import { useCallback, useMemo, useState } from "react";
import type { RecipeId } from "../../../domain/ids.ts";
import type { Recipe } from "../../../domain/treatment/recipe.ts";
import type { StorageFailure, WatchListener } from "../../../domain/ports.ts";
import { type OfferedRecipe, recipesInOrder } from "../../../domain/treatment/recipe-book.ts";
import type { Result } from "../../../lib/result.ts";
import { useAnnounce } from "../../../ui/status.tsx";
import { type Services, useServices } from "../../services.ts";
import { useWatched } from "../../use-watched.ts";

export type RecipeBook = {
  /** In the order of the chips; null until they are read. */
  readonly offered: readonly OfferedRecipe[] | null;
  /** Those of them that are kept on this device. */
  readonly kept: readonly Recipe[];
  /** Keeps a recipe, new or changed. */
  keep(recipe: Recipe): void;
  forget(id: RecipeId): void;
};

const NONE: readonly Recipe[] = [];
/** As they were last read: the next point has its chips at once, and none of them moves another under the finger. */
const lastReadBy = new WeakMap<Services, readonly Recipe[]>();

/** The recipes of this device. What can't be stored is said, and holds nothing else up. */
export function useRecipes(): RecipeBook {
  const services = useServices();
  const { recipes } = services;
  const announce = useAnnounce();
  const watch = useCallback(
    (listener: WatchListener<readonly Recipe[]>) =>
      services.recipes.watchAll((answer) => {
        if (answer.ok) lastReadBy.set(services, answer.value.value);
        listener(answer);
      }),
    [services],
  );
  const watching = useWatched(watch);
  const [lastRead] = useState(() => lastReadBy.get(services) ?? null);
  const kept = watching.kind === "ready" ? watching.value : (lastRead ?? NONE);
  const isKnown = watching.kind !== "loading" || lastRead !== null;
  // Where they can't be read, those of the app are still there.
  const offered = useMemo(() => (isKnown ? recipesInOrder(kept) : null), [isKnown, kept]);

  async function tell(storing: Promise<Result<void, StorageFailure>>): Promise<void> {
    const result = await storing;
    if (!result.ok) announce(`The recipe could not be stored. ${result.failure.message}`);
  }

  return {
    offered,
    kept,
    keep: (recipe) => void tell(recipes.save(recipe)),
    forget: (id) => void tell(recipes.remove(id)),
  };
}
