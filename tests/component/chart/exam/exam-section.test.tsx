import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { EMPTY_CHART } from "../../../../src/domain/chart.ts";
import type { VisitExam } from "../../../../src/domain/exam/visit-exam.ts";
import { EMPTY_EXAM } from "../../../../src/domain/exam/visit-exam.ts";
import { toMarkId, toVisitId } from "../../../../src/domain/ids.ts";
import type { Patient } from "../../../../src/domain/patient.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { type ChartSession, startSession } from "../../../../src/screens/chart/session/chart-session.ts";
import { ExamSection } from "../../../../src/screens/chart/exam/exam-section.tsx";
import { emptyPlates } from "../../../support/empty-plates.ts";
import { readBody } from "../../../support/bodies.ts";
import { cellId, somePatient, someVisit } from "../../../support/records.ts";
import { createScreenWorld, renderScreen, type ScreenWorld } from "../../../support/screen-services.tsx";

const TODAY = someVisit({ id: toVisitId("today") });
const LATER = someVisit({ id: toVisitId("later"), startedAt: "2026-11-22T09:00:00.000+01:00" });

function visitWith(exam: Partial<VisitExam>, fields: Partial<Visit> = {}): Visit {
  return someVisit({ ...fields, chart: { ...EMPTY_CHART, exam: { ...EMPTY_EXAM, ...exam } } });
}

const EARLIER = visitWith(
  {
    scores: [{ scale: "NDI", score: 30 }],
    conservativeCare: [{ what: "Physiotherapy", from: "2026-03-03", to: null, result: "little help" }],
  },
  { id: toVisitId("earlier"), startedAt: "2026-10-03T09:00:00.000+02:00" },
);

type Opened = {
  readonly session: ChartSession;
  readonly world: ScreenWorld;
  readonly exam: () => VisitExam;
  readonly patient: Patient;
  readonly keptSafety: () => unknown;
  /** Leaves the page; the visit stays open. */
  readonly close: () => void;
};

async function openExam(visit: Visit = TODAY, others: readonly Visit[] = [], address = ""): Promise<Opened> {
  const patient = somePatient();
  const world = createScreenWorld({ patients: [patient], visits: [visit, ...others] });
  const body = readBody("female");
  const session = startSession(
    world.services,
    { visit, patient, figure: { body, plates: emptyPlates() }, viewport: null, hasOtherVisits: false },
    { lock: world.services.lockVisit(visit.id), author: () => null },
  );
  const { unmount } = renderScreen(world, <ExamSection session={session} />, address);
  await act(async () => {});
  return {
    session,
    world,
    patient,
    close: unmount,
    exam: () => session.editor.store.getState().chart.exam,
    keptSafety: () => world.storage.contents().patients[0]?.safety,
  };
}

const group = (name: string) => within(screen.getByRole("region", { name }));
const choose = (groupName: string, choice: string) =>
  userEvent.click(within(screen.getByRole("radiogroup", { name: groupName })).getByRole("radio", { name: choice }));

async function fill(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
  await userEvent.tab();
}

