import { AuthoringError, nearestName } from "./authoring-error.ts";

/** Problems found by reading a text, or the one for which it cannot be read. */
export function problemsOfText(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof AuthoringError) return [error.message];
    throw error;
  }
}

/** A problem when a landmark is not among the known ones, with the nearest name; else none. */
export function unknownName(entry: string, name: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(name)) return [];
  const near = nearestName(name, known);
  return [`${entry}: unknown landmark "${name}"${near === null ? "" : `; did you mean "${near}"?`}`];
}
