import { describe, expect, it } from "vitest";
import { EMPTY_EXAM } from "../../../../src/domain/exam/visit-exam.ts";
import { BUILT_IN_WORDING } from "../../../../src/domain/note/built-in-wording.data.ts";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { SENTENCE_NAMES } from "../../../../src/domain/note/sentences.ts";
import { SENTENCES } from "../../../../src/domain/note/sentences.data.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { allNoteCases, firstInjection } from "../../../support/note-visits.ts";
import { somePatient, someVisit } from "../../../support/records.ts";

const EXAM: typeof EMPTY_EXAM = {
  ...EMPTY_EXAM,
  pain: { now: 4, best: null, worst: 6, average: null },
  relief: { percent: 60, weeks: 4, scale: "NRS" },
  scores: [{ scale: "NDI", score: 22 }],
  safety: { ...EMPTY_EXAM.safety, allergies: "lidocaine, a rash?", bleedingRisk: "none", other: "pacemaker" },
  consent: { form: "written", at: "2026-11-21T14:00:00.000+01:00" },
  contraindications: { isChecked: true, found: [], words: "" },
  manualTherapyMinutes: 25,
};

function noteWith(sentences: Readonly<Record<string, string>>): string {
  const visit = someVisit({ chart: { ...someVisit().chart, exam: EXAM } });
  const input = noteInputOf({ visit, patient: somePatient(), earlierVisits: [] }, "full");
  const wording = { ...BUILT_IN_WORDING, sentences };
  return noteToText(writeNote({ ...input, wording })).replaceAll(/\s+/g, " ");
}

describe("the wording of a clinic in the note", () => {
  it.each([
    ["pain-ratings", "NRS: {ratings}.", "NRS: 4 now, 6 at worst."],
    [
      "relief",
      "Since the last session {relief} on the {scale}.",
      "Since the last session 60 % relief for 4 weeks on the NRS.",
    ],
    ["score", "Outcome: {scale}, {score}.", "Outcome: Neck Disability Index, 22 of 50."],
    ["allergies", "ALLERGIC TO {allergies}.", "ALLERGIC TO lidocaine, a rash?"],
    ["bleeding-risk", "Clotting: {risk}.", "Clotting: none known."],
    ["other-to-know", "Mind: {other}.", "Mind: pacemaker."],
    ["contraindications-checked", "Red flags: {found}.", "Red flags: none found."],
    ["consent", "On {date}: {consent}.", "On 21 November 2026, 14:00: Written consent."],
    ["manual-therapy", "Timed manual therapy, {minutes}.", "Timed manual therapy, 25 minutes."],
  ])("holds for %s", (name, sentence, said) => {
    expect(noteWith({})).not.toContain(said);
    expect(noteWith({ [name]: sentence })).toContain(said);
  });

  it.each([
    ["injection-of", "TPI with {agents}", "infraspinatus, each: TPI with lidocaine 1 %"],
    ["needle", "needle {needle}", ", needle 25 G 38 mm,"],
    ["skin-prepared-with", "skin: {preparation}", ", skin: "],
    ["treatment-of", "{treatment} ({muscles}).", "and right infraspinatus, each). Local"],
  ])("holds for the treatments: %s", (name, sentence, said) => {
    const visit = noteInputOf(firstInjection(), "full");
    const own = noteToText(writeNote({ ...visit, wording: { ...BUILT_IN_WORDING, sentences: { [name]: sentence } } }));
    expect(own.replaceAll(/\s+/g, " ")).toContain(said);
  });

  it("ends no sentence twice that somebody ended", () => {
    expect(noteWith({})).toContain("Allergies: lidocaine, a rash? Bleeding risk: none known.");
  });

  it("loses and doubles nothing when every sentence is in other words", () => {
    const sentences = Object.fromEntries(SENTENCE_NAMES.map((name) => [name, `~${SENTENCES[name].text}`]));
    for (const noteCase of allNoteCases()) {
      const input = noteInputOf(noteCase, "full");
      const built = noteToText(writeNote(input));
      const own = noteToText(writeNote({ ...input, wording: { ...BUILT_IN_WORDING, sentences } }));
      expect(own.replaceAll("~", "").replaceAll(/\s+/g, " ").toLowerCase()).toBe(
        built.replaceAll(/\s+/g, " ").toLowerCase(),
      );
      expect(own.split("~").length).toBeGreaterThan(15);
    }
  });
});
