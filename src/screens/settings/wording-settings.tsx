import { useState } from "react";
import { BUILT_IN_WORDING } from "../../domain/note/built-in-wording.data.ts";
import type { NoteWording } from "../../domain/note/note-wording.ts";
import { checkSentence, exampleOf, SENTENCE_NAMES, type SentenceName } from "../../domain/note/sentences.ts";
import { SENTENCES } from "../../domain/note/sentences.data.ts";
import { changeSentence, parseWordingText, sentenceTitle, wordingToText } from "../../domain/note/wording-file.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Download, FileInput, RotateCcw } from "../../ui/icons.ts";
import { type StatusMessage, useAnnounce } from "../../ui/status.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useServices } from "../services.ts";
import { useClinicSettings } from "../use-clinic-settings.ts";
import styles from "./wording-settings.module.css";

const GROUPS = [...new Set(SENTENCE_NAMES.map((name) => SENTENCES[name].group))];

type Group = (typeof GROUPS)[number];

function namesOf(group: Group): readonly SentenceName[] {
  return SENTENCE_NAMES.filter((name) => SENTENCES[name].group === group);
}

/** "2 in your words"; undefined where all is as built in. */
function ownInGroup(group: Group, { sentences }: NoteWording): string | undefined {
  const own = namesOf(group).filter((name) => sentences[name] !== undefined).length;
  return own === 0 ? undefined : `${own} in your words`;
}

/** Every sentence of the note in a field of its own, folded away by section. What is right is kept when the field is left. */
export function WordingSettings() {
  const services = useServices();
  const announce = useAnnounce();
  const settings = useClinicSettings();
  const [problem, setProblem] = useState<string | null>(null);
  if (settings === null) return null;
  const { wording } = settings;

  async function keep(edit: (wording: NoteWording) => NoteWording, done: StatusMessage | string): Promise<void> {
    const saved = await services.settings.change((stored) => ({ ...stored, wording: edit(stored.wording) }));
    setProblem(saved.ok ? null : saved.failure.message);
    if (saved.ok) announce(done);
  }

  async function read(file: File): Promise<void> {
    const parsed = parseWordingText(await file.text().catch(() => ""));
    if (parsed.ok) await keep(() => parsed.value, "Wording read");
    else setProblem(parsed.failure);
  }

  function takeBack(): void {
    const undo = { label: "Undo", perform: () => void keep(() => wording, "Your wording is back") };
    void keep(() => BUILT_IN_WORDING, { text: "Built-in wording", action: undo });
  }

  const isBuiltIn = Object.keys(wording.sentences).length === 0;
  return (
    <div className={styles["wording"]}>
      <p>A word in braces stands for what you recorded, as in “Next visit on {"{date}"}.” Each must stay, once.</p>
      {problem === null ? null : (
        <Banner kind="danger" title="The wording was not changed.">
          {problem}
        </Banner>
      )}
      <div className={styles["actions"]}>
        <Button
          icon={<Download />}
          isDisabled={isBuiltIn}
          onPress={() => services.saveFile("tautband-wording.json", toBlob(wordingToText(wording)))}
        >
          Save as a file
        </Button>
        <FileButton accepts={[".json", "application/json"]} icon={<FileInput />} onPick={(file) => void read(file)}>
          Read a wording file
        </FileButton>
        <Button icon={<RotateCcw />} isDisabled={isBuiltIn} onPress={takeBack}>
          Back to built-in
        </Button>
      </div>
      <div>
        {GROUPS.map((group) => (
          <Disclosure key={group} title={group} detail={ownInGroup(group, wording)}>
            <fieldset className={styles["group"]} aria-label={group}>
              {group === "Treatments" ? <p>Parts of one sentence: the note joins them with commas.</p> : null}
              {namesOf(group).map((name) => (
                <SentenceField
                  // A field begins anew when its sentence was changed from elsewhere: a file, another tab.
                  key={`${name} ${wording.sentences[name] ?? ""}`}
                  name={name}
                  kept={wording.sentences[name] ?? SENTENCES[name].text}
                  onKeep={(text) => void keep((stored) => changeSentence(stored, name, text), "Wording saved")}
                />
              ))}
            </fieldset>
          </Disclosure>
        ))}
      </div>
    </div>
  );
}

type SentenceFieldProps = {
  readonly name: SentenceName;
  readonly kept: string;
  readonly onKeep: (text: string) => void;
};

function SentenceField({ name, kept, onKeep }: SentenceFieldProps) {
  const [text, setText] = useState(kept);
  const checked = checkSentence(name, text);
  const title = sentenceTitle(name);
  const builtIn = SENTENCES[name].text;
  return (
    <div className={styles["sentence"]}>
      <TextField
        label={title}
        value={text}
        onChange={setText}
        onBlur={() => {
          if (checked.ok && text.trim() !== kept) onKeep(text.trim());
        }}
        error={checked.ok ? undefined : checked.failure}
        description={describe(name, text)}
        className={styles["field"]}
      />
      {text === builtIn ? null : (
        <IconButton
          label={`Back to the built-in sentence: ${title}`}
          tooltip="Back to built-in"
          icon={<RotateCcw />}
          onPress={() => {
            setText(builtIn);
            if (kept !== builtIn) onKeep(builtIn);
          }}
        />
      )}
    </div>
  );
}

function describe(name: SentenceName, text: string): string | undefined {
  const { text: builtIn, group } = SENTENCES[name];
  const example = exampleOf(text, group === "Treatments");
  const parts = [
    example === "" ? "" : `For example: ${example}`,
    text === builtIn ? "" : `Built in: ${builtIn}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(" · ");
}

function toBlob(text: string): Blob {
  return new Blob([text], { type: "application/json" });
}
