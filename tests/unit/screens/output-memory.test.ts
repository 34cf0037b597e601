import { describe, expect, it } from "vitest";
import {
  type OutputMemory,
  readIsWithNote,
  readNoteForm,
  readPaper,
  rememberIsWithNote,
  rememberNoteForm,
  rememberPaper,
} from "../../../src/screens/chart/export/output-memory.ts";

function createMemory(): OutputMemory {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const REFUSING: OutputMemory = {
  getItem: () => {
    throw new Error("refused");
  },
  setItem: () => {
    throw new Error("refused");
  },
};

describe("how a chart was handed out last", () => {
  it("is remembered: the form of the note, whether it goes along, the paper", () => {
    const memory = createMemory();
    rememberNoteForm(memory, "brief");
    rememberIsWithNote(memory, true);
    rememberPaper(memory, "letter");
    expect([readNoteForm(memory), readIsWithNote(memory), readPaper(memory)]).toEqual(["brief", true, "letter"]);
    rememberIsWithNote(memory, false);
    expect(readIsWithNote(memory)).toBe(false);
  });

  it.each([
    ["at first", createMemory()],
    ["where the browser keeps nothing", REFUSING],
    ["where there is no memory", null],
  ])("is the whole note, not along, on A4 %s", (_, memory) => {
    rememberNoteForm(memory === REFUSING ? REFUSING : null, "brief");
    expect([readNoteForm(memory), readIsWithNote(memory), readPaper(memory)]).toEqual(["full", false, "a4"]);
  });
});
