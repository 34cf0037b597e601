import { readPoint, readShape } from "../authoring/outline-text.ts";
import type { ShapeText } from "../authoring/outline-text.ts";
import { createTextReader } from "../authoring/text-reader.ts";
import type { TextReader } from "../authoring/text-reader.ts";

const PORTION_SIDES = ["upper", "lower", "medial", "lateral", "front", "back", "middle"] as const;
export type PortionSide = (typeof PORTION_SIDES)[number];

const SHARES = { quarter: 1 / 4, third: 1 / 3, half: 1 / 2, "two-thirds": 2 / 3 } as const;
type ShareName = keyof typeof SHARES;

/** A part of a region: its upper half, its middle third. */
export type Portion = { readonly side: PortionSide; readonly share: ShareName };

export type NamedPart = {
  readonly kind: "region";
  readonly region: string;
  /** Null for the whole region. */
  readonly portion: Portion | null;
};

export type ZonePart = {
  readonly mode: "add" | "remove";
  /**
   * "usual": on the side of the muscle, a region of the median plane with both its halves. "right": its own half alone.
   */
  readonly sides: "usual" | "both" | "right" | "other";
  readonly what: NamedPart | { readonly kind: "shape"; readonly shape: ShapeText };
};

/** Reads a zone (grammar: README.md). Throws an AuthoringError that names the entry and the word at fault. */
export function parseZone(entry: string, text: string): readonly ZonePart[] {
  const reader = createTextReader(entry, text);
  const parts = [readPart(reader, "add")];
  while (!reader.isAtEnd()) {
    if (reader.takeIf("+")) parts.push(readPart(reader, "add"));
    else if (reader.takeIf("without")) parts.push(readPart(reader, "remove"));
    else reader.fail(`expected "+" or "without" and found "${reader.peek()}"`);
  }
  return parts;
}

/** Reads one name of a list of where pain is felt: a region or a part of one. Throws as parseZone. */
export function parseNamedPart(entry: string, text: string): NamedPart & { readonly sides: ZonePart["sides"] } {
  const [part, ...others] = parseZone(entry, text);
  if (part === undefined || others.length > 0 || part.what.kind !== "region") {
    return createTextReader(entry, text).fail(`"${text}" is not the name of one region`);
  }
  return { ...part.what, sides: part.sides };
}

export function shareOf({ share }: Portion): number {
  return SHARES[share];
}

function readPart(reader: TextReader, mode: ZonePart["mode"]): ZonePart {
  const sides = SIDES.find((name) => reader.takeIf(name)) ?? "usual";
  return { mode, sides, what: readWhat(reader) };
}

const SIDES = ["both", "right", "other"] as const;

function readWhat(reader: TextReader): ZonePart["what"] {
  const word = reader.peek();
  if (word === "ring" || word === "band" || word === "disc") return { kind: "shape", shape: readShape(reader) };
  if (reader.takeIf("within")) {
    const radiusMm = reader.takeNumber("a distance in mm", 1, 200);
    reader.expect("of");
    return { kind: "shape", shape: { kind: "disc", radiusMm, point: readPoint(reader) } };
  }
  const portion = readPortion(reader);
  return { kind: "region", region: reader.takeName("a region"), portion };
}

function readPortion(reader: TextReader): Portion | null {
  const side = PORTION_SIDES.find((name) => name === reader.peek());
  if (side === undefined) return null;
  reader.take();
  const share = reader.peek();
  if (!isShareName(share))
    return reader.fail(`expected "half", "third", "quarter" or "two-thirds" and found "${share}"`);
  reader.take();
  reader.expect("of");
  return { side, share };
}

function isShareName(word: string): word is ShareName {
  return Object.hasOwn(SHARES, word);
}
