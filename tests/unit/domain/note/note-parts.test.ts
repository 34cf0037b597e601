import { describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../../src/atlas/brush.ts";
import { mirrorCell, mirrorPlace } from "../../../../src/atlas/place.ts";
import { createBodyWords } from "../../../../src/domain/note/body-words.ts";
import {
  cleanLine,
  cleanParagraphs,
  countInWords,
  endSentence,
  glueAmounts,
  joinWithAnd,
  unglue,
} from "../../../../src/domain/note/note-phrases.ts";
import type { Note } from "../../../../src/domain/note/note.ts";
import { noteToHtml } from "../../../../src/domain/note/note-html.ts";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { readBody } from "../../../support/bodies.ts";
import { findingsOf } from "../../../support/note-hand.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { allNoteCases, firstInjection } from "../../../support/note-visits.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { someClearSite, somePoint } from "../../../support/export-marks.ts";
import { somePatient, someVisit } from "../../../support/records.ts";

function regionCells(...ids: readonly string[]) {
  const { regions } = readProjectKnowledge();
  return ids.flatMap((id) => regions.find((region) => region.id === id)?.cells ?? []);
}

describe("where a zone lies, in words", () => {
  const { zoneInWords } = createBodyWords(readProjectKnowledge(), readBody("female"));

  it("names the region with the patient's side", () => {
    expect(zoneInWords(regionCells("temple"))).toBe("temple (right)");
    expect(zoneInWords(regionCells("temple").map(mirrorCell))).toBe("temple (left)");
  });

  it("says both sides once", () => {
    const right = regionCells("temple");
    expect(zoneInWords([...right, ...right.map(mirrorCell)])).toBe("temple (both sides)");
  });

  it("joins two halves of a region to the whole", () => {
    expect(zoneInWords(regionCells("back-of-neck-upper", "back-of-neck-lower"))).toBe("back of the neck (right)");
    expect(zoneInWords(regionCells("back-of-neck-upper"))).toBe("upper half of the back of the neck (right)");
  });

  it("tells at least the side where the atlas of regions can't be had", () => {
    const words = createBodyWords(null, readBody("female"));
    expect(words.zoneInWords(regionCells("temple"))).toBe("an area on the right");
    expect(words.regionInWords(somePoint(1).place)).toBe("");
  });
});

describe("where a spot lies, in words", () => {
  const body = readBody("female");
  const words = createBodyWords(readProjectKnowledge(), body);

  it("is the same for both sides of the body", () => {
    const { place } = somePoint(1);
    expect(words.siteInWords(place)).not.toBe("");
    expect(words.siteInWords(mirrorPlace(place))).toBe(words.siteInWords(place));
    expect(words.regionInWords(mirrorPlace(place))).toBe(words.regionInWords(place));
  });

  it("has a region for every place of the skin", () => {
    const place = somePoint(1).place;
    for (const cell of cellsNearPlace(body, place, 60)) expect(words.zoneInWords([cell])).not.toContain("an area");
  });
});

describe("a note of little", () => {
  const patient = somePatient({ name: "", birthDate: null, recordNumber: "" });
  const input = (fields: Parameters<typeof someVisit>[0]) =>
    noteInputOf({ visit: someVisit(fields), patient, earlierVisits: [] }, "full");
  const { chart } = someVisit();

  it("of nothing charted says when and that it is a draft, and has no section", () => {
    expect(noteToText(writeNote(input({})))).toBe("Visit of 21 November 2026, 14:05.\n\nDraft, not signed.");
  });

  it("of clear sites alone says that no trigger point was found", () => {
    const text = noteToText(
      writeNote(input({ chart: { ...chart, marks: [someClearSite({ muscle: "infraspinatus", note: "soft" })] } })),
    );
    expect(text).toContain("OBJECTIVE\nPalpation found no trigger points.");
    expect(text).toContain("Palpated, nothing found: left infraspinatus. Left infraspinatus: soft.");
  });

  it("says of a point without a muscle on which side and where it lies", () => {
    const text = noteToText(
      writeNote(input({ chart: { ...chart, marks: [somePoint(1, { class: "unclassified" })] } })),
    );
    expect(text).toContain("Palpation found 1 trigger point.");
    expect(text).toMatch(/Point 1: .+ on the left\./);
  });

  it("tells above everything that a visit was entered in error", () => {
    const by = { name: "Ada Stone", credentials: "MD", initials: "AS", id: firstInjection().visit.signature?.by.id };
    if (by.id === undefined) throw new Error("The case is signed");
    const enteredInError = { reason: "wrong patient", by: { ...by, id: by.id }, at: "2026-11-22T09:00:00.000+01:00" };
    const [first] = writeNote(input({ enteredInError })).opening;
    expect(first).toBe("Entered in error, stated by Ada Stone, MD, 22 November 2026, 09:00. Reason: wrong patient.");
  });

  it("tells above everything that a newer version has taken its place", () => {
    const [original, amended] = allNoteCases().find(({ name }) => name === "mixture-amended")?.earlierVisits ?? [];
    if (original === undefined || amended === undefined) throw new Error("There are two versions");
    const of = (visit: Visit) => writeNote(noteInputOf({ visit, patient, earlierVisits: [original, amended] }, "full"));
    expect(of(original).opening[0]).toBe("Version 1, amended since.");
    expect(of(amended).opening[0]).toBe("Visit of 19 August 2026, 08:45.");
  });

  it("in brief leaves out what was found absent or not tested", () => {
    const findings = findingsOf(["taut-band"], ["jump-sign", "familiar-pain"]);
    const visit = someVisit({ chart: { ...chart, marks: [somePoint(1, { findings })] } });
    const brief = noteToText(writeNote(noteInputOf({ visit, patient, earlierVisits: [] }, "brief")));
    expect(brief).toContain("Taut band.");
    expect(brief).not.toMatch(/jump sign|familiar|not tested/i);
  });

  it("compares with no version of the same visit, and with nothing that was discarded", () => {
    const marks = [somePoint(1, { pain: 7 })];
    const visit = someVisit({ chart: { ...chart, marks } });
    const discarded = {
      ...visit,
      startedAt: "2026-11-01T09:00:00.000+01:00",
      discardedAt: "2026-11-02T09:00:00.000+01:00",
    };
    const earlierVisits = [visit, discarded, { ...visit, startedAt: "2026-12-01T09:00:00.000+01:00" }];
    expect(noteToText(writeNote(noteInputOf({ visit, patient, earlierVisits }, "full")))).not.toContain(
      "Compared with",
    );
  });
});

const NOTE: Note = {
  opening: ["Ada <Example>."],
  sections: [
    {
      name: "objective",
      heading: "Objective & more",
      blocks: [
        { kind: "heading", text: "Neck" },
        { kind: "list", items: [{ label: "Point 1", text: "tender".concat(" and tender".repeat(8)) }] },
        { kind: "paragraph", text: "Nothing else." },
      ],
    },
  ],
  signature: ["Draft, not signed."],
};

describe("the forms of a note", () => {
  it("is plain text with lines of at most 78 letters, points hanging", () => {
    const lines = noteToText(NOTE).split("\n");
    expect(lines).toEqual([
      "Ada <Example>.",
      "",
      "OBJECTIVE & MORE",
      "",
      "Neck",
      "Point 1: tender and tender and tender and tender and tender and tender and",
      "  tender and tender and tender",
      "",
      "Nothing else.",
      "",
      "Draft, not signed.",
    ]);
  });

  it("is rich text of headings, paragraphs and lists, in which points keep their numbers as text", () => {
    expect(noteToHtml(NOTE)).toBe(
      [
        "<p>Ada &lt;Example&gt;.</p>",
        "<h3>Objective &amp; more</h3>",
        "<h4>Neck</h4>",
        "<ul>",
        `<li><strong>Point 1:</strong> tender${" and tender".repeat(8)}</li>`,
        "</ul>",
        "<p>Nothing else.</p>",
        "<p>Draft, not signed.</p>",
      ].join("\n"),
    );
  });
});

describe("phrases", () => {
  it("list things as one says them", () => {
    expect([joinWithAnd([]), joinWithAnd(["a"]), joinWithAnd(["a", "b"]), joinWithAnd(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("count with the right number of the noun", () => {
    expect([countInWords(1, "point"), countInWords(2, "point")]).toEqual(["1 point", "2 points"]);
  });

  it("keep a number with its unit, and a day with its month, on one line", () => {
    const glued = (text: string): string => glueAmounts(text).replaceAll("\u00a0", "_");
    expect(glued("pain 7 of 10, 1 mL (10 mg), 25 G 38 mm")).toBe("pain 7_of_10, 1_mL (10_mg), 25_G 38_mm");
    expect(glued("on 5 December 2026, 2.4 kgf/cm², 50 % of 5 sessions")).toBe(
      "on 5_December_2026, 2.4_kgf/cm², 50_% of 5 sessions",
    );
    expect(unglue(glueAmounts("7 of 10"))).toBe("7 of 10");
  });

  it("end a sentence once", () => {
    expect(["a", "a.", "a?", 'a."', "", "3 mL"].map(endSentence)).toEqual(["a.", "a.", "a?", 'a."', "", "3 mL."]);
  });

  it("take control characters and direction overrides out of what was typed", () => {
    expect(cleanLine(" a\u202eb\u0000 \n\t c ")).toBe("ab\ufffd c");
    expect(cleanParagraphs("one\r\n\r\ntwo.\n \nthree")).toEqual(["one.", "two.", "three."]);
  });
});
