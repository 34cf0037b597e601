import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { mirrorCell, mirrorPlace, type Place, type ViewId } from "../../../src/atlas/place.ts";
import { REFERRAL_CAVEAT } from "../../../src/atlas/referral/referral.ts";
import { OpenInspector } from "../../support/open-inspector.tsx";
import type { ChartEditor } from "../../../src/editor/chart-editor.ts";
import { PlaceByName } from "../../../src/screens/chart/inspector/place-by-name.tsx";
import { ReferralGhost } from "../../../src/screens/chart/muscles/referral-ghost.tsx";
import { TappedMuscles } from "../../../src/screens/chart/muscles/tapped-muscles.tsx";
import { useMuscleOutlines } from "../../../src/screens/chart/muscles/use-muscle-outlines.ts";
import type { Services } from "../../../src/screens/services.ts";
import { createEditorDriver, type EditorDriver } from "../../support/editor-driver.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";
import { createSmallKnowledge, placesOfSmallKnowledge } from "../../support/small-knowledge.ts";

const KNOWLEDGE = createSmallKnowledge();
const AT = placesOfSmallKnowledge();

type Visit = { readonly hand: EditorDriver; readonly user: UserEvent };

function openInspector(services: Partial<Services> = {}): Visit {
  const hand = createEditorDriver({ figure: "male" });
  const world = createScreenWorld({}, { loadKnowledge: async () => KNOWLEDGE, ...services });
  renderScreen(
    world,
    <>
      <OpenInspector editor={hand.editor} />
      <ReferralGhost editor={hand.editor} />
      <PlaceByName editor={hand.editor} />
      <BodyWithMuscles editor={hand.editor} />
    </>,
  );
  return { hand, user: userEvent.setup() };
}

function BodyWithMuscles({ editor }: { readonly editor: ChartEditor }) {
  useMuscleOutlines(editor);
  return <TappedMuscles editor={editor} />;
}

function placePoint(hand: EditorDriver, place: Place, view: ViewId): void {
  act(() => {
    hand.use("trigger-point");
    hand.tap(hand.spotOf(place, view));
  });
}

const musclesHere = () => screen.findByRole("toolbar", { name: "Muscles here" });

beforeEach(() => window.localStorage.clear());

describe("the muscles under a trigger point", () => {
  it("are proposed as soon as it is placed, those that lie deeper in so many words", async () => {
    const { hand } = openInspector();
    placePoint(hand, AT.shoulderBlade, "posterior");
    const chips = within(await musclesHere()).getAllByRole("button");
    expect(chips.map((chip) => chip.textContent)).toEqual(["Infraspinatus", "under: subscapularis"]);
  });

  it("are taken by one tap, which is one step of undo", async () => {
    const { hand, user } = openInspector();
    placePoint(hand, AT.shoulderBlade, "posterior");
    await user.click(within(await musclesHere()).getByRole("button", { name: "under: subscapularis" }));
    expect(hand.points()[0]?.muscle).toBe("subscapularis");
    expect(hand.lines).toHaveLength(2);
    expect(screen.getByRole("button", { name: "under: subscapularis" })).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: "Infraspinatus" }));
    expect(hand.points()[0]?.muscle).toBe("infraspinatus");
    await user.click(screen.getByRole("button", { name: "Infraspinatus" }));
    expect(hand.points()[0]?.muscle).toBeNull();
  });

  it("are those of the new place once the point was moved", async () => {
    const { hand } = openInspector();
    placePoint(hand, AT.shoulderBlade, "posterior");
    await musclesHere();
    act(() => {
      hand.use("select");
      hand.drag([hand.spotOf(AT.shoulderBlade, "posterior"), hand.spotOf(AT.betweenBlades, "posterior")]);
    });
    const firstChip = () => within(screen.getByRole("toolbar", { name: "Muscles here" })).getAllByRole("button")[0];
    await waitFor(() => expect(firstChip()).toHaveTextContent("Trapezius, middle"));
  });

  it("are proposed for a site with nothing found too", async () => {
    const { hand, user } = openInspector();
    act(() => {
      hand.use("nothing-found");
      hand.tap(hand.spotOf(AT.chest, "anterior"));
    });
    await user.click(within(await musclesHere()).getByRole("button", { name: "Pectoralis minor" }));
    expect(hand.clearSites()[0]?.muscle).toBe("pectoralis-minor");
  });

  it("are left out of a chart for reading", async () => {
    const { hand } = openInspector();
    placePoint(hand, AT.shoulderBlade, "posterior");
    await musclesHere();
    act(() => hand.editor.setReadOnly(true));
    expect(screen.queryByRole("toolbar", { name: "Muscles here" })).toBeNull();
  });

  it("are left out when what is known of muscles can't be had, and the chart works as ever", async () => {
    const { hand, user } = openInspector({ loadKnowledge: () => Promise.reject(new Error("offline")) });
    placePoint(hand, AT.shoulderBlade, "posterior");
    await user.type(await screen.findByRole("combobox", { name: "Muscle" }), "infrasp");
    await user.click(await screen.findByRole("option", { name: /Infraspinatus/ }));
    expect(hand.points()[0]?.muscle).toBe("infraspinatus");
    expect(screen.queryByRole("toolbar", { name: "Muscles here" })).toBeNull();
  });
});

