import { isSameData } from "../lib/same-data.ts";

/** Fields as they were when a change of them began, and as it leaves them. */
export type FieldChange<Fields> = { readonly before: Fields; readonly after: Fields };

type FieldMerge<Fields> = {
  /** The field as the change leaves it; as it is known where the change leaves it alone, or others changed it meanwhile. */
  readonly take: <Id extends keyof Fields>(id: Id) => Fields[Id];
  /** Whether it was changed meanwhile to something else than the change leaves: then what is known holds. */
  readonly isDiffering: (id: keyof Fields) => boolean;
};

/** Puts a change over what is known by now, field by field. @param known the fields as they are stored now */
export function createFieldMerge<Fields>(known: Fields, { before, after }: FieldChange<Fields>): FieldMerge<Fields> {
  const isChanged = (id: keyof Fields): boolean => !isSameData(before[id], after[id]);
  const isFree = (id: keyof Fields): boolean => isSameData(known[id], before[id]);
  return {
    take: (id) => (isChanged(id) && isFree(id) ? after : known)[id],
    isDiffering: (id) => isChanged(id) && !isFree(id) && !isSameData(known[id], after[id]),
  };
}
