import { readFileSync } from "node:fs";
import type { Knowledge } from "../../src/atlas/knowledge/knowledge.ts";
import { readKnowledge } from "../../src/atlas/knowledge/read-knowledge.ts";

let knowledge: Knowledge | undefined;

/** The committed knowledge, as the app loads it; read once per test file. */
export function readProjectKnowledge(): Knowledge {
  knowledge ??= readKnowledge(
    JSON.parse(readFileSync("public/knowledge/knowledge.json", "utf8")),
    new Uint8Array(readFileSync("public/knowledge/cells.bin")).buffer,
  );
  return knowledge;
}
