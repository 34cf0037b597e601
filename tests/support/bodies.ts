import { readFileSync } from "node:fs";
import type { Body } from "../../src/atlas/body.ts";
import { decodeBody } from "../../src/atlas/body.ts";
import type { FigureId } from "../../src/atlas/place.ts";

let geometry: ArrayBuffer | undefined;
const bodies = new Map<FigureId, Body>();

/** The real figure, read once per test file. */
export function readBody(figure: FigureId): Body {
  const known = bodies.get(figure);
  if (known !== undefined) return known;
  geometry ??= readBytes("surface");
  const body = decodeBody(geometry, readBytes(figure));
  bodies.set(figure, body);
  return body;
}

/** From the root, where tests run: under jsdom a module has no file address. */
function readBytes(name: string): ArrayBuffer {
  return new Uint8Array(readFileSync(`public/body/${name}.bin`)).buffer;
}
