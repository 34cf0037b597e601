import type { Region } from "../../src/atlas/regions/region.ts";
import { parseNamedPart } from "../../src/atlas/referral/zone-text.ts";

const SIDES_IN_WORDS = { usual: "", both: ", both sides", right: ", same side", other: ", other side" } as const;

/**
 * A region or a part of one as a list shows it: "medial third of forehead" becomes "Forehead, medial third". Throws an
 * AuthoringError naming the entry on an unknown region.
 */
export function namedPartInWords(entry: string, text: string, regions: ReadonlyMap<string, Region>): string {
  const { region, portion, sides } = parseNamedPart(entry, text);
  const name = regions.get(region)?.name;
  if (name === undefined) throw new Error(`${entry}: unknown region "${region}"`);
  // "Back of the neck, upper half" is itself a part: its lower half needs to say whose.
  const whose = name.includes(", ") ? "its " : "";
  const part = portion === null ? "" : `, ${whose}${portion.side} ${portion.share.replace("-", " ")}`;
  return `${name}${part}${SIDES_IN_WORDS[sides]}`;
}
