import { fail, type Result, succeed } from "../../lib/result.ts";
import { fillPlaceholders } from "../placeholders.ts";
import { capitalize } from "../view-names.ts";
import { cleanLine } from "./note-phrases.ts";
import type { NoteWording } from "./note-wording.ts";
import { EXAMPLES, SENTENCES } from "./sentences.data.ts";

export type SentenceName = keyof typeof SENTENCES;

type PlaceholderIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderIn<Rest>
  : never;
type Values<Name extends SentenceName> = Readonly<Record<PlaceholderIn<(typeof SENTENCES)[Name]["text"]>, string>>;

/** Says a sentence in the words of the clinic. It begins with a capital, whatever its first word stands for. */
export type Say = <Name extends SentenceName>(name: Name, values: Values<Name>) => string;

/** Says a part of a sentence in the words of the clinic: as it stands, without a capital. */
export type SayPart = (name: SentenceName, values: Readonly<Record<string, string>>) => string;

/** A clinic's wording at work, sentence by sentence. */
export function createSay(wording: NoteWording): Say {
  const sayPart = createSayPart(wording);
  return (name, values) => capitalize(sayPart(name, values));
}

/** A clinic's wording at work. What cannot be used of it (from another release) is as built in. */
export function createSayPart({ sentences }: NoteWording): SayPart {
  return (name, values) => {
    const own = sentences[name];
    const text = own !== undefined && checkSentence(name, own).ok ? cleanLine(own) : SENTENCES[name].text;
    return fillPlaceholders(text, values);
  };
}

/** A sentence, or a part of one, at work: as it may stand in a note. "" for one without placeholders, which is as it stands. */
export function exampleOf(text: string, isPart = false): string {
  if (placeholdersOf(text).length === 0) return "";
  const example = fillPlaceholders(text, EXAMPLES);
  return isPart ? example : capitalize(example);
}

export function isSentenceName(name: string): name is SentenceName {
  return Object.hasOwn(SENTENCES, name);
}

export const SENTENCE_NAMES: readonly SentenceName[] = Object.keys(SENTENCES).filter(isSentenceName);

/** Letters (code points) that fit into a sentence. */
const LONGEST_SENTENCE = 300;

/**
 * Whether a text can stand for a sentence: it has each of its placeholders once, so that no wording loses or doubles
 * what the record says, and nothing else in braces. The failure is a sentence for the clinician.
 */
export function checkSentence(name: SentenceName, text: string): Result<void, string> {
  const wanted = placeholdersOf(SENTENCES[name].text);
  const found = placeholdersOf(text);
  const unknown = found.find((placeholder) => !wanted.includes(placeholder));
  const missing = wanted.find((placeholder) => !found.includes(placeholder));
  if (cleanLine(text) === "") return fail("Write a sentence, or go back to the built-in one.");
  if (Array.from(text).length > LONGEST_SENTENCE) return fail(`At most ${LONGEST_SENTENCE} characters fit.`);
  if (/[{}]/.test(text.replaceAll(PLACEHOLDER, ""))) {
    return fail("A brace is open or misplaced: braces stand around a placeholder, as in {date}.");
  }
  if (unknown !== undefined) return fail(unknownMessage(unknown, wanted));
  if (missing !== undefined)
    return fail(`{${missing}} is missing: without it the note would leave out what you recorded.`);
  return found.length > wanted.length ? fail("Each placeholder can stand only once.") : succeed(undefined);
}

/** The placeholders of a text, without their braces, in the order in which they stand. */
function placeholdersOf(text: string): readonly string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ([, placeholder]) => placeholder ?? "");
}

const PLACEHOLDER = /\{([a-z]+)\}/g;

function unknownMessage(unknown: string, wanted: readonly string[]): string {
  if (wanted.length === 0) return `{${unknown}} means nothing here: this sentence has no placeholders.`;
  return `{${unknown}} means nothing here. This sentence knows ${wanted.map((name) => `{${name}}`).join(", ")}.`;
}
