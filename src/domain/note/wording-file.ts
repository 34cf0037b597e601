import { fail, type Result, succeed } from "../../lib/result.ts";
import { parseRecord } from "../record-schema.ts";
import { type NoteWording, noteWordingSchema } from "./note-wording.ts";
import { checkSentence, isSentenceName, type SentenceName } from "./sentences.ts";
import { SENTENCES } from "./sentences.data.ts";

/** Far more than all sentences together; a file that is larger is something else. In letters. */
const LARGEST_FILE = 200_000;

/** A clinic's wording as the text of a JSON file. */
export function wordingToText(wording: NoteWording): string {
  return `${JSON.stringify(wording, null, 2)}\n`;
}

/** The wording in a file, whole, or why it can't be used, in a sentence for the clinician. Never throws. */
export function parseWordingText(text: string): Result<NoteWording, string> {
  if (text.length > LARGEST_FILE) return fail("This file is too large to be wording.");
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = parseRecord(noteWordingSchema, json.value);
  if (!parsed.ok) return fail(`This is no wording of Tautband: ${parsed.failure}.`);
  for (const [name, sentence] of Object.entries(parsed.value.sentences)) {
    if (!isSentenceName(name)) return fail(`This wording has a sentence that Tautband does not know: “${name}”.`);
    const checked = checkSentence(name, sentence);
    if (!checked.ok) return fail(`“${sentenceTitle(name)}”: ${checked.failure}`);
  }
  return parsed;
}

/** What a sentence is called where it is edited: "Points found", "Heading: Plan". */
export function sentenceTitle(name: SentenceName): string {
  if (name.startsWith("heading-")) return `Heading: ${SENTENCES[name].text}`;
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The wording with one sentence in own words; one that is as built in is not kept, and follows later releases. */
export function changeSentence(wording: NoteWording, name: SentenceName, text: string): NoteWording {
  const others = Object.entries(wording.sentences).filter(([other]) => other !== name);
  const own: readonly (readonly [string, string])[] = text === SENTENCES[name].text ? [] : [[name, text]];
  return { ...wording, sentences: Object.fromEntries([...others, ...own]) };
}

function parseJson(text: string): Result<unknown, string> {
  try {
    // Some programs put an invisible byte order mark before the text.
    return succeed(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return fail("This file holds no JSON, so it can't be wording.");
  }
}
