/** The parts of which a whole is made, as region names end: "Back of the thigh, upper third". */
const PARTS = [
  [", upper half", ", lower half"],
  [", upper third", ", middle third", ", lower third"],
] as const;

/** Names of regions for a patient: each once, without the clinical word in brackets, parts that make a whole as one. */
export function plainNames(words: readonly string[]): readonly string[] {
  let names = [...new Set(words.map((word) => lowerFirst(word.replace(/ \([^)]*\)/g, ""))))];
  for (const parts of PARTS) {
    for (const name of names.filter((one) => one.endsWith(parts[0]))) {
      const whole = name.slice(0, -parts[0].length);
      const own = parts.map((part) => whole + part);
      if (!own.every((one) => names.includes(one))) continue;
      names = names.flatMap((one) => (one === name ? [whole] : own.includes(one) ? [] : [one]));
    }
  }
  return names;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