describe("the page of a visit", () => {
  it("keeps the complaint when the field is left, as one step that undo takes back", async () => {
    const { session, exam } = await openExam();
    await fill(screen.getByLabelText("In the patient's words"), "Neck pain with headache");
    expect(exam().complaint).toBe("Neck pain with headache");
    expect(session.editor.store.getState().undoLabel).toBe("Change complaint");
    act(() => session.editor.undo());
    expect(screen.getByLabelText("In the patient's words")).toHaveValue("");
  });

  it("keeps what is typed after a pause, without leaving the field", async () => {
    const { exam } = await openExam();
    await userEvent.type(screen.getByLabelText("Plan in words"), "Repeat");
    await waitFor(() => expect(exam().plan.words).toBe("Repeat"));
  });

  it("takes each pain rating by one tap and back by another, and tells ratings that contradict", async () => {
    const { exam } = await openExam();
    await choose("At best", "6 of 10");
    await choose("At worst", "4 of 10");
    expect(exam().pain).toEqual({ now: null, best: 6, worst: 4, average: null });
    expect(screen.getByText("Best is more pain than worst. Ask again?")).toBeVisible();
    await choose("At best", "6 of 10");
    expect(exam().pain.best).toBeNull();
    expect(screen.queryByText(/Ask again/)).not.toBeInTheDocument();
  });

  it("shows the last score beside each scale, with the change and its direction", async () => {
    const { exam } = await openExam(TODAY, [EARLIER]);
    const scales = group("Outcome scales");
    expect(scales.getByText("30 of 50 on 3 October 2026")).toBeVisible();
    await userEvent.type(scales.getByRole("textbox", { name: "NDI" }), "22");
    await userEvent.tab();
    expect(exam().scores).toEqual([{ scale: "NDI", score: 22 }]);
    expect(scales.getByText("30 of 50 on 3 October 2026: 8 points better")).toBeVisible();
  });

  it("keeps a score out of its range in the field but not in the record, and says why", async () => {
    const { exam } = await openExam();
    const field = screen.getByLabelText("NDI");
    await userEvent.type(field, "51");
    await userEvent.tab();
    expect(field).toHaveValue("51");
    expect(field).toHaveAccessibleDescription("NDI goes from 0 to 50 in whole numbers.");
    expect(exam().scores).toEqual([]);
    await userEvent.type(field, "{Backspace}");
    await userEvent.tab();
    expect(exam().scores).toEqual([{ scale: "NDI", score: 5 }]);
    expect(field).not.toBeInvalid();
  });

  it("takes relief with its weeks and its scale", async () => {
    const { exam } = await openExam();
    await choose("How much", "50 %");
    expect(screen.getByText("For how many weeks?")).toBeVisible();
    await userEvent.type(screen.getByLabelText("Weeks"), "6");
    await choose("On which scale", "NDI");
    expect(exam().relief).toEqual({ percent: 50, weeks: 6, scale: "NDI" });
    await choose("How much", "50 %");
    expect(exam().relief).toBeNull();
  });
});

describe("the keys for undo and redo", () => {
  it("take back a tap and give it again; in a field they are the field's own", async () => {
    const { exam } = await openExam();
    await choose("Now", "5 of 10");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(exam().pain.now).toBeNull();
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(exam().pain.now).toBe(5);
    await userEvent.click(screen.getByLabelText("NDI"));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(exam().pain.now).toBe(5);
  });
});