const INFRASPINATUS = KNOWLEDGE.referrals.find(({ muscle }) => muscle === "infraspinatus")?.sites ?? [];

/** Places a point and takes the first muscle under it. */
async function placeInInfraspinatus({ hand, user }: Visit, place: Place): Promise<void> {
  placePoint(hand, place, "posterior");
  await user.click(within(await musclesHere()).getByRole("button", { name: "Infraspinatus" }));
}

const usualReferral = () => screen.queryByRole("region", { name: "Usual referral" });

describe("the usual referral of a trigger point", () => {
  it("is shown on the body and in words, with its source and the caveat, once its muscle is named", async () => {
    const visit = openInspector();
    placePoint(visit.hand, AT.shoulderBlade, "posterior");
    await musclesHere();
    expect(usualReferral()).toBeNull();
    expect(visit.hand.state().hint).toBeNull();
    await visit.user.click(screen.getByRole("button", { name: "Infraspinatus" }));
    expect(visit.hand.state().hint?.essential).toEqual(INFRASPINATUS[0]?.essential.cells);
    expect(usualReferral()).toHaveTextContent("Front of the shoulder");
    expect(usualReferral()).toHaveTextContent("no fixed location of referred pain should be expected");
    expect(usualReferral()).toHaveTextContent("Source: A textbook of muscles. From the textbooks named");
    expect(visit.hand.zones()).toHaveLength(0);
  });

  it("becomes its zone by one tap, which is one step of undo, and is then no longer shown as a hint", async () => {
    const visit = openInspector();
    await placeInInfraspinatus(visit, AT.lowShoulderBlade);
    await visit.user.click(screen.getByRole("button", { name: "Record referral" }));
    const [zone] = visit.hand.zones();
    expect(zone).toMatchObject({ ownerId: visit.hand.points()[0]?.id, cells: INFRASPINATUS[1]?.essential.cells });
    expect(visit.hand.state().hint).toBeNull();
    expect(usualReferral()).toBeNull();
    act(() => visit.hand.editor.undo());
    expect(visit.hand.zones()).toHaveLength(0);
    expect(usualReferral()).toBeVisible();
  });

  it("can be recorded right below the muscle, before all that may be unfolded", async () => {
    const visit = openInspector();
    await placeInInfraspinatus(visit, AT.shoulderBlade);
    const record = screen.getByRole("button", { name: "Record referral" });
    const pain = screen.getByRole("radiogroup", { name: "Pain on palpation" });
    expect(record.compareDocumentPosition(pain) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it("lies on the side of the point", async () => {
    const visit = openInspector();
    await placeInInfraspinatus(visit, mirrorPlace(AT.shoulderBlade));
    await visit.user.click(screen.getByRole("button", { name: "Record referral" }));
    expect(
      visit.hand
        .zones()[0]
        ?.cells.map(mirrorCell)
        .sort((a, b) => a - b),
    ).toEqual(INFRASPINATUS[0]?.essential.cells);
  });

  it("leaves the body when the point is no longer selected, and in a chart for reading", async () => {
    const visit = openInspector();
    await placeInInfraspinatus(visit, AT.shoulderBlade);
    act(() => visit.hand.editor.select([]));
    expect(visit.hand.state().hint).toBeNull();
    act(() => visit.hand.editor.select([visit.hand.points()[0]!.id]));
    expect(visit.hand.state().hint).not.toBeNull();
    act(() => visit.hand.editor.setReadOnly(true));
    expect(visit.hand.state().hint).toBeNull();
    expect(usualReferral()).toBeNull();
  });
});

describe("the side of a referral zone", () => {
  function paintReferral({ hand }: Visit, from: Place, to: Place): void {
    placePoint(hand, AT.shoulderBlade, "posterior");
    act(() => {
      hand.use("pain-zone");
      hand.drag([hand.spotOf(from, "anterior"), hand.spotOf(to, "anterior")]);
    });
  }

  it("is noted where it is opposite to its point, with the point and with the zone", async () => {
    const visit = openInspector();
    paintReferral(visit, mirrorPlace(AT.thigh), mirrorPlace(AT.thigh));
    expect(await screen.findByText("The zone is on the left, point 1 on the right.")).toBeVisible();
    act(() => visit.hand.editor.select([visit.hand.zones()[0]!.id]));
    expect(screen.getByText("The zone is on the left, point 1 on the right.")).toBeVisible();
  });

  it("is noted where the zone crosses the midline", async () => {
    const visit = openInspector();
    paintReferral(visit, AT.chest, mirrorPlace(AT.chest));
    expect(await screen.findByText("The zone crosses the midline; point 1 is on the right.")).toBeVisible();
  });

  it("is not spoken of where it is that of the point", async () => {
    const visit = openInspector();
    paintReferral(visit, AT.thigh, AT.thigh);
    await screen.findByRole("button", { name: "Show its referral zone" });
    expect(visit.hand.zones()).toHaveLength(1);
    expect(screen.queryByText(/^The zone/)).toBeNull();
  });
});

describe("a point placed by the name of its muscle", () => {
  const button = () => screen.getByRole("button", { name: "Place by muscle name" });

  async function openSearch({ user }: Visit): Promise<void> {
    await waitFor(() => expect(button()).toBeEnabled());
    await user.keyboard("/");
    await screen.findByRole("dialog", { name: "Place by muscle name" });
  }

  it("lands by keyboard on the usual site of the side, with its muscle, and is selected", async () => {
    const visit = openInspector();
    await openSearch(visit);
    await visit.user.keyboard("infra{Enter}");
    expect(screen.getByRole("button", { name: "Right" })).toHaveFocus();
    await visit.user.keyboard("{Tab}{Enter}");
    const [point] = visit.hand.points();
    expect(point).toMatchObject({ muscle: "infraspinatus", place: mirrorPlace(INFRASPINATUS[0]!.place) });
    expect(visit.hand.selected()).toEqual([point]);
    expect(visit.hand.lines.map(({ label }) => label)).toEqual(["Place point 1"]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("lands on another of the muscle's usual sites by its number", async () => {
    const visit = openInspector();
    await openSearch(visit);
    await visit.user.keyboard("infra{Enter}");
    const sites = within(screen.getByRole("list", { name: "Usual sites" })).getAllByRole("button");
    expect(sites.map((site) => site.getAttribute("aria-pressed"))).toEqual(["true", "false"]);
    await visit.user.keyboard("2{Enter}");
    expect(visit.hand.points()[0]?.place).toEqual(INFRASPINATUS[1]?.place);
  });

  it("lands on the site that was chosen by its words", async () => {
    const visit = openInspector();
    await openSearch(visit);
    await visit.user.keyboard("infra{Enter}");
    await visit.user.click(screen.getByRole("button", { name: /Where infraspinatus-2 lies/ }));
    await visit.user.click(screen.getByRole("button", { name: "Left" }));
    expect(visit.hand.points()[0]?.place).toEqual(mirrorPlace(INFRASPINATUS[1]!.place));
  });

  it("has no sites to choose from where only one is usual", async () => {
    const visit = openInspector();
    await openSearch(visit);
    await visit.user.keyboard("pector{Enter}");
    expect(screen.getByText(/Where pectoralis-minor-1 lies/)).toBeVisible();
    expect(screen.queryByRole("list", { name: "Usual sites" })).toBeNull();
  });

  it("is placed by pointer too, from the list of muscles whose names hold what was typed", async () => {
    const visit = openInspector();
    await waitFor(() => expect(button()).toBeEnabled());
    await visit.user.click(button());
    await visit.user.type(screen.getByRole("searchbox"), "pector");
    await visit.user.click(screen.getByRole("button", { name: /^Pectoralis minor/ }));
    await visit.user.click(screen.getByRole("button", { name: "Right" }));
    expect(visit.hand.points()[0]?.muscle).toBe("pectoralis-minor");
  });

  it("is not placed where nothing has that name", async () => {
    const visit = openInspector();
    await openSearch(visit);
    await visit.user.keyboard("qqq{Enter}");
    expect(screen.getByText("No muscle by that name has a usual site.")).toBeVisible();
    expect(visit.hand.points()).toHaveLength(0);
  });

  it("can't be placed in a chart for reading", async () => {
    const visit = openInspector();
    await waitFor(() => expect(button()).toBeEnabled());
    act(() => visit.hand.editor.setReadOnly(true));
    expect(button()).toBeDisabled();
    await visit.user.keyboard("/");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("the muscles on the body", () => {
  const shown = ({ hand }: Visit) => hand.state().muscleOutlines.map(({ depth }) => depth);

  it("are left out until they are asked for, are outlined by depth, and are remembered for the next chart", async () => {
    const first = openInspector();
    const deep = await screen.findByRole("button", { name: "Deep" });
    expect(deep).toHaveAttribute("aria-pressed", "false");
    expect(shown(first)).toEqual([]);
    await first.user.click(deep);
    await first.user.click(screen.getByRole("button", { name: "Superficial" }));
    await waitFor(() => expect(shown(first)).toEqual(["superficial", "deep"]));
    await waitFor(() => {
      expect(first.hand.state().muscleOutlines[0]?.pathByView.get("posterior")).toMatch(/^M/);
    });
    cleanup();
    const second = openInspector();
    await waitFor(() => expect(shown(second)).toEqual(["superficial", "deep"]));
    await second.user.click(screen.getByRole("button", { name: "Deep" }));
    await waitFor(() => expect(shown(second)).toEqual(["superficial"]));
  });

  it("tell their names where the select tool taps them, on either side, those that are outlined", async () => {
    const { hand, user } = openInspector();
    await user.click(await screen.findByRole("button", { name: "Superficial" }));
    act(() => {
      hand.use("select");
      hand.tap(hand.spotOf(mirrorPlace(AT.shoulderBlade), "posterior"));
    });
    expect(screen.getByRole("status", { name: "Muscles tapped" })).toHaveTextContent(/^Infraspinatus$/);
    await user.click(screen.getByRole("button", { name: "Deep" }));
    act(() => hand.tap(hand.spotOf(AT.shoulderBlade, "posterior")));
    expect(screen.getByRole("status", { name: "Muscles tapped" })).toHaveTextContent("Infraspinatus · Subscapularis");
    act(() => hand.tap(hand.spotOf(AT.thigh, "anterior")));
    expect(screen.getByRole("status", { name: "Muscles tapped" })).toBeEmptyDOMElement();
  });

  it("say nothing of a tap while none are outlined", async () => {
    const { hand } = openInspector();
    await screen.findByRole("button", { name: "Superficial" });
    act(() => {
      hand.use("select");
      hand.tap(hand.spotOf(AT.shoulderBlade, "posterior"));
    });
    expect(screen.getByRole("status", { name: "Muscles tapped" })).toBeEmptyDOMElement();
  });
});

describe("the source of painted pain", () => {
  /** Paints the front of the right shoulder, where the small knowledge has infraspinatus and pectoralis minor felt. */
  async function findSource({ hand, user }: Visit): Promise<void> {
    act(() => {
      hand.use("pain-zone");
      hand.drag([hand.spotOf(AT.frontOfShoulder, "anterior"), hand.spotOf(AT.frontOfShoulder, "anterior")]);
      hand.editor.select([hand.zones()[0]!.id]);
    });
    await screen.findByRole("group", { name: "Actions" });
    await user.click(screen.getByRole("button", { name: "Find the source" }));
    await screen.findByRole("list", { name: "Muscles to palpate" });
  }

  const ranked = () => within(screen.getByRole("list", { name: "Muscles to palpate" })).getAllByRole("listitem");

  it("is ranked by muscle and side, and the chosen one is shown on the body with the words of its numbers", async () => {
    const visit = openInspector();
    await findSource(visit);
    expect(ranked().map((row) => row.textContent)).toEqual(["Infraspinatus, right", "Pectoralis minor, right"]);
    await visit.user.click(screen.getByRole("button", { name: "Infraspinatus, right" }));
    expect(screen.getByText(/^Covers .* of the painted pain; .*Leaves/)).toBeVisible();
    expect(screen.getByText(/^Source: A textbook of muscles\. From the textbooks named, which were not/)).toBeVisible();
    expect(screen.getAllByText(REFERRAL_CAVEAT.text)).toHaveLength(1);
    expect(visit.hand.state().hint).toMatchObject({ palpate: INFRASPINATUS[0]?.place });
  });

  it("that is found becomes a point with its muscle and the pain that it explains as its zone", async () => {
    const visit = openInspector();
    await findSource(visit);
    await visit.user.click(screen.getByRole("button", { name: "Infraspinatus, right" }));
    await visit.user.click(screen.getByRole("button", { name: "Found" }));
    const [point] = visit.hand.points();
    expect(point).toMatchObject({ muscle: "infraspinatus", place: INFRASPINATUS[0]?.place });
    expect(visit.hand.selected()).toEqual([point]);
    const [own, referral] = visit.hand.zones();
    expect(referral?.ownerId).toBe(point?.id);
    expect(own?.cells).toEqual(expect.arrayContaining([...(referral?.cells ?? [])]));
    expect(visit.hand.said()).toMatch(/^Point 1 placed, right.*, infraspinatus$/);
    expect(visit.hand.state().undoLabel).toBe("Place point 1");
    act(() => visit.hand.editor.undo());
    expect(visit.hand.points()).toEqual([]);
    expect(visit.hand.zones()).toEqual([own]);
  });

  it("is sought for a referral zone too, whose own muscle is marked as charted", async () => {
    const visit = openInspector();
    await findSource(visit);
    await visit.user.click(screen.getByRole("button", { name: "Infraspinatus, right" }));
    await visit.user.click(screen.getByRole("button", { name: "Found" }));
    const referral = visit.hand.zones().find(({ ownerId }) => ownerId !== null);
    if (referral === undefined) throw new Error("The point has no referral zone");
    act(() => visit.hand.editor.select([referral.id]));
    await screen.findByRole("list", { name: "Muscles to palpate" });
    expect(ranked().map((row) => row.textContent)).toEqual([
      "Infraspinatus, right (charted)",
      "Pectoralis minor, right",
    ]);
  });

  it("that is not found is recorded as such, and the search goes on", async () => {
    const visit = openInspector();
    await findSource(visit);
    await visit.user.click(screen.getByRole("button", { name: "Pectoralis minor, right" }));
    await visit.user.click(screen.getByRole("button", { name: "Nothing found here" }));
    expect(visit.hand.clearSites()[0]).toMatchObject({ muscle: "pectoralis-minor", place: AT.chest });
    expect(visit.hand.selected()).toEqual(visit.hand.zones());
    expect(screen.getByRole("button", { name: "Pectoralis minor, right (nothing found)" })).toBeVisible();
    act(() => visit.hand.editor.undo());
    expect(visit.hand.clearSites()).toEqual([]);
  });
});

describe("the source of pain in a region from the list", () => {
  const search = () => screen.findByRole("button", { name: "Find the source" });
  const ranked = () => within(screen.getByRole("list", { name: "Muscles to palpate" })).getAllByRole("listitem");

  async function chooseRegion({ user }: Visit, typed: string, name: RegExp): Promise<void> {
    await user.click(await search());
    await user.type(await screen.findByRole("combobox", { name: "Where it hurts" }), typed);
    await user.click(await screen.findByRole("option", { name }));
  }

  it("is looked for in an empty chart, on the side that was chosen and on no other", async () => {
    const visit = openInspector();
    await chooseRegion(visit, "front", /^Front of the shoulder/);
    expect(screen.getByText("Choose the side.")).toBeVisible();
    expect(screen.queryByRole("list", { name: "Muscles to palpate" })).toBeNull();
    await visit.user.click(screen.getByRole("radio", { name: "Left" }));
    expect(ranked().map((row) => row.textContent)).toEqual(["Infraspinatus, left", "Pectoralis minor, left"]);
    const region = KNOWLEDGE.regions.find(({ id }) => id === "front-of-shoulder");
    expect(visit.hand.state().hint?.essential).toEqual(region?.cells.map(mirrorCell));
    await visit.user.click(screen.getByRole("button", { name: "Infraspinatus, left" }));
    expect(screen.getByText(/^Covers .* of the region; .* of its usual pattern lies there\. Leaves/)).toBeVisible();
    expect(visit.hand.state().hint).toMatchObject({ palpate: mirrorPlace(INFRASPINATUS[0]!.place) });
  });

  it("is found by the words of the region in any order, and by the part of the body it belongs to", async () => {
    const visit = openInspector();
    await visit.user.click(await search());
    const field = await screen.findByRole("combobox", { name: "Where it hurts" });
    await visit.user.type(field, "shoulder front");
    await waitFor(() => expect(screen.getAllByRole("option").map((one) => one.textContent)).toHaveLength(1));
    await visit.user.clear(field);
    await visit.user.type(field, "knee");
    expect(await screen.findByRole("option", { name: /^Front of the thigh/ })).toBeVisible();
  });

  it("has no side in a region of the median plane", async () => {
    const visit = openInspector();
    await chooseRegion(visit, "upper", /^Upper back/);
    expect(screen.queryByRole("radiogroup", { name: "Patient's side" })).toBeNull();
    expect(ranked().map((row) => row.textContent)).toEqual([
      "Trapezius, middle, right or left",
      "Infraspinatus, right or left",
    ]);
  });

  it("asks which side is palpated where both fit alike, and records on that side alone", async () => {
    const visit = openInspector();
    await chooseRegion(visit, "upper", /^Upper back/);
    await visit.user.click(screen.getByRole("button", { name: "Trapezius, middle, right or left" }));
    expect(screen.queryByRole("button", { name: "Found" })).toBeNull();
    const sides = screen.getByRole("radiogroup", { name: "Side to palpate" });
    await visit.user.click(within(sides).getByRole("radio", { name: "Left" }));
    expect(visit.hand.state().hint).toMatchObject({ palpate: mirrorPlace(AT.betweenBlades) });
    await visit.user.click(screen.getByRole("button", { name: "Nothing found here" }));
    expect(visit.hand.clearSites()).toMatchObject([{ place: mirrorPlace(AT.betweenBlades) }]);
    expect(
      screen.getByRole("button", { name: "Trapezius, middle, right or left (left: nothing found)" }),
    ).toBeVisible();
    await visit.user.click(within(sides).getByRole("radio", { name: "Right" }));
    await visit.user.click(screen.getByRole("button", { name: "Found" }));
    expect(visit.hand.points()).toMatchObject([{ muscle: "trapezius-middle", place: AT.betweenBlades }]);
  });

  it("that is found becomes a point without a zone, and the search is as it was once the point is closed", async () => {
    const visit = openInspector();
    await chooseRegion(visit, "front", /^Front of the shoulder/);
    await visit.user.click(screen.getByRole("radio", { name: "Right" }));
    await visit.user.click(screen.getByRole("button", { name: "Infraspinatus, right" }));
    await visit.user.click(screen.getByRole("button", { name: "Found" }));
    expect(visit.hand.points()).toMatchObject([{ muscle: "infraspinatus", place: INFRASPINATUS[0]?.place }]);
    expect(visit.hand.selected()).toEqual(visit.hand.points());
    expect(visit.hand.zones()).toEqual([]);
    expect(visit.hand.lines).toHaveLength(1);
    await visit.user.click(screen.getByRole("button", { name: "Close" }));
    expect(ranked().map((row) => row.textContent)).toEqual([
      "Infraspinatus, right (charted)",
      "Pectoralis minor, right",
    ]);
  });

  it("that is not found is recorded as such, and the search goes on", async () => {
    const visit = openInspector();
    await chooseRegion(visit, "front", /^Front of the shoulder/);
    await visit.user.click(screen.getByRole("radio", { name: "Right" }));
    await visit.user.click(screen.getByRole("button", { name: "Pectoralis minor, right" }));
    await visit.user.click(screen.getByRole("button", { name: "Nothing found here" }));
    expect(visit.hand.clearSites()).toMatchObject([{ muscle: "pectoralis-minor", place: AT.chest }]);
    expect(screen.getByRole("button", { name: "Pectoralis minor, right (nothing found)" })).toBeVisible();
  });

  it("is looked for in all painted pain while no region is chosen", async () => {
    const visit = openInspector();
    act(() => {
      visit.hand.use("pain-zone");
      visit.hand.drag([
        visit.hand.spotOf(AT.frontOfShoulder, "anterior"),
        visit.hand.spotOf(AT.frontOfShoulder, "anterior"),
      ]);
      visit.hand.editor.select([]);
    });
    await visit.user.click(await search());
    await visit.user.click(await screen.findByRole("button", { name: "Infraspinatus, right" }));
    await visit.user.click(screen.getByRole("button", { name: "Found" }));
    expect(visit.hand.zones().map(({ ownerId }) => ownerId)).toEqual([null, visit.hand.points()[0]?.id]);
  });

  it("is not looked for in a chart for reading", async () => {
    const visit = openInspector();
    await search();
    act(() => visit.hand.editor.setReadOnly(true));
    expect(screen.queryByRole("button", { name: "Find the source" })).toBeNull();
  });
});
