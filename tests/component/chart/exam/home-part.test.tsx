import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { EMPTY_EXAM, type HomeItem } from "../../../../src/domain/exam/visit-exam.ts";
import { startSession } from "../../../../src/screens/chart/session/chart-session.ts";
import { ExamSection } from "../../../../src/screens/chart/exam/exam-section.tsx";
import { readBody } from "../../../support/bodies.ts";
import { emptyPlates } from "../../../support/empty-plates.ts";
import { somePoint } from "../../../support/export-marks.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { somePatient, someVisit } from "../../../support/records.ts";
import { createScreenWorld, renderScreen } from "../../../support/screen-services.tsx";

async function openProgramme(homeProgramme: readonly HomeItem[] = []) {
  const patient = somePatient();
  const plan = { followUpOn: null, words: "", homeProgramme };
  const marks = [somePoint(1, { muscle: "infraspinatus" })];
  const visit = someVisit({
    chart: { marks, nextNumber: 2, exam: { ...EMPTY_EXAM, plan, perpetuatingTags: ["stress"] } },
  });
  const knowledge = readProjectKnowledge();
  const world = createScreenWorld(
    { patients: [patient], visits: [visit] },
    { loadKnowledge: () => Promise.resolve(knowledge) },
  );
  const figure = { body: readBody("female"), plates: emptyPlates() };
  const lock = world.services.lockVisit(visit.id);
  const session = startSession(
    world.services,
    { visit, patient, figure, viewport: null, hasOtherVisits: false },
    { lock, author: () => null },
  );
  renderScreen(world, <ExamSection session={session} />);
  await act(async () => {});
  const programme = (): readonly HomeItem[] => session.editor.store.getState().chart.exam.plan.homeProgramme;
  return { part: within(screen.getByRole("region", { name: "Home programme" })), programme, session };
}

const LINES: readonly HomeItem[] = [
  { kind: "stretch", words: "Stretch the neck." },
  { kind: "own", words: "Swim on Sundays." },
];

describe("the home programme of a visit", () => {
  it("is proposed from the charted muscles and the factors by one tap, as one step for undo", async () => {
    const { part, programme, session } = await openProgramme();
    await userEvent.click(part.getByRole("button", { name: "Propose from this visit" }));
    const words = programme().map((item) => item.words);
    expect(words[0]).toMatch(/infraspinatus: /);
    expect(words.some((line) => line.startsWith("Shoulder blades"))).toBe(true);
    expect(words.some((line) => line.startsWith("Three times a day: breathe out"))).toBe(true);
    expect(part.getByText(/Seo and others 2020/)).toBeVisible();
    act(() => session.editor.undo());
    expect(programme()).toEqual([]);
  });

  it("lets the clinician change words, order and lines, and add more", async () => {
    const { part, programme } = await openProgramme(LINES);
    await userEvent.type(part.getByLabelText("2. Also"), " Or walk.");
    await userEvent.tab();
    expect(programme()[1]).toEqual({ kind: "own", words: "Swim on Sundays. Or walk." });
    await userEvent.click(part.getByRole("button", { name: "Move line 2 up" }));
    expect(programme().map(({ kind }) => kind)).toEqual(["own", "stretch"]);
    await userEvent.click(part.getByRole("button", { name: "Move line 1 up" }));
    expect(programme().map(({ kind }) => kind)).toEqual(["own", "stretch"]);
    await userEvent.click(part.getByRole("button", { name: "Remove line 2" }));
    expect(programme()).toHaveLength(1);
    await userEvent.click(part.getByRole("button", { name: "Own line" }));
    expect(programme()).toHaveLength(2);
    await userEvent.click(part.getByRole("button", { name: /^More to add/ }));
    await userEvent.click(part.getByRole("button", { name: /^Drinking: Drink water/ }));
    expect(programme()[2]?.kind).toBe("hydration");
    expect(part.queryByRole("button", { name: /^Drinking: Drink water/ })).not.toBeInTheDocument();
  });

  it("stands beside codes suggested from the same muscles, and a code that lacks its last character is told", async () => {
    const { session } = await openProgramme();
    const codes = (): readonly string[] => session.editor.store.getState().chart.exam.diagnosisCodes;
    await userEvent.click(screen.getByRole("button", { name: "Add M79.18" }));
    expect(codes()).toEqual(["M79.18"]);
    expect(screen.queryByRole("button", { name: "Add M79.18" })).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("Code"), "M79.1{Enter}");
    expect(screen.getByText("M79.1: the last characters are missing.")).toBeVisible();
  });

  it("says so when the handout can't be made, and keeps the record", async () => {
    const { part, programme } = await openProgramme(LINES);
    await userEvent.click(part.getByRole("button", { name: "Print handout" }));
    expect(await part.findByRole("alert")).toHaveTextContent("The handout could not be made");
    expect(programme()).toEqual(LINES);
  });
});
