import { useState } from "react";
import { Disclosure } from "../../ui/disclosure.tsx";
import { loadScreen } from "../load-screen.tsx";
import { Section } from "./section.tsx";
import { SettingsNotRead } from "./settings-not-read.tsx";

// All the sentences of a note: loaded when somebody wants to change one.
const WordingSettings = loadScreen(async () => (await import("./wording-settings.tsx")).WordingSettings, false);

/** The words of the note, folded away: most clinics never change them. */
export function NoteWordingPart() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="Wording of the note">
      <p>The note of a visit writes itself from the record. Its sentences can be put in your own words.</p>
      <SettingsNotRead part="wording" />
      <Disclosure title="The sentences" isExpanded={isOpen} onToggle={setOpen}>
        {isOpen ? <WordingSettings /> : null}
      </Disclosure>
    </Section>
  );
}
