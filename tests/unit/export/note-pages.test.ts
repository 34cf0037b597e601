import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/domain/note/note.ts";
import { writeNote } from "../../../src/domain/note/write-note.ts";
import type { NoteLine } from "../../../src/export/note-lines.ts";
import { layOutNote } from "../../../src/export/note-lines.ts";
import { flowNote } from "../../../src/export/note-pages.ts";
import { contentBoxOf, PAPERS } from "../../../src/export/paper.ts";
import { createNotePages, createSnapshot } from "../../../src/export/snapshot.ts";
import {
  meansFor,
  partOf,
  partsOf,
  sheetOf,
  readTypesetter,
  snapshotOf,
  textsOf,
  wordsOf,
} from "../../support/export-source.ts";
import { somePoint } from "../../support/export-marks.ts";
import { somePatient } from "../../support/records.ts";
import { noteInputOf } from "../../support/note-input.ts";
import { allNoteCases, firstInjection } from "../../support/note-visits.ts";

function noteOf(index: number): Note {
  const noteCase = allNoteCases()[index];
  if (noteCase === undefined) throw new Error("There are six cases");
  return writeNote(noteInputOf(noteCase, "full"));
}

function wordsOfNote({ opening, sections, signature }: Note): readonly string[] {
  const blocks = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) =>
      block.kind === "list"
        ? block.items.map(({ label, text }) => (label === "" ? `– ${text}` : `${label}: ${text}`))
        : [block.text],
    ),
  ]);
  return ["Note", ...opening, ...blocks, ...signature];
}

describe("the note in print and PDF", () => {
  it.each(["a4", "letter"] as const)("stands word for word after the maps and the table, on %s", (paper) => {
    for (const noteCase of allNoteCases()) {
      const note = writeNote(noteInputOf(noteCase, "full"));
      const pages = createSnapshot(snapshotOf([somePoint(1)], { note }), meansFor(PAPERS[paper]));
      const parts = pages.flatMap(({ items }) => partsOf(items, "note"));
      expect(wordsOf(parts)).toBe(wordsOfNote(note).join(" "));
      expect(partsOf(pages[0]?.items ?? [], "note")).toHaveLength(0);
    }
  });

  it("has the patient above and the count of all pages below on each of its pages", () => {
    const pages = createSnapshot(snapshotOf([somePoint(1)], { note: noteOf(0) }), meansFor(PAPERS.a4));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(wordsOf(partOf(page, "header").items)).toContain("Ada Example");
      expect(wordsOf(partOf(page, "footer").items)).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  it("does not speak of a missing record number above its pages, where no word says what is missing", () => {
    const source = snapshotOf([somePoint(1)], { note: noteOf(0), patient: somePatient({ recordNumber: "" }) });
    const [first, second] = createSnapshot(source, meansFor(PAPERS.a4)).map((page) =>
      wordsOf(partOf(page, "header").items),
    );
    expect(first).toContain("Record number Not recorded");
    expect(second).not.toContain("Not recorded");
  });

  it("stays between the margins and above the foot of the page", () => {
    const { bottom, top, right } = contentBoxOf(PAPERS.letter);
    const setter = readTypesetter();
    const note = noteOf(0);
    const long = { ...note, sections: [...note.sections, ...note.sections, ...note.sections] };
    const pages = createNotePages(snapshotOf([], { note: long }), { paper: PAPERS.letter, setter });
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages.flatMap((page) => textsOf(partOf(page, "note").items))) {
      expect(text.y).toBeGreaterThan(top);
      expect(text.y).toBeLessThanOrEqual(bottom);
      expect(text.x + (text.anchor === "start" ? setter.measure(text.text, text) : 0)).toBeLessThanOrEqual(right);
    }
  });

  it("is left out where nobody asked for it, and out of pictures", () => {
    const without = createSnapshot(snapshotOf([somePoint(1)]), meansFor(PAPERS.a4));
    expect(without.flatMap(({ items }) => partsOf(items, "note"))).toHaveLength(0);
    const picture = sheetOf(snapshotOf([somePoint(1)], { note: noteOf(0) }));
    expect(partsOf(picture.page.items, "note")).toHaveLength(0);
  });

  it("gives a name without end four lines and an ellipsis", () => {
    const note = { ...noteOf(0), opening: [`Patient: ${"Wilhelmina ".repeat(900)}`] };
    const lines = textsOf(
      createSnapshot(snapshotOf([], { note }), meansFor(PAPERS.a4)).flatMap(({ items }) => partsOf(items, "note")),
    ).filter(({ text }) => text.includes("Wilhelmina"));
    expect(lines).toHaveLength(4);
    expect(lines[3]?.text.endsWith("…")).toBe(true);
  });

  it("sets a paragraph that runs to the left at the right edge", () => {
    const note: Note = {
      opening: ["Patient: Nora."],
      sections: [{ name: "subjective", heading: "Subjective", blocks: [{ kind: "paragraph", text: "כאב בצוואר" }] }],
      signature: [],
    };
    const lines = layOutNote(note, 400, readTypesetter());
    const pain = lines.flatMap(({ texts }) => texts).find(({ text }) => text === "כאב בצוואר");
    expect(pain).toMatchObject({ x: 400, anchor: "end" });
  });

  it("keeps what belongs together: a heading is never the last line of a page", () => {
    const lines = layOutNote(writeNote(noteInputOf(firstInjection(), "full")), 400, readTypesetter());
    for (let room = 60; room < 500; room += 7) {
      const pages = flowNote(lines, room);
      expect(pages.flat()).toEqual(lines);
      for (const page of pages.slice(0, -1)) expect(page.at(-1)?.staysWithNext).toBe(false);
    }
  });

  it("goes on even where not a single line fits", () => {
    const line: NoteLine = { texts: [], above: 0, height: 20, staysWithNext: true };
    expect(flowNote([line, line, line], 10)).toEqual([[line], [line], [line]]);
  });
});
