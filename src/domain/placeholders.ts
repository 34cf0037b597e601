const PLACEHOLDER_AND_STOP = /\{([a-z]+)\}(\.?)/g;
/** A full stop, or what stands for one, and quotes or brackets that close after it. */
const ENDED = /[.!?…:;。！？]["'”’)\]]*$/u;

/**
 * A text with its placeholders ("{date}") filled; one without a value stays as it stands. What ends as a sentence does gets no full
 * stop more: "rash?" stays "rash?" in "Allergies: {allergies}."
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  const valuesByName = new Map(Object.entries(values));
  return text.replaceAll(PLACEHOLDER_AND_STOP, (whole: string, name: string, stop: string) => {
    const value = valuesByName.get(name);
    if (value === undefined) return whole;
    return ENDED.test(value) ? value : value + stop;
  });
}
