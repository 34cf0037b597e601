import { useState } from "react";
import { Disclosure } from "../../ui/disclosure.tsx";
import { loadScreen } from "../load-screen.tsx";
import { Section } from "./section.tsx";
import { SettingsNotRead } from "./settings-not-read.tsx";

// Every number with its source: loaded when somebody wants to see or change one.
const RulesSettings = loadScreen(async () => (await import("./rules-settings.tsx")).RulesSettings, false);

/** The rules of the checks, folded away. */
export function RulesPart() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="Checks and their rules">
      <p>Doses, codes, payers and what a record must have. The checks advise; their numbers are yours to set.</p>
      <SettingsNotRead part="rules" />
      <Disclosure title="The rules" isExpanded={isOpen} onToggle={setOpen}>
        {isOpen ? <RulesSettings /> : null}
      </Disclosure>
    </Section>
  );
}
