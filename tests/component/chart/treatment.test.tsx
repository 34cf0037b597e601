import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TriggerPoint } from "../../../src/domain/marks.ts";
import type { Treatment } from "../../../src/domain/treatment/treatment.ts";
import { createEditorDriver, type EditorDriver, LEFT_SCAPULA, RIGHT_SCAPULA } from "../../support/editor-driver.ts";
import { OpenInspector } from "../../support/open-inspector.tsx";
import { createScreenWorld, renderScreen, type ScreenWorld } from "../../support/screen-services.tsx";

beforeEach(() => localStorage.clear());

type Visit = { readonly hand: EditorDriver; readonly user: UserEvent; readonly world: ScreenWorld };

const LIDOCAINE = "Lidocaine 1 %, 1 mL, 25 G";

async function openTreatment(prepare: (hand: EditorDriver) => void = () => {}): Promise<Visit> {
  const hand = createEditorDriver();
  hand.use("trigger-point");
  hand.tap(RIGHT_SCAPULA);
  prepare(hand);
  // A second goes by between two taps: the last recipe is known by it.
  let second = 10;
  const now = (): string => `2026-11-21T14:15:${(second += 1)}.000+01:00`;
  const world = createScreenWorld({}, { clock: { now, timeZone: () => "Europe/Berlin" } });
  renderScreen(world, <OpenInspector editor={hand.editor} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /^Treatment/ }));
  return { hand, user, world };
}

function thePoint({ hand }: Visit): TriggerPoint {
  const [point] = hand.points();
  if (point === undefined) throw new Error("No point");
  return point;
}

function theTreatment(visit: Visit): Treatment {
  const [treatment] = thePoint(visit).treatments;
  if (treatment === undefined) throw new Error("No treatment");
  return treatment;
}

const recipes = () => within(screen.getByRole("group", { name: "Treat this point" }));
const press = (visit: Visit, name: string | RegExp) => visit.user.click(screen.getByRole("button", { name }));

