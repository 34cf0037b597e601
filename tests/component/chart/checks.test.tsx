import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BUILT_IN_SETTINGS } from "../../../src/domain/clinic-settings.ts";
import type { VisitExam } from "../../../src/domain/exam/visit-exam.ts";
import { EMPTY_SAFETY } from "../../../src/domain/exam/safety-facts.ts";
import type { TriggerPoint } from "../../../src/domain/marks.ts";
import { createChartEditor } from "../../../src/editor/chart-editor.ts";
import type { ChartSession } from "../../../src/screens/chart/session/chart-session.ts";
import { CautionNote } from "../../../src/screens/chart/checks/caution-note.tsx";
import { ChecksPanel } from "../../../src/screens/chart/checks/checks-panel.tsx";
import { DoseBar } from "../../../src/screens/chart/checks/dose-bar.tsx";
import { readBody } from "../../support/bodies.ts";
import { INJECTED, NEEDLED, somePoint, treatedBy, visitOn } from "../../support/check-records.ts";
import { emptyPlates } from "../../support/empty-plates.ts";
import { readProjectKnowledge } from "../../support/project-knowledge.ts";
import { somePatient } from "../../support/records.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";
import { injectionOf, someAgent } from "../../support/treatments.ts";

const ON_LUNG = { x: 66, y: 1448, z: 19 };

function openVisit(points: readonly TriggerPoint[], exam: Partial<VisitExam> = {}) {
  const visit = visitOn("2026-11-21", points, exam);
  const world = createScreenWorld(
    { visits: [visit], settings: BUILT_IN_SETTINGS },
    { loadKnowledge: async () => readProjectKnowledge() },
  );
  const { services } = world;
  const body = readBody("female");
  const editor = createChartEditor({
    body,
    visit,
    clock: services.clock,
    author: () => null,
    makeId: services.makeId,
    isReadOnly: false,
    onCommit: () => {},
  });
  const session: ChartSession = {
    visit,
    patient: somePatient(),
    figure: { body, plates: emptyPlates() },
    viewport: null,
    hasOtherVisits: false,
    editor,
    autosave: services.openAutosave(),
    lock: services.lockVisit(visit.id),
  };
  return { world, session, editor };
}

describe("the checks of an open visit", () => {
  it("stand by level in words, what holds up the signature first, each with the way to mend it", async () => {
    const user = userEvent.setup();
    const needled = somePoint({ treatments: treatedBy({ ...NEEDLED, needlesIn: 3, needlesOut: 2 }) });
    const { world, session, editor } = openVisit([needled]);
    renderScreen(world, <ChecksPanel session={session} visitsOfPatient={[]} />);

    const blocking = await screen.findByRole("list", { name: "Holds up the signature" });
    expect(within(blocking).getByText(/3 needles in, 2 out/)).toBeVisible();
    const consent = screen.getByRole("link", { name: /^Go to it: .*consent is not charted/ });
    expect(consent).toHaveAttribute("href", `#/visits/${session.visit.id}/exam/consent`);
    await user.click(screen.getByRole("link", { name: /^Show point 1: .*3 needles in/ }));
    expect(editor.store.getState().selection).toEqual([needled.id]);
  });

  it("say when the clinic's own rules could not be read", async () => {
    const { world, session } = openVisit([]);
    renderScreen(world, <ChecksPanel session={session} visitsOfPatient={[]} />);
    await screen.findByRole("heading", { name: "Checks" });
    expect(screen.queryByText(/could not be read/)).toBeNull();
    world.storage.addDamagedRow({ table: "settings", key: "clinic", problem: "rules: must be rules", json: "{}" });
    expect(await screen.findByText(/The rules of this clinic could not be read/)).toBeVisible();
  });

  it("lead to every point at which one thing is missing", async () => {
    const user = userEvent.setup();
    const points = [1, 2, 3].map((number) => somePoint({ number, muscle: null, treatments: INJECTED }));
    const { world, session, editor } = openVisit(points);
    renderScreen(world, <ChecksPanel session={session} visitsOfPatient={[]} />);
    const links = await screen.findAllByRole("link", {
      name: /^Show point \d: Not counted, because no muscle is named/,
    });
    expect(links.map((link) => link.textContent)).toEqual(["Show point 1", "Show point 2", "Show point 3"]);
    await user.click(screen.getByRole("link", { name: /^Show point 3: Not counted/ }));
    expect(editor.store.getState().selection).toEqual([points[2]?.id]);
  });

  it("follow what is charted, and show their source and its grade on request", async () => {
    const user = userEvent.setup();
    const point = somePoint({ class: "unclassified", treatments: INJECTED });
    const { world, session, editor } = openVisit([point]);
    renderScreen(world, <ChecksPanel session={session} visitsOfPatient={[]} />);
    const words = "Point 1 (left) was treated and has no class.";
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Source: A needle was used; contraindications/ }));
    expect(screen.getByRole("link", { name: /American College of Emergency Physicians/ })).toBeVisible();
    expect(screen.getAllByText(/Grade: primary or official source/).length).toBeGreaterThan(0);
    editor.execute({ type: "edit-trigger-point", id: point.id, edit: { class: "active" } });
    await waitFor(() => expect(screen.queryByText(words)).not.toBeInTheDocument());
  });

  it("say that nothing is missing in an empty visit", async () => {
    const { world, session } = openVisit([]);
    renderScreen(world, <ChecksPanel session={session} visitsOfPatient={[]} />);
    expect(await screen.findByText("Nothing is missing by the rules that are set.")).toBeVisible();
  });
});

