import { describe, expect, it } from "vitest";
import { toTreatmentId } from "../../../../src/domain/ids.ts";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import { newTechnique } from "../../../../src/domain/treatment/new-technique.ts";
import { NO_RESPONSE, type TreatmentResponse } from "../../../../src/domain/treatment/treatment.ts";
import { somePoint } from "../../../support/export-marks.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { somePatient, someVisit } from "../../../support/records.ts";

const OBSERVED = { complication: "none", complicationWords: " observed for\n20 minutes " } as const;

/** The response part of a note, on one line: a treatment of each point answered like this. */
function responseOf(...responses: readonly Partial<TreatmentResponse>[]): string {
  const marks = responses.map((response, index) => {
    const technique = newTechnique("injection");
    const treatment = { id: toTreatmentId(`t${index}`), technique, response: { ...NO_RESPONSE, ...response } };
    return somePoint(index + 1, { treatments: [treatment] });
  });
  const visit = someVisit({ chart: { ...someVisit().chart, marks } });
  const text = noteToText(writeNote(noteInputOf({ visit, patient: somePatient(), earlierVisits: [] }, "brief")));
  const after = text.split("RESPONSE\n")[1] ?? "";
  return (after.split("\n\n")[0] ?? "").replaceAll(/\s+/g, " ");
}

describe("complications in the note", () => {
  it("are denied for the visit where every treatment was asked, and what was noted with it is told", () => {
    expect(responseOf({ complication: "none" }, { complication: "none" })).toBe("No complications.");
    expect(responseOf(OBSERVED)).toBe("No complications. At point 1: observed for 20 minutes.");
  });

  it("tell words that were noted of several points once", () => {
    expect(responseOf(OBSERVED, { complication: "none" }, OBSERVED)).toBe(
      "No complications. At points 1 and 3: observed for 20 minutes.",
    );
  });

  it("are denied for the point alone where another had one, or was not asked", () => {
    expect(responseOf(OBSERVED, { complication: "bruise" })).toBe(
      "Complication at point 2: bruise. No complication at point 1: observed for 20 minutes.",
    );
    expect(responseOf(OBSERVED, {})).toBe("No complication at point 1: observed for 20 minutes.");
  });
});
