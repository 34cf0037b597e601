import { useState } from "react";
import { BUILT_IN_RULES } from "../../domain/checks/built-in-rules.data.ts";
import type { CheckRules } from "../../domain/checks/check-rules.ts";
import { readRulesFile, rulesFileName, rulesToFile } from "../../domain/checks/rules-file.ts";
import { isSameData } from "../../lib/same-data.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Download, FileInput, RotateCcw } from "../../ui/icons.ts";
import { useServices } from "../services.ts";
import styles from "./rules.module.css";
import type { ReplaceRules } from "./use-clinic-rules.ts";

type RulesFileButtonsProps = { readonly rules: CheckRules; readonly onReplace: ReplaceRules };

/** More than any rules have: such a file is not even read. */
const LARGEST_BYTES = 4_000_000;

/** The rules as a file, from a file, and back to those that came with the app. */
export function RulesFileButtons({ rules, onReplace }: RulesFileButtonsProps) {
  const services = useServices();
  const [problem, setProblem] = useState<string | null>(null);

  async function read(file: File): Promise<void> {
    const text = file.size > LARGEST_BYTES ? " ".repeat(LARGEST_BYTES) : await file.text().catch(() => "");
    const answer = readRulesFile(text);
    setProblem(answer.ok ? null : answer.failure);
    if (answer.ok) onReplace(answer.value, "Rules read");
  }
  function takeBack(): void {
    const undo = { label: "Undo", perform: () => onReplace(rules, "Your rules are back") };
    onReplace(BUILT_IN_RULES, { text: "Built-in rules", action: undo });
  }
  return (
    <>
      {problem === null ? null : (
        <Banner kind="danger" title="The rules were not changed.">
          {problem}
        </Banner>
      )}
      <div className={styles["actions"]}>
        <Button
          icon={<Download />}
          onPress={() =>
            services.saveFile(rulesFileName(rules), new Blob([rulesToFile(rules)], { type: "application/json" }))
          }
        >
          Save as a file
        </Button>
        <FileButton accepts={[".json", "application/json"]} icon={<FileInput />} onPick={(file) => void read(file)}>
          Read a rules file
        </FileButton>
        <Button icon={<RotateCcw />} isDisabled={isSameData(rules, BUILT_IN_RULES)} onPress={takeBack}>
          Back to built-in
        </Button>
      </div>
    </>
  );
}
