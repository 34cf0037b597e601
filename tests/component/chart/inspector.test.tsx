import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { TriggerPoint } from "../../../src/domain/marks.ts";
import { OpenInspector } from "../../support/open-inspector.tsx";
import {
  createEditorDriver,
  type EditorDriver,
  LEFT_SCAPULA,
  RIGHT_SCAPULA,
  RIGHT_THIGH,
  SPINE,
} from "../../support/editor-driver.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

type Visit = { readonly hand: EditorDriver; readonly user: UserEvent };

/** An open chart beside its inspector; the hand marks on the body, the user works in the inspector. */
function openInspector(prepare: (hand: EditorDriver) => void = () => {}): Visit {
  const hand = createEditorDriver();
  prepare(hand);
  renderScreen(createScreenWorld(), <OpenInspector editor={hand.editor} />);
  return { hand, user: userEvent.setup() };
}

function placePoint(hand: EditorDriver): void {
  hand.use("trigger-point");
  hand.tap(RIGHT_SCAPULA);
}

function paintZone(hand: EditorDriver): void {
  hand.use("pain-zone");
  hand.drag([RIGHT_THIGH, { ...RIGHT_THIGH, y: RIGHT_THIGH.y + 60 }]);
}

const details = (name: RegExp) => within(screen.getByRole("region", { name }));

function thePoint({ hand }: Visit): TriggerPoint {
  const [point] = hand.points();
  if (point === undefined) throw new Error("No point");
  return point;
}

describe("the selected trigger point", () => {
  it("is shown as soon as it is placed, with its side in words", () => {
    openInspector(placePoint);
    expect(details(/^Point 1$/).getByText("patient's right")).toBeVisible();
  });

  it("takes class, pain and muscle by one tap each, and each is a step of undo", async () => {
    const visit = openInspector(placePoint);
    await visit.user.click(screen.getByRole("radio", { name: "Active" }));
    await visit.user.click(screen.getByRole("radio", { name: "7 of 10" }));
    await visit.user.type(screen.getByRole("combobox", { name: "Muscle" }), "infrasp");
    await visit.user.click(await screen.findByRole("option", { name: /Infraspinatus/ }));
    expect(thePoint(visit)).toMatchObject({ class: "active", pain: 7, muscle: "infraspinatus" });
    expect(visit.hand.lines).toHaveLength(4);
    act(() => visit.hand.editor.undo());
    expect(thePoint(visit)).toMatchObject({ class: "active", pain: 7, muscle: null });
  });

  it("leads to what is known of its muscle, beside the chart, which stays open", async () => {
    const visit = openInspector(placePoint);
    expect(screen.queryByRole("link", { name: "About this muscle" })).toBeNull();
    await visit.user.type(screen.getByRole("combobox", { name: "Muscle" }), "infrasp");
    await visit.user.click(await screen.findByRole("option", { name: /Infraspinatus/ }));
    const link = screen.getByRole("link", { name: "About this muscle" });
    expect(link).toHaveAttribute("href", "#/reference/infraspinatus");
    expect(link).toHaveAttribute("target", "_blank");
  });

  it("has eleven buttons for pain, and takes a score back when it is tapped again", async () => {
    const visit = openInspector(placePoint);
    const scale = within(screen.getByRole("radiogroup", { name: "Pain on palpation" }));
    expect(scale.getAllByRole("radio")).toHaveLength(11);
    await visit.user.click(scale.getByRole("radio", { name: "4 of 10" }));
    await visit.user.click(scale.getByRole("radio", { name: "4 of 10" }));
    expect(thePoint(visit).pain).toBeNull();
  });

  it("keeps a note without a button, also when the next mark is selected in the middle of a word", async () => {
    const visit = openInspector((hand) => {
      placePoint(hand);
      hand.tap(LEFT_SCAPULA);
      hand.editor.select([hand.points()[0]?.id ?? hand.points()[1]!.id]);
    });
    await visit.user.type(screen.getByRole("textbox", { name: "Note" }), "taut ba");
    act(() => visit.hand.editor.select([visit.hand.points()[1]!.id]));
    expect(thePoint(visit).note).toBe("taut ba");
    expect(visit.hand.points()[1]?.note).toBe("");
    expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("");
  });

  it("saves a note by itself after a pause in typing", async () => {
    const visit = openInspector(placePoint);
    await visit.user.type(screen.getByRole("textbox", { name: "Note" }), "twitch");
    await waitFor(() => expect(thePoint(visit).note).toBe("twitch"));
  });

  it("is mirrored to the other side by one tap", async () => {
    const visit = openInspector(placePoint);
    await visit.user.click(screen.getByRole("button", { name: "Mirror" }));
    expect(visit.hand.points()).toHaveLength(2);
    expect(details(/^Point 2$/).getByText("patient's left")).toBeVisible();
  });

  it("can't be mirrored when it lies on the midline", () => {
    openInspector((hand) => {
      hand.use("trigger-point");
      hand.tap(SPINE);
    });
    expect(details(/^Point 1$/).getByText("midline")).toBeVisible();
    expect(screen.getByRole("button", { name: "Mirror" })).toBeDisabled();
  });

  it("is moved by 5 mm with a button, for a hand that can't drag", async () => {
    const visit = openInspector(placePoint);
    const before = thePoint(visit).place;
    await visit.user.click(screen.getByRole("button", { name: "Move" }));
    await visit.user.click(screen.getByRole("button", { name: "Up" }));
    expect(thePoint(visit).place.y - before.y).toBeGreaterThan(3);
  });

  it("leads to the brush that paints its referral zone", async () => {
    const visit = openInspector(placePoint);
    await visit.user.click(screen.getByRole("button", { name: "Paint its referral zone" }));
    expect(visit.hand.state().tool).toBe("pain-zone");
    expect(screen.getByText("Paint the referral zone of point 1.")).toBeVisible();
  });

  it("is deleted without a question, and the list no longer names it", async () => {
    const visit = openInspector(placePoint);
    await visit.user.click(screen.getByRole("button", { name: "Delete" }));
    expect(visit.hand.points()).toHaveLength(0);
    expect(within(screen.getByRole("list", { name: "Marks" })).queryAllByRole("button")).toHaveLength(0);
    act(() => visit.hand.editor.undo());
    expect(visit.hand.points()).toHaveLength(1);
  });
});