describe("the treatment of a point", () => {
  it("is recorded by one tap on a recipe, with everything that is usual, as one step", async () => {
    const visit = await openTreatment();
    await visit.user.click(screen.getByRole("radio", { name: "7 of 10" }));
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    expect(theTreatment(visit)).toMatchObject({
      technique: {
        kind: "injection",
        agents: [{ agent: "lidocaine", concentrationPercent: 1, volumeMl: 1 }],
        needle: { gauge: 25, lengthMm: 38 },
        skinPreparation: "alcohol",
      },
      response: { painBefore: 7, complication: "none", isSorenessTold: true, isAftercareGiven: true },
    });
    act(() => visit.hand.editor.undo());
    expect(thePoint(visit).treatments).toHaveLength(0);
  });

  it("is recorded once by a double tap: a second dose needs a second thought", async () => {
    const visit = await openTreatment();
    const lidocaine = await recipes().findByRole("button", { name: LIDOCAINE });
    // Both taps in one moment, however long the machine takes for the first.
    const now = vi.spyOn(performance, "now").mockReturnValue(performance.now());
    await visit.user.dblClick(lidocaine);
    expect(thePoint(visit).treatments).toHaveLength(1);
    now.mockReturnValue(performance.now() + 1000);
    await visit.user.click(lidocaine);
    expect(thePoint(visit).treatments).toHaveLength(2);
    now.mockRestore();
  });

  it("keeps every recipe under the finger, and offers the last one first at the next point", async () => {
    const visit = await openTreatment();
    const last = await recipes().findByRole("button", { name: "Pressure release, 60 s" });
    await visit.user.click(last);
    expect(recipes().getAllByRole("button")[0]).toHaveTextContent(LIDOCAINE);
    visit.hand.tap(LEFT_SCAPULA);
    await screen.findByRole("region", { name: "Point 2" });
    await waitFor(() => expect(recipes().getAllByRole("button")[0]).toHaveTextContent("Pressure release, 60 s"));
  });

  it("has its recipes at once at the next point, before they are read again: nothing moves under the finger", async () => {
    const visit = await openTreatment();
    const first = await recipes().findAllByRole("button");
    vi.spyOn(visit.world.services.recipes, "watchAll").mockReturnValue(() => {});
    visit.hand.tap(LEFT_SCAPULA);
    await screen.findByRole("region", { name: "Point 2" });
    expect(recipes().getAllByRole("button")).toHaveLength(first.length);
  });

  it("takes the pain after on the same scale and works out the relief", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    await visit.user.click(
      within(screen.getByRole("radiogroup", { name: "Pain on palpation" })).getByRole("radio", { name: "7 of 10" }),
    );
    const after = within(screen.getByRole("radiogroup", { name: "Pain after" }));
    expect(after.getAllByRole("radio")).toHaveLength(11);
    await visit.user.click(after.getByRole("radio", { name: "2 of 10" }));
    expect(theTreatment(visit).response).toMatchObject({ painBefore: 7, painAfter: 2 });
    expect(screen.getByText(/^pain 7 to 2 of 10, relief 71 %/)).toBeVisible();
  });

  it("can be changed afterwards: strength, lot and complication", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    await press(visit, "Details");
    const strength = screen.getByRole("textbox", { name: "Strength, %" });
    await visit.user.clear(strength);
    await visit.user.type(strength, "0,5");
    await visit.user.type(screen.getByRole("textbox", { name: "Lot" }), "A12");
    await visit.user.click(screen.getByRole("radio", { name: "Bruise" }));
    expect(screen.getByText("Dose: 5 mg")).toBeVisible();
    expect(theTreatment(visit)).toMatchObject({
      technique: { agents: [{ agent: "lidocaine", concentrationPercent: 0.5, lot: "A12" }] },
      response: { complication: "bruise" },
    });
  });

  it("may be a mixture", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    await press(visit, "Details");
    await press(visit, "Add an agent");
    const second = within(screen.getByRole("group", { name: "Bupivacaine" }));
    await visit.user.type(second.getByRole("textbox", { name: "Strength, %" }), "0.25");
    await visit.user.type(second.getByRole("textbox", { name: "Volume, mL" }), "1");
    await visit.user.tab();
    expect(second.getByText("Dose: 2.5 mg")).toBeVisible();
    expect(theTreatment(visit).technique).toMatchObject({
      agents: [{ agent: "lidocaine" }, { agent: "bupivacaine", concentrationPercent: 0.25, volumeMl: 1 }],
    });
  });

  it("refuses a strength that no vial has, and says why", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    await press(visit, "Details");
    const strength = screen.getByRole("textbox", { name: "Strength, %" });
    await visit.user.clear(strength);
    await visit.user.type(strength, "100");
    await visit.user.tab();
    expect(screen.getByText("Concentration must be from 0.01 to 50 %")).toBeVisible();
    expect(theTreatment(visit).technique).toMatchObject({ agents: [{ concentrationPercent: 1 }] });
  });

  it("counts needles out only when they are out", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: "Dry needling, pistoning" }));
    expect(theTreatment(visit).technique).toMatchObject({ needlesIn: 1, needlesOut: null });
    await press(visit, "Needle is out");
    expect(theTreatment(visit).technique).toMatchObject({ needlesIn: 1, needlesOut: 1 });
    expect(screen.getByText("1 in, 1 out")).toBeVisible();
  });

  it("counts needles of which no recipe tells by two taps, and takes neither count for granted", async () => {
    const visit = await openTreatment();
    await press(visit, "Other");
    await visit.user.click(await screen.findByRole("menuitem", { name: "Dry needling" }));
    expect(theTreatment(visit).technique).toMatchObject({ needlesIn: null, needlesOut: null });
    await visit.user.click(screen.getByRole("radio", { name: "3" }));
    expect(theTreatment(visit).technique).toMatchObject({ needlesIn: 3, needlesOut: null });
    await press(visit, "All 3 needles out");
    expect(theTreatment(visit).technique).toMatchObject({ needlesIn: 3, needlesOut: 3 });
  });

  it("asks why a pressure release was stopped: discomfort is never forced", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: "Pressure release, 60 s" }));
    await press(visit, "Details");
    expect(screen.queryByRole("textbox", { name: "Why it was stopped" })).toBeNull();
    await visit.user.click(screen.getByRole("radio", { name: "Stopped" }));
    expect(screen.getByText("Discomfort is never forced.")).toBeVisible();
    await visit.user.type(screen.getByRole("textbox", { name: "Why it was stopped" }), "too painful");
    await visit.user.tab();
    expect(theTreatment(visit).technique).toMatchObject({ tolerance: "stopped", stopReason: "too painful" });
  });

  it("may be any other technique, from the menu", async () => {
    const visit = await openTreatment();
    await press(visit, "Other");
    await visit.user.click(await screen.findByRole("menuitem", { name: "Taping" }));
    expect(theTreatment(visit).technique).toEqual({ kind: "taping", minutes: null, words: "" });
  });

  it("is kept as a recipe once, without what was seen at this point, and can be forgotten", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    await press(visit, "Local twitch response: not noted");
    await press(visit, "Details");
    const volume = screen.getByRole("textbox", { name: "Volume, mL" });
    await visit.user.clear(volume);
    await visit.user.type(volume, "2");
    await visit.user.tab();
    await press(visit, "Keep as recipe");
    await press(visit, "Keep as recipe");
    const chips = await recipes().findAllByRole("button", { name: "Lidocaine 1 %, 2 mL, 25 G" });
    expect(chips).toHaveLength(1);
    await press(visit, "Lidocaine 1 %, 2 mL, 25 G");
    expect(thePoint(visit).treatments.map(({ technique }) => technique)).toMatchObject([
      { twitch: "present" },
      { twitch: null, agents: [{ volumeMl: 2 }] },
    ]);
    await press(visit, "Change the recipes");
    await press(visit, "Forget Lidocaine 1 %, 2 mL, 25 G");
    await waitFor(() => expect(recipes().queryByRole("button", { name: "Lidocaine 1 %, 2 mL, 25 G" })).toBeNull());
  });

  it("is removed without a question, and comes back by undo", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    await press(visit, /^Remove Injection of lidocaine/);
    expect(thePoint(visit).treatments).toHaveLength(0);
    act(() => visit.hand.editor.undo());
    expect(thePoint(visit).treatments).toHaveLength(1);
  });

  it("is told in words where the visit is for reading", async () => {
    const visit = await openTreatment();
    await visit.user.click(await recipes().findByRole("button", { name: LIDOCAINE }));
    act(() => visit.hand.editor.setReadOnly(true));
    expect(
      screen.getByText(/^Injection of lidocaine 1 %, 1 mL \(10 mg\), 25 G 38 mm, .*no complication/),
    ).toBeVisible();
    expect(screen.queryByRole("group", { name: "Treat this point" })).toBeNull();
  });
});
