import { act, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import {
  createEditorDriver,
  type EditorDriver,
  LEFT_SCAPULA,
  RIGHT_SCAPULA,
  RIGHT_THIGH,
  SPINE,
} from "../../support/editor-driver.ts";
import { OpenInspector } from "../../support/open-inspector.tsx";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

beforeEach(() => localStorage.clear());

type Visit = { readonly hand: EditorDriver; readonly user: UserEvent };

function openThreePoints(): Visit {
  const hand = createEditorDriver();
  hand.use("trigger-point");
  for (const spot of [RIGHT_SCAPULA, LEFT_SCAPULA, SPINE]) hand.tap(spot);
  hand.editor.select([]);
  renderScreen(createScreenWorld(), <OpenInspector editor={hand.editor} />);
  return { hand, user: userEvent.setup() };
}

const treatmentCounts = ({ hand }: Visit) => hand.points().map(({ treatments }) => treatments.length);
const press = (visit: Visit, name: string | RegExp) => visit.user.click(screen.getByRole("button", { name }));
const row = (words: RegExp) => within(screen.getByRole("list", { name: "Marks" })).getByRole("button", { name: words });

async function treatWith(visit: Visit, name: string): Promise<void> {
  const chips = within(await screen.findByRole("group", { name: "Treat these points" }));
  await visit.user.click(await chips.findByRole("button", { name }));
}

describe("several points", () => {
  it("are selected all at once, treated by one tap, and untreated by one undo", async () => {
    const visit = openThreePoints();
    await press(visit, "Select all points");
    expect(await screen.findByRole("heading", { name: "3 points" })).toBeVisible();
    await treatWith(visit, "Lidocaine 1 %, 1 mL, 25 G");
    expect(treatmentCounts(visit)).toEqual([1, 1, 1]);
    expect(visit.hand.lines.at(-1)?.label).toBe("Treat 3 points: injection");
    act(() => visit.hand.editor.undo());
    expect(treatmentCounts(visit)).toEqual([0, 0, 0]);
  });

  it("are ticked one by one in the list, without a keyboard", async () => {
    const visit = openThreePoints();
    await press(visit, "Select several");
    expect(await screen.findByRole("heading", { name: "Nothing selected" })).toBeVisible();
    await visit.user.click(row(/^1,/));
    await visit.user.click(row(/^3,/));
    expect(row(/^1,/)).toHaveAttribute("aria-pressed", "true");
    expect(row(/^2,/)).toHaveAttribute("aria-pressed", "false");
    await treatWith(visit, "Pressure release, 60 s");
    expect(treatmentCounts(visit)).toEqual([1, 0, 1]);
    await visit.user.click(row(/^3,/));
    expect(screen.getByRole("heading", { name: "1 point" })).toBeVisible();
    await press(visit, "Done");
    expect(await screen.findByRole("heading", { name: /^Point 1/ })).toBeVisible();
  });

  it("are added with Shift in the list", async () => {
    const visit = openThreePoints();
    await visit.user.click(row(/^1,/));
    await visit.user.keyboard("{Shift>}");
    await visit.user.click(row(/^2,/));
    await visit.user.keyboard("{/Shift}");
    expect(await screen.findByRole("heading", { name: "2 points" })).toBeVisible();
    expect(visit.hand.selected()).toHaveLength(2);
  });

  it("are ticked by the keyboard alone", async () => {
    const visit = openThreePoints();
    screen.getByRole("button", { name: "Select several" }).focus();
    await visit.user.keyboard(" ");
    row(/^2,/).focus();
    await visit.user.keyboard(" ");
    row(/^3,/).focus();
    await visit.user.keyboard(" ");
    expect(visit.hand.selected()).toMatchObject([{ number: 2 }, { number: 3 }]);
  });

  it("have all their needles out by one tap, where they were not counted before", async () => {
    const visit = openThreePoints();
    await press(visit, "Select all points");
    await treatWith(visit, "Dry needling, pistoning");
    await press(visit, "All needles are out");
    for (const { treatments } of visit.hand.points()) {
      expect(treatments).toMatchObject([{ technique: { needlesIn: 1, needlesOut: 1 } }]);
    }
    expect(screen.queryByRole("button", { name: "All needles are out" })).toBeNull();
  });

  it("are named beside other marks, of which none is treated", async () => {
    const visit = openThreePoints();
    act(() => {
      visit.hand.use("nothing-found");
      visit.hand.tap(RIGHT_THIGH);
      visit.hand.editor.select(visit.hand.state().chart.marks.map(({ id }) => id));
    });
    expect(await screen.findByRole("heading", { name: "3 points and 1 other mark" })).toBeVisible();
    await treatWith(visit, "Lidocaine 1 %, 1 mL, 25 G");
    expect(treatmentCounts(visit)).toEqual([1, 1, 1]);
  });

  it("are not treated where the visit is for reading", async () => {
    const visit = openThreePoints();
    act(() => {
      visit.hand.editor.setReadOnly(true);
      visit.hand.editor.select(visit.hand.points().map(({ id }) => id));
    });
    expect(await screen.findByRole("heading", { name: "3 points" })).toBeVisible();
    expect(screen.queryByRole("group", { name: "Treat these points" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Select all points" })).toBeNull();
  });
});
