import { mkdirSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { buildKnowledge, describeBuild } from "./build-knowledge.ts";
import { checkKnowledge } from "./check-knowledge.ts";

const OUTPUT = new URL("../../public/knowledge/", import.meta.url);

/** `npm run atlas:knowledge`: writes public/knowledge/ from the authored text. */
export function run(): void {
  const problems = checkKnowledge();
  if (problems.length > 0) throw new Error(`The knowledge cannot be built:\n${problems.join("\n")}`);
  const started = performance.now();
  const files = buildKnowledge();
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(new URL("knowledge.json", OUTPUT), files.json);
  writeFileSync(new URL("cells.bin", OUTPUT), files.cells);
  const builtFrom = JSON.stringify(describeBuild(files), null, 2);
  writeFileSync(new URL("built-from.json", import.meta.url), `${builtFrom}\n`);
  const packed = [Buffer.from(files.json), Buffer.from(files.cells)].map((bytes) => brotliCompressSync(bytes).length);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`knowledge.json ${packed[0]} bytes brotli, cells.bin ${packed[1]} bytes brotli, ${seconds} s`);
}
