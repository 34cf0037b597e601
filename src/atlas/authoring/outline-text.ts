import { createTextReader } from "./text-reader.ts";
import type { TextReader } from "./text-reader.ts";

/** A point as authored. Numbers are mm of the template, but for the fraction. */
export type PointText =
  | { readonly kind: "landmark"; readonly id: string }
  | { readonly kind: "between"; readonly from: PointText; readonly to: PointText; readonly fraction: number }
  | { readonly kind: "toward"; readonly from: PointText; readonly to: PointText; readonly mm: number }
  | {
      readonly kind: "moved";
      readonly from: PointText;
      readonly lateral: number;
      readonly up: number;
      readonly front: number;
    };

export type BandPoint = { readonly point: PointText; readonly widthMm: number };

export type ShapeText =
  | { readonly kind: "ring"; readonly points: readonly PointText[] }
  | { readonly kind: "band"; readonly points: readonly BandPoint[] }
  | { readonly kind: "disc"; readonly radiusMm: number; readonly point: PointText };

export type OutlineText = readonly { readonly mode: "add" | "remove"; readonly shape: ShapeText }[];

/** Reads an outline (grammar: README.md). Throws an AuthoringError that names the entry and the word at fault. */
export function parseOutline(entry: string, text: string): OutlineText {
  const reader = createTextReader(entry, text);
  const parts: OutlineText[number][] = [{ mode: "add", shape: readShape(reader) }];
  while (!reader.isAtEnd()) {
    if (reader.takeIf("+")) parts.push({ mode: "add", shape: readShape(reader) });
    else if (reader.takeIf("without")) parts.push({ mode: "remove", shape: readShape(reader) });
    else reader.fail(`expected ";", "+" or "without" and found "${reader.peek()}"`);
  }
  return parts;
}

/** Reads a single point, such as the place of a trigger point. Throws as parseOutline. */
export function parsePoint(entry: string, text: string): PointText {
  const reader = createTextReader(entry, text);
  const point = readPoint(reader);
  if (!reader.isAtEnd()) reader.fail(`expected the end of the point and found "${reader.peek()}"`);
  return point;
}

export function readShape(reader: TextReader): ShapeText {
  if (reader.takeIf("disc")) {
    const radiusMm = reader.takeNumber("a radius in mm", 1, 200);
    return { kind: "disc", radiusMm, point: readPoint(reader) };
  }
  if (reader.takeIf("band")) return readBand(reader);
  reader.takeIf("ring");
  const points = [readPoint(reader)];
  while (reader.takeIf(";")) if (!isAtShapeEnd(reader)) points.push(readPoint(reader));
  expectShapeEnd(reader);
  if (points.length < 3) reader.fail("a ring needs at least three points");
  return { kind: "ring", points };
}

function readBand(reader: TextReader): ShapeText {
  const usualMm = reader.takeNumber("a width in mm", 1, 300);
  const readBandPoint = (): BandPoint => {
    const point = readPoint(reader);
    return { point, widthMm: reader.takeIf("wide") ? reader.takeNumber("a width in mm", 1, 300) : usualMm };
  };
  const points = [readBandPoint()];
  while (reader.takeIf(";")) if (!isAtShapeEnd(reader)) points.push(readBandPoint());
  expectShapeEnd(reader);
  if (points.length < 2) reader.fail("a band needs at least two points");
  return { kind: "band", points };
}

function isAtShapeEnd(reader: TextReader): boolean {
  return reader.isAtEnd() || reader.peek() === "+" || reader.peek() === "without";
}

function expectShapeEnd(reader: TextReader): void {
  if (!isAtShapeEnd(reader)) reader.fail(`expected ";", "+" or "without" and found "${reader.peek()}"`);
}

export function readPoint(reader: TextReader): PointText {
  return readMoves(reader, readWay(reader));
}

function readWay(reader: TextReader): PointText {
  const from = readAnchor(reader);
  if (reader.takeIf(">")) {
    const to = readAnchor(reader);
    reader.expect(":");
    return { kind: "between", from, to, fraction: reader.takeNumber("a fraction", 0, 1) };
  }
  if (reader.takeIf("toward")) {
    const to = readAnchor(reader);
    return { kind: "toward", from, to, mm: reader.takeNumber("a distance in mm", 0, 600) };
  }
  return from;
}

function readAnchor(reader: TextReader): PointText {
  if (!reader.takeIf("(")) return { kind: "landmark", id: reader.takeName("a landmark") };
  const point = readPoint(reader);
  reader.expect(")");
  return point;
}

const MOVES = {
  lateral: [1, 0, 0],
  medial: [-1, 0, 0],
  up: [0, 1, 0],
  down: [0, -1, 0],
  front: [0, 0, 1],
  back: [0, 0, -1],
} as const;

function readMoves(reader: TextReader, from: PointText): PointText {
  let [lateral, up, front] = [0, 0, 0];
  let hasMoved = false;
  for (let word = reader.peek(); isMove(word); word = reader.peek()) {
    reader.take();
    const mm = reader.takeNumber("a distance in mm", 0, 400);
    const [x, y, z] = MOVES[word];
    lateral += x * mm;
    up += y * mm;
    front += z * mm;
    hasMoved = true;
  }
  return hasMoved ? { kind: "moved", from, lateral, up, front } : from;
}

function isMove(word: string): word is keyof typeof MOVES {
  return Object.hasOwn(MOVES, word);
}
