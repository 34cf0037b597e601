import { AuthoringError } from "./authoring-error.ts";

/** Reads a line of authored text word by word. Shared by all that is authored as text. */
export type TextReader = {
  /** The word at hand, "" at the end. */
  readonly peek: () => string;
  readonly take: () => string;
  /** Takes the word if it is this one. */
  readonly takeIf: (word: string) => boolean;
  readonly expect: (word: string) => void;
  /** Takes a kebab-case name. */
  readonly takeName: (what: string) => string;
  /** Takes a number from `least` to `most`. */
  readonly takeNumber: (what: string, least: number, most: number) => number;
  readonly isAtEnd: () => boolean;
  /** Throws with the name of the entry and the word at hand. */
  readonly fail: (message: string) => never;
};

const WORD = /\s*([a-z0-9.]+(?:-[a-z0-9]+)*|[>:;+()])/y;
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** @param entry named in every error, such as `muscle "infraspinatus"` */
export function createTextReader(entry: string, text: string): TextReader {
  const words = splitIntoWords(entry, text);
  let at = 0;
  const peek = () => words[at] ?? "";
  const take = () => {
    const word = peek();
    at += 1;
    return word;
  };
  const fail = (message: string): never => {
    const before = words.slice(Math.max(0, at - 6), at).join(" ");
    throw new AuthoringError(`${entry}: ${message}${before === "" ? "" : `, after "${before}"`}`);
  };
  const found = () => (peek() === "" ? "the end of the text" : `"${peek()}"`);
  return {
    peek,
    take,
    takeIf: (word) => {
      if (peek() !== word) return false;
      at += 1;
      return true;
    },
    expect: (word) => {
      if (peek() !== word) fail(`expected "${word}" and found ${found()}`);
      at += 1;
    },
    takeName: (what) => (NAME.test(peek()) ? take() : fail(`expected ${what} and found ${found()}`)),
    takeNumber: (what, least, most) => {
      const value = NUMBER.test(peek()) ? Number(peek()) : Number.NaN;
      if (!(value >= least && value <= most)) fail(`expected ${what} from ${least} to ${most} and found ${found()}`);
      at += 1;
      return value;
    },
    isAtEnd: () => at >= words.length,
    fail,
  };
}

function splitIntoWords(entry: string, text: string): readonly string[] {
  const words: string[] = [];
  const rest = text.trimEnd();
  WORD.lastIndex = 0;
  while (WORD.lastIndex < rest.length) {
    const from = WORD.lastIndex;
    const word = WORD.exec(rest)?.[1];
    if (word === undefined) {
      throw new AuthoringError(`${entry}: cannot read "${rest.slice(from, from + 20).trim()}" in "${rest}"`);
    }
    words.push(word);
  }
  return words;
}
