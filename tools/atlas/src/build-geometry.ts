import { mkdirSync, writeFileSync } from "node:fs";
import { createFigures } from "./figures.ts";
import { makeGeometry } from "./geometry.ts";
import { loadMeshSource } from "./mesh-source.ts";

const OUTPUT = new URL("../../../public/body/", import.meta.url);

/** Writes public/body/surface.bin and public/body/<figure>.bin. */
export function buildGeometry(): void {
  const source = loadMeshSource();
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, bytes] of makeGeometry(source, createFigures(source))) writeFileSync(new URL(name, OUTPUT), bytes);
}

if (process.argv[1] === import.meta.filename) buildGeometry();