describe("the selected zone", () => {
  it("is said to be what the brush goes on with, and asks once who drew it", async () => {
    const visit = openInspector((hand) => hand.use("pain-zone"));
    expect(screen.getByText(/^Paint where the patient feels pain/)).toBeVisible();
    await visit.user.click(screen.getByRole("radio", { name: "Patient" }));
    act(() => paintZone(visit.hand));
    const zone = within(await screen.findByRole("region", { name: "Own pain zone" }));
    expect(await screen.findByText(/^Paint more of this zone/)).toBeVisible();
    await waitFor(() => expect(screen.getAllByRole("radiogroup", { name: "Drawn by" })).toHaveLength(1));
    expect(zone.getByRole("radio", { name: "Patient" })).toBeChecked();
    await visit.user.click(screen.getByRole("radio", { name: "Clinician" }));
    expect(visit.hand.zones()).toMatchObject([{ drawnBy: "clinician" }]);
  });

  it("of a point is said to be that point's, also when the zone itself is selected", () => {
    const visit = openInspector((hand) => {
      placePoint(hand);
      paintZone(hand);
    });
    const [zone] = visit.hand.zones();
    act(() => visit.hand.editor.select(zone === undefined ? [] : [zone.id]));
    expect(screen.getByText("Paint the referral zone of point 1.")).toBeVisible();
  });

  it("tells its area in cm2 and percent, and takes qualities, pain and who drew it", async () => {
    const visit = openInspector(paintZone);
    const zone = details(/^Own pain zone$/);
    expect(zone.getByText(/cm², .* % of the body surface/)).toBeVisible();
    await visit.user.click(zone.getByRole("button", { name: "Burning" }));
    await visit.user.click(zone.getByRole("button", { name: "Aching" }));
    await visit.user.click(zone.getByRole("radio", { name: "Patient" }));
    await visit.user.click(zone.getByRole("radio", { name: "6 of 10" }));
    expect(visit.hand.zones()).toMatchObject([{ qualities: ["aching", "burning"], pain: 6, drawnBy: "patient" }]);
  });
});

describe("the way between a point and its referral zone", () => {
  it("leads to the heading of the other one, not to the list below", async () => {
    const visit = openInspector((hand) => {
      placePoint(hand);
      paintZone(hand);
    });
    await visit.user.click(screen.getByRole("button", { name: "Show its referral zone" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Referral zone of point 1/ })).toHaveFocus());
    await visit.user.click(screen.getByRole("button", { name: "Show its trigger point" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Point 1/ })).toHaveFocus());
  });
});

describe("the list of marks", () => {
  it("names every mark in words, a referral zone below its point", async () => {
    const visit = openInspector((hand) => {
      placePoint(hand);
      hand.use("pain-zone");
      hand.drag([RIGHT_THIGH, { ...RIGHT_THIGH, y: RIGHT_THIGH.y + 40 }]);
      hand.use("trigger-point");
      hand.tap(LEFT_SCAPULA);
      hand.use("nothing-found");
      hand.tap(SPINE);
    });
    await screen.findByRole("button", { name: /^Referral zone of 1, right, .* cm²$/ });
    const rows = within(screen.getByRole("list", { name: "Marks" })).getAllByRole("button");
    expect(rows.map((row) => row.textContent)).toEqual([
      "1, trigger point, right",
      expect.stringMatching(/^Referral zone of 1, right, .* cm²$/),
      "2, trigger point, left",
      "Nothing found, midline",
    ]);
    expect(visit.hand.selected()).toHaveLength(1);
  });

  it("selects a mark, whose details then stand above the list that stays in reach", async () => {
    const visit = openInspector((hand) => {
      placePoint(hand);
      hand.tap(LEFT_SCAPULA);
    });
    await visit.user.click(screen.getByRole("button", { name: "1, trigger point, right" }));
    expect(screen.getByRole("region", { name: "Point 1" })).toBeVisible();
    expect(screen.getByRole("button", { name: "2, trigger point, left" })).toBeVisible();
  });
});

describe("a chart for reading", () => {
  it("shows the marks and changes nothing", () => {
    const { hand } = openInspector((hand) => {
      placePoint(hand);
      hand.editor.setReadOnly(true);
    });
    expect(screen.getByRole("radio", { name: "Active" })).toBeDisabled();
    expect(screen.getByRole("textbox", { name: "Note" })).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Delete" })).not.toBeInTheDocument();
    expect(hand.points()).toHaveLength(1);
  });
});
