import { useState } from "react";
import type { RecipeId } from "../../../domain/ids.ts";
import type { OfferedRecipe } from "../../../domain/treatment/recipe-book.ts";

const NONE: readonly OfferedRecipe[] = [];

/**
 * The recipes in the order in which they were first shown here, new ones last: a chip that moved after its tap would put another under
 * the finger. At the next point the last one used stands first.
 */
export function useSteadyOrder(offered: readonly OfferedRecipe[] | null): readonly OfferedRecipe[] {
  const [order, setOrder] = useState<readonly RecipeId[] | null>(null);
  if (offered === null) return NONE;
  if (order === null) setOrder(offered.map(({ id }) => id));
  const rank = ({ id }: OfferedRecipe): number => {
    const index = order?.indexOf(id) ?? -1;
    return index === -1 ? offered.length : index;
  };
  return order === null ? offered : offered.toSorted((a, b) => rank(a) - rank(b));
}