describe("the bar of local anaesthetic", () => {
  const dosed = (volumeMl: number) => [somePoint({ treatments: treatedBy(injectionOf(someAgent({ volumeMl }))) })];
  const weighed = { safety: { ...EMPTY_SAFETY, weight: { kg: 80, measuredOn: "2026-11-20" } } };

  it("is a meter that says its share in words", async () => {
    const { world, editor } = openVisit(dosed(15), weighed);
    renderScreen(world, <DoseBar editor={editor} />);
    const meter = await screen.findByRole("meter", { name: "Local anaesthetic" });
    expect(meter).toHaveAttribute("aria-valuenow", "50");
    expect(screen.getByText("Local anaesthetic 50 % of the most for one session")).toBeVisible();
  });

  it("says that the limit is passed, not by its color alone", async () => {
    const { world, editor } = openVisit(dosed(33), weighed);
    renderScreen(world, <DoseBar editor={editor} />);
    const meter = await screen.findByRole("meter");
    expect(meter).toHaveAttribute("aria-valuetext", "110 %: above the most for one session");
    expect(screen.getByText("Local anaesthetic 110 %: above the most for one session")).toBeVisible();
  });

  it("leads to the weight when there is none", async () => {
    const { world, editor, session } = openVisit(dosed(10));
    renderScreen(world, <DoseBar editor={editor} />);
    expect(await screen.findByText(/No weight: only the absolute cap is counted/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Enter the weight" })).toHaveAttribute(
      "href",
      `#/visits/${session.visit.id}/exam/weight`,
    );
  });

  it("is not there without an anaesthetic", async () => {
    const { world, editor } = openVisit(dosed(15), weighed);
    const without = openVisit([somePoint()], weighed);
    renderScreen(
      world,
      <>
        <DoseBar editor={without.editor} />
        <DoseBar editor={editor} />
      </>,
    );
    expect(await screen.findAllByRole("meter")).toHaveLength(1);
  });
});

describe("the caution at a point", () => {
  it("says what lies under it, and nothing on a thigh", async () => {
    const { world, editor } = openVisit([]);
    renderScreen(
      world,
      <>
        <CautionNote editor={editor} place={{ x: 104, y: 690, z: 104 }} />
        <CautionNote editor={editor} place={ON_LUNG} />
      </>,
    );
    const notes = await screen.findAllByRole("note", { name: "Needle with care" });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toHaveTextContent("over the apex of the lung");
  });
});