describe("care so far", () => {
  it("is added by one tap, told with dates and result, and removed", async () => {
    const { exam } = await openExam();
    await userEvent.click(screen.getByRole("button", { name: "Physiotherapy" }));
    const row = within(screen.getByRole("group", { name: "Physiotherapy" }));
    const from = within(row.getByRole("group", { name: "From" }));
    await userEvent.type(from.getByRole("textbox", { name: "Day" }), "03");
    await userEvent.type(from.getByRole("textbox", { name: "Month" }), "03");
    await userEvent.type(from.getByRole("textbox", { name: "Year" }), "2026");
    await userEvent.type(row.getByRole("textbox", { name: "Result" }), "little help");
    await userEvent.tab();
    expect(exam().conservativeCare).toEqual([
      { what: "Physiotherapy", from: "2026-03-03", to: null, result: "little help" },
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Remove Physiotherapy" }));
    expect(exam().conservativeCare).toEqual([]);
  });

  it("refuses a day that does not exist and keeps the record without it", async () => {
    const { exam } = await openExam();
    await userEvent.click(screen.getByRole("button", { name: "Rest" }));
    const from = within(screen.getByRole("group", { name: "From" }));
    await userEvent.type(from.getByRole("textbox", { name: "Day" }), "30");
    await userEvent.type(from.getByRole("textbox", { name: "Month" }), "02");
    await userEvent.type(from.getByRole("textbox", { name: "Year" }), "2026");
    expect(screen.getByText("Enter a date that exists, as year, month and day.")).toBeVisible();
    expect(exam().conservativeCare[0]?.from).toBeNull();
  });

  it("is taken over from the last visit when the clinician asks for it", async () => {
    const { exam } = await openExam(TODAY, [EARLIER]);
    expect(screen.getByText(/Told before: Physiotherapy, since 3 March 2026: little help/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Take over" }));
    expect(exam().conservativeCare).toEqual(EARLIER.chart.exam.conservativeCare);
  });
});

describe("safety facts", () => {
  it("changed in a visit are kept for the patient, and undone for the patient too", async () => {
    const { session, exam, keptSafety } = await openExam();
    await userEvent.click(screen.getByRole("button", { name: "None known" }));
    await choose("Bleeding risk", "Anticoagulant");
    await fill(screen.getByLabelText("Weight, kg"), "72,5");
    const safety = {
      allergies: "none",
      bleedingRisk: "anticoagulant",
      pregnancy: null,
      weight: { kg: 72.5, measuredOn: "2026-11-21" },
      other: "",
    };
    expect(exam().safety).toEqual(safety);
    await waitFor(() => expect(keptSafety()).toEqual(safety));
    expect(screen.getByText("Kept for the patient: the next visit begins with it.")).toBeVisible();
    act(() => session.editor.undo());
    await waitFor(() => expect(keptSafety()).toEqual({ ...safety, weight: null }));
  });

  it("are set back for the patient by undo on the chart, where their page is closed", async () => {
    const { session, keptSafety, close } = await openExam();
    await choose("Bleeding risk", "Anticoagulant");
    await waitFor(() => expect(keptSafety()).toMatchObject({ bleedingRisk: "anticoagulant" }));
    close();
    session.editor.undo();
    await waitFor(() => expect(keptSafety()).toMatchObject({ bleedingRisk: null }));
    session.editor.redo();
    await waitFor(() => expect(keptSafety()).toMatchObject({ bleedingRisk: "anticoagulant" }));
  });

  it("are kept for the patient when their page is closed in the middle of a word", async () => {
    const { keptSafety, close } = await openExam();
    await userEvent.type(screen.getByLabelText("Allergies"), "Latex");
    close();
    await waitFor(() => expect(keptSafety()).toMatchObject({ allergies: "Latex" }));
  });

  it("that the patient has since are left as they are: the visit tells of them, and an undo takes none away", async () => {
    const { world, session, patient, keptSafety } = await openExam();
    const since = { ...patient.safety, allergies: "Penicillin", bleedingRisk: "disorder" as const };
    await world.services.patients.save({ ...patient, safety: since });
    await fill(screen.getByLabelText("Weight, kg"), "72");
    await waitFor(() => expect(keptSafety()).toEqual({ ...since, weight: { kg: 72, measuredOn: "2026-11-21" } }));
    await choose("Bleeding risk", "Antiplatelet drug");
    expect(await screen.findByText(/says something else by now of: bleeding risk\./)).toBeVisible();
    expect(keptSafety()).toMatchObject({ bleedingRisk: "disorder" });
    act(() => session.editor.undo());
    act(() => session.editor.undo());
    await waitFor(() => expect(keptSafety()).toEqual(since));
  });

  it("of an earlier visit do not change what is known since", async () => {
    const { keptSafety } = await openExam(TODAY, [LATER]);
    const before = keptSafety();
    await choose("Pregnancy", "Possible");
    expect(await screen.findByText("Saved in this visit only: there is a later one.")).toBeVisible();
    expect(keptSafety()).toEqual(before);
  });

  it("say so when they could not be kept for the patient", async () => {
    const { world, exam } = await openExam();
    world.storage.failReads({ kind: "unknown", message: "gone" });
    await choose("Pregnancy", "No");
    expect(exam().safety.pregnancy).toBe("no");
    expect(await screen.findByText(/not kept for the patient/)).toBeVisible();
  });

  it("refuse a weight that no one has", async () => {
    const { exam } = await openExam();
    const field = screen.getByLabelText("Weight, kg");
    await userEvent.type(field, "725");
    await userEvent.tab();
    expect(field).toHaveAccessibleDescription("Enter kilograms, 1 to 400.");
    expect(exam().safety.weight).toBeNull();
  });
});

describe("before the treatment", () => {
  it("takes consent by one tap, with its time", async () => {
    const { exam } = await openExam();
    await choose("Consent", "Written");
    expect(exam().consent).toEqual({ form: "written", at: "2026-11-21T14:15:00.000+01:00" });
    expect(screen.getByText("Written consent, 21 November 2026, 14:15")).toBeVisible();
  });

  it("has contraindications checked by one tap, or names them", async () => {
    const { exam } = await openExam();
    await choose("Contraindications", "None found");
    expect(exam().contraindications).toEqual({ isChecked: true, found: [], words: "" });
    await userEvent.click(screen.getByRole("button", { name: "Needle phobia or fainting" }));
    expect(exam().contraindications).toEqual({ isChecked: true, found: ["needle-phobia"], words: "" });
    await userEvent.click(screen.getByRole("button", { name: "Needle phobia or fainting" }));
    expect(exam().contraindications.isChecked).toBe(false);
  });
});

describe("assessment and plan", () => {
  it("takes diagnosis codes in their form, each once", async () => {
    const { exam } = await openExam();
    const code = screen.getByLabelText("Code");
    await userEvent.type(code, "neck{Enter}");
    expect(code).toHaveAccessibleDescription("An ICD-10-CM code has this form: M79.18.");
    await userEvent.clear(code);
    await userEvent.type(code, "m7912{Enter}M79.12{Enter}");
    expect(exam().diagnosisCodes).toEqual(["M79.12"]);
    await userEvent.click(screen.getByRole("button", { name: "Remove M79.12" }));
    expect(exam().diagnosisCodes).toEqual([]);
  });

  it("sets the follow-up by one tap and shows its date", async () => {
    const { exam } = await openExam();
    await choose("Follow-up in", "4 weeks");
    expect(exam().plan.followUpOn).toBe("2026-12-19");
    const date = within(screen.getByRole("group", { name: "Follow-up on" }));
    expect(date.getByRole("textbox", { name: "Day" })).toHaveValue("19");
    await choose("Follow-up in", "4 weeks");
    expect(exam().plan.followUpOn).toBeNull();
    expect(
      within(screen.getByRole("group", { name: "Follow-up on" })).getByRole("textbox", { name: "Day" }),
    ).toHaveValue("");
  });
});

describe("bad input", () => {
  it("of 10,001 characters is kept in the field, refused for the record, and told", async () => {
    const { exam } = await openExam();
    const field = screen.getByLabelText("In the patient's words");
    fireEvent.change(field, { target: { value: "x".repeat(10_000) } });
    fireEvent.blur(field);
    expect(exam().complaint).toHaveLength(10_000);
    fireEvent.change(field, { target: { value: "y".repeat(10_001) } });
    fireEvent.blur(field);
    expect(field).toHaveAccessibleDescription("This has 10,001 characters. At most 10,000 fit.");
    expect(field).toHaveValue("y".repeat(10_001));
    expect(exam().complaint).toHaveLength(10_000);
  });

  it("that looks like markup is shown as the text that it is", async () => {
    const hostile = "<img src=x onerror=alert(1)>\u202Eevil";
    const signed = visitWith({ complaint: hostile }, { id: toVisitId("old"), startedAt: "2026-10-03T09:00:00+02:00" });
    await openExam(signed);
    expect(screen.getByText(hostile)).toBeVisible();
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("a visit that can't be changed", () => {
  const signed = visitWith(
    {
      complaint: "Neck pain",
      pain: { now: 6, best: null, worst: 8, average: null },
      scores: [{ scale: "NDI", score: 22 }],
    },
    { id: toVisitId("old"), startedAt: "2026-10-30T09:00:00.000+01:00" },
  );

  it("shows what was recorded as text, and no field", async () => {
    await openExam(signed, [EARLIER]);
    expect(screen.getByText("Neck pain")).toBeVisible();
    expect(screen.getByText("Pain (0 to 10): 6 now, 8 at worst")).toBeVisible();
    expect(
      screen.getByText("Neck Disability Index 22 of 50; 30 of 50 on 3 October 2026, 8 points better"),
    ).toBeVisible();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(screen.queryByText("Plan")).not.toBeInTheDocument();
  });
});

describe("ways to a field", () => {
  it("lead there by the address, and whenever it changes", async () => {
    await openExam(TODAY, [], "#/visits/today/exam/weight");
    expect(screen.getByLabelText("Weight, kg")).toHaveFocus();
    window.location.hash = "#/visits/today/exam/consent";
    await waitFor(() => expect(screen.getByRole("radio", { name: "Written" })).toHaveFocus());
  });

  it("lead there from the list of the page's parts, which tells what is filled in", async () => {
    await openExam();
    const index = within(screen.getByRole("navigation", { name: "On this page" }));
    await userEvent.click(index.getByRole("button", { name: "Plan" }));
    expect(screen.getByRole("radio", { name: "1 week" })).toHaveFocus();
    await choose("Follow-up in", "2 weeks");
    expect(index.getByRole("button", { name: /^Plan\s*filled in$/ })).toBeInTheDocument();
  });

  it("lead to the chart, where the complaint is painted, told with its size", async () => {
    const { session } = await openExam();
    expect(screen.getByText("Not painted on the chart.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Paint it" })).toHaveAttribute("href", "#/visits/today");
    act(() =>
      session.editor.execute({
        type: "paint-zone",
        id: toMarkId("zone"),
        ownerId: null,
        cells: [cellId(101), cellId(103), cellId(105)],
        drawnBy: "patient",
      }),
    );
    expect(screen.getByText(/^Painted, right: .*cm², .*of the body surface$/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Show on the chart" })).toBeVisible();
  });
});
