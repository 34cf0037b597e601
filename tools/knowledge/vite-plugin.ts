import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { hashSources } from "./build-knowledge.ts";
import { checkKnowledge } from "./check-knowledge.ts";

/**
 * Stops the build of the app when an authored text of the knowledge is wrong, and says which entry. Warns when the
 * committed files are older than their texts; a unit test refuses that.
 * @param check what is wrong, one line each
 */
export function knowledgeCheck(check: () => readonly string[] = checkKnowledge): Plugin {
  return {
    name: "knowledge-check",
    apply: "build",
    buildStart() {
      const problems = check();
      if (problems.length > 0) this.error(`The knowledge of the body is wrong:\n${problems.join("\n")}`);
      const builtFrom = readFileSync(new URL("built-from.json", import.meta.url), "utf8");
      if (!builtFrom.includes(hashSources())) {
        this.warn("public/knowledge is older than its sources: run `npm run atlas:knowledge`");
      }
    },
  };
}
