import { readFileSync } from "node:fs";
import { decodeBody } from "../../src/atlas/body.ts";
import type { Body } from "../../src/atlas/body.ts";
import type { FigureId } from "../../src/atlas/place.ts";

const FOLDER = new URL("../../public/body/", import.meta.url);

let geometry: ArrayBuffer | undefined;

/** The committed figure. All figures share one surface. */
export function readBody(figure: FigureId): Body {
  geometry ??= readBytes("surface");
  return decodeBody(geometry, readBytes(figure));
}

function readBytes(name: string): ArrayBuffer {
  return new Uint8Array(readFileSync(new URL(`${name}.bin`, FOLDER))).buffer;
}
