import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { buildKnowledge, hashSources } from "./build-knowledge.ts";
import { checkKnowledge } from "./check-knowledge.ts";

type KnowledgeSteps = {
  /** What is wrong, one line each. */
  readonly check: () => readonly string[];
  /** Throws on what can be seen on the body alone. Takes long. */
  readonly draw: () => unknown;
  readonly hash: () => string;
};

/**
 * Stops the build of the app when an authored text of the knowledge is wrong, and says which entry. Texts that are newer
 * than the committed files are drawn for that too; if that goes well it warns, and a unit test refuses it.
 */
export function knowledgeCheck(steps: Partial<KnowledgeSteps> = {}): Plugin {
  const { check, draw, hash } = { check: checkKnowledge, draw: buildKnowledge, hash: hashSources, ...steps };
  return {
    name: "knowledge-check",
    apply: "build",
    buildStart() {
      const problems = check();
      if (problems.length > 0) this.error(`The knowledge of the body is wrong:\n${problems.join("\n")}`);
      const builtFrom = readFileSync(new URL("built-from.json", import.meta.url), "utf8");
      if (!builtFrom.includes(hash())) {
        draw();
        this.warn("public/knowledge is older than its sources: run `npm run atlas:knowledge`");
      }
    },
  };
}
