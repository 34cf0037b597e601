import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Note } from "../../../../src/domain/note/note.ts";
import { noteToHtml } from "../../../../src/domain/note/note-html.ts";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { examinedVisitArbitrary } from "../../../support/random-exams.ts";
import { somePatient, someVisit } from "../../../support/records.ts";

const earlierVisits = [someVisit({ startedAt: "2026-10-01T09:00:00.000+02:00" })];
const hostile = somePatient({ name: "<b>Ada</b> \u202eExample", recordNumber: "\"'><script>" });

function noteOf(visit: Visit, form: "brief" | "full", earlier: readonly Visit[] = earlierVisits): Note {
  return writeNote(noteInputOf({ visit, patient: hostile, earlierVisits: earlier }, form));
}

function pointLabels({ sections }: Note): readonly string[] {
  const objective = sections.find(({ name }) => name === "objective");
  return (objective?.blocks ?? [])
    .flatMap((block) => (block.kind === "list" ? block.items : []))
    .map(({ label }) => label);
}

// A busy machine is no failure: this only bounds how long a broken test takes.
describe("what holds for the note of any record", { timeout: 60_000 }, () => {
  it("names every charted point exactly once by its number in the objective part, in both forms", () => {
    fc.assert(
      fc.property(examinedVisitArbitrary, fc.constantFrom("brief", "full"), (visit, form) => {
        const numbers = visit.chart.marks.flatMap((mark) => (mark.kind === "trigger-point" ? [mark.number] : []));
        const labels = numbers.map((number) => `Point ${number}`);
        expect([...pointLabels(noteOf(visit, form))].sort()).toEqual([...labels].sort());
      }),
      { numRuns: 40 },
    );
  });

  it("is the same note whenever it is written", () => {
    fc.assert(
      fc.property(examinedVisitArbitrary, examinedVisitArbitrary, (visit, other) => {
        const earlier = { ...other, startedAt: "2026-09-01T09:00:00.000+02:00" };
        expect(noteOf(structuredClone(visit), "full", [structuredClone(earlier)])).toEqual(
          noteOf(visit, "full", [earlier]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("never lets what somebody typed become markup", () => {
    fc.assert(
      fc.property(examinedVisitArbitrary, (visit) => {
        const bare = noteToHtml(noteOf(visit, "full")).replaceAll(/<\/?(?:p|h3|h4|ul|li|strong)>/g, "");
        expect(bare).not.toMatch(/[<>"']/);
        expect(bare.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
      }),
      { numRuns: 40 },
    );
  });

  it("is never longer in brief than in full", () => {
    fc.assert(
      fc.property(examinedVisitArbitrary, examinedVisitArbitrary, (visit, other) => {
        const earlier = [{ ...other, startedAt: "2026-09-01T09:00:00.000+02:00" }];
        const length = (form: "brief" | "full"): number =>
          noteToText(noteOf(visit, form, earlier)).replaceAll(/\s+/g, " ").length;
        expect(length("brief")).toBeLessThanOrEqual(length("full"));
      }),
      { numRuns: 40 },
    );
  });

  it("has no empty heading, no empty line of a list and no line end inside a text", () => {
    fc.assert(
      fc.property(examinedVisitArbitrary, (visit) => {
        const { sections, opening, signature } = noteOf(visit, "full");
        const texts = sections.flatMap(({ heading, blocks }) => [
          heading,
          ...blocks.flatMap((block) => (block.kind === "list" ? block.items.map(({ text }) => text) : [block.text])),
        ]);
        for (const text of [...opening, ...texts, ...signature]) {
          expect(text.trim()).not.toBe("");
          expect(text).not.toMatch(/[\n\r\u2028\u202e]|undefined|null|NaN/);
        }
        for (const { blocks } of sections) expect(blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it("counts in the objective part what the chart holds", () => {
    fc.assert(
      fc.property(examinedVisitArbitrary, (visit) => {
        const points = visit.chart.marks.filter((mark) => mark.kind === "trigger-point");
        const isNot = points.filter(({ class: name }) => name === "not-a-trigger-point").length;
        const text = noteToText(noteOf(visit, "brief", [])).replaceAll(/\s+/g, " ");
        if (points.length - isNot > 0) {
          expect(text).toMatch(new RegExp(`Palpation found ${points.length - isNot} (?:[a-z]+ )?trigger point`));
        }
        if (isNot > 0) expect(text).toContain(`${isNot} tender spot`);
      }),
      { numRuns: 40 },
    );
  });
});
