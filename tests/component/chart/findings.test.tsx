import { screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { FINDING_IDS } from "../../../src/domain/findings/point-findings.ts";
import { findingName } from "../../../src/domain/findings/finding-words.ts";
import type { TriggerPoint } from "../../../src/domain/marks.ts";
import { capitalize } from "../../../src/domain/view-names.ts";
import { createEditorDriver, type EditorDriver, LEFT_SCAPULA, RIGHT_SCAPULA } from "../../support/editor-driver.ts";
import { OpenInspector } from "../../support/open-inspector.tsx";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

beforeEach(() => localStorage.clear());

type Visit = { readonly hand: EditorDriver; readonly user: UserEvent };

async function openFindings(prepare: (hand: EditorDriver) => void = () => {}): Promise<Visit> {
  const hand = createEditorDriver();
  hand.use("trigger-point");
  hand.tap(RIGHT_SCAPULA);
  prepare(hand);
  renderScreen(createScreenWorld(), <OpenInspector editor={hand.editor} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /^Findings/ }));
  return { hand, user };
}

function pointAt({ hand }: Visit, index = 0): TriggerPoint {
  const point = hand.points()[index];
  if (point === undefined) throw new Error("No point");
  return point;
}

const finding = (name: string) => screen.getByRole("button", { name: new RegExp(`^${name}: `) });

describe("the findings of a point", () => {
  it("are eight buttons that say their state, and none is tested at first", async () => {
    await openFindings();
    for (const id of FINDING_IDS) expect(finding(capitalize(findingName(id)))).toHaveAccessibleName(/: not tested$/);
  });

  it("go from not tested to present, to absent and back by one tap each", async () => {
    const visit = await openFindings();
    await visit.user.click(finding("Taut band"));
    expect(finding("Taut band")).toHaveAccessibleName("Taut band: present");
    expect(pointAt(visit).findings?.signs).toEqual({ "taut-band": "present" });
    expect(visit.hand.lines.at(-1)?.label).toBe("Record taut band present at point 1");
    await visit.user.click(finding("Taut band"));
    expect(finding("Taut band")).toHaveAccessibleName("Taut band: absent");
    await visit.user.click(finding("Taut band"));
    expect(pointAt(visit).findings).toBeNull();
  });

  it("tell whether the criteria are met, and suggest a class that one tap takes", async () => {
    const visit = await openFindings();
    expect(screen.getByText("Criteria not yet met: 0 of 3 present, 3 not tested, 2 needed.")).toBeVisible();
    for (const name of ["Taut band", "Hypersensitive spot", "Familiar pain"]) await visit.user.click(finding(name));
    expect(screen.getByText("Criteria met: 2 of 3 present, 1 not tested, 2 needed.")).toBeVisible();
    expect(screen.getByText(/Grade: primary or official source/)).toBeVisible();
    await visit.user.click(screen.getByRole("button", { name: "Suggested: active" }));
    expect(pointAt(visit).class).toBe("active");
    expect(screen.queryByRole("button", { name: /^Suggested/ })).toBeNull();
  });

  it("warn about a class that they speak against, and hold nothing up", async () => {
    const visit = await openFindings();
    await visit.user.click(finding("Familiar pain"));
    await visit.user.click(screen.getByRole("radio", { name: "Latent" }));
    expect(pointAt(visit).class).toBe("latent");
    expect(screen.getByText(/^Latent means that the pain is not the patient's own/)).toBeVisible();
  });

  it("keep a threshold with its unit and probe, beside the mirror point", async () => {
    const visit = await openFindings((hand) => {
      const [first] = hand.points();
      hand.editor.mirrorSelection();
      const second = hand.points()[1];
      if (first === undefined || second === undefined) throw new Error("No points");
      hand.editor.execute({
        type: "edit-trigger-point",
        id: second.id,
        edit: {
          findings: { signs: {}, threshold: { value: 4.1, unit: "kgf/cm2", probeAreaCm2: 1 }, motion: [] },
        },
      });
      hand.editor.select([first.id]);
    });
    await visit.user.type(screen.getByRole("textbox", { name: "Threshold, kgf/cm²" }), "3,2");
    await visit.user.tab();
    expect(pointAt(visit).findings?.threshold).toEqual({ value: 3.2, unit: "kgf/cm2", probeAreaCm2: 1 });
    expect(screen.getByText("0.9 kgf/cm² lower than on the left (point 2: 4.1 kgf/cm²)")).toBeVisible();
  });

  it("refuse a threshold that no gauge shows, and say why", async () => {
    const visit = await openFindings();
    await visit.user.type(screen.getByRole("textbox", { name: "Threshold, kgf/cm²" }), "320");
    await visit.user.tab();
    expect(screen.getByText("Pressure pain threshold must be from 0 to 20 kgf/cm²")).toBeVisible();
    expect(pointAt(visit).findings).toBeNull();
  });

  it("hold ranges of motion before and after, by movement and side", async () => {
    const visit = await openFindings();
    await visit.user.type(screen.getByRole("combobox", { name: "Range of motion" }), "rotation to the right");
    await visit.user.click(await screen.findByRole("option", { name: "Neck rotation to the right" }));
    const row = within(screen.getByRole("group", { name: "Neck rotation to the right" }));
    await visit.user.type(row.getByRole("textbox", { name: "Before, °" }), "60");
    await visit.user.type(row.getByRole("textbox", { name: "After, °" }), "75");
    await visit.user.tab();
    expect(pointAt(visit).findings?.motion).toEqual([
      { movement: "neck-rotation", side: "right", beforeDegrees: 60, afterDegrees: 75 },
    ]);
    await visit.user.click(screen.getByRole("button", { name: "Remove neck rotation to the right" }));
    expect(pointAt(visit).findings).toBeNull();
  });

  it("stay open at the next point, which has its own", async () => {
    const visit = await openFindings();
    await visit.user.click(finding("Taut band"));
    visit.hand.tap(LEFT_SCAPULA);
    expect(await screen.findByRole("button", { name: "Taut band: not tested" })).toBeVisible();
    expect(pointAt(visit).findings?.signs).toEqual({ "taut-band": "present" });
  });

  it("are told in words where the visit is for reading", async () => {
    await openFindings((hand) => {
      const [point] = hand.points();
      if (point === undefined) throw new Error("No point");
      const signs = { "taut-band": "present", "jump-sign": "absent" } as const;
      const findings = { signs, threshold: null, motion: [] };
      hand.editor.execute({ type: "edit-trigger-point", id: point.id, edit: { findings } });
      hand.editor.setReadOnly(true);
    });
    expect(screen.getByText("Taut band present, jump sign absent")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Taut band/ })).toBeNull();
  });

  it("ask for all three criteria where the clinic does", async () => {
    const hand = createEditorDriver();
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    const world = createScreenWorld();
    await world.services.settings.change((stored) => ({ ...stored, rules: { ...stored.rules, criteriaNeeded: 3 } }));
    renderScreen(world, <OpenInspector editor={hand.editor} />);
    await userEvent.setup().click(await screen.findByRole("button", { name: /^Findings/ }));
    expect(await screen.findByText(/3 needed/)).toBeVisible();
  });
});
