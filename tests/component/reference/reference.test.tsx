import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Plates } from "../../../src/atlas/plate.ts";
import { REFERRAL_CAVEAT } from "../../../src/atlas/referral/referral.ts";
import { MUSCLES } from "../../../src/domain/muscle-names.ts";
import { MuscleScreen } from "../../../src/screens/reference/muscle-screen.tsx";
import { PainAreasScreen } from "../../../src/screens/reference/pain-areas-screen.tsx";
import { ReferenceScreen } from "../../../src/screens/reference/reference-screen.tsx";
import type { Services } from "../../../src/screens/services.ts";
import { SettingsScreen } from "../../../src/screens/settings/settings-screen.tsx";
import { readBody } from "../../support/bodies.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";
import { createSmallKnowledge } from "../../support/small-knowledge.ts";

const KNOWLEDGE = createSmallKnowledge();
const BODY = readBody("male");

const PLATE = { figure: "male", silhouette: "M0 0Z", contours: "", shadingUrl: "shading.webp" } as const;
const PLATES: Plates = {
  anterior: { ...PLATE, view: "anterior", frame: BODY.frames.anterior },
  posterior: { ...PLATE, view: "posterior", frame: BODY.frames.posterior },
  right: { ...PLATE, view: "right", frame: BODY.frames.right },
  left: { ...PLATE, view: "left", frame: BODY.frames.left },
  soles: { ...PLATE, view: "soles", frame: BODY.frames.soles },
};

/** Muscles are known; the figure comes only where it is wanted. */
function worldWith(services: Partial<Services> = {}) {
  return createScreenWorld({}, { loadKnowledge: async () => KNOWLEDGE, ...services });
}

const withFigure: Partial<Services> = { loadFigure: async () => ({ body: BODY, plates: PLATES }) };

/** The handout is on the page for the printer alone. */
function handout(): HTMLElement {
  const found = document.querySelector<HTMLElement>("body > article");
  if (found === null) throw new Error("There is no handout");
  return found;
}

describe("the muscles of the reference", () => {
  it("stand under their part of the body, each a link with where it is felt", async () => {
    renderScreen(worldWith(), <ReferenceScreen />);
    const shoulder = await screen.findByRole("region", { name: "Shoulder girdle and upper back" });
    const link = within(shoulder).getByRole("link", { name: "Infraspinatus Front of the shoulder" });
    expect(link).toHaveAttribute("href", "#/reference/infraspinatus");
    expect(screen.getAllByRole("link", { name: /./ }).length).toBeGreaterThanOrEqual(MUSCLES.length);
  });

  it("are found while typing, by name first and then by what people notice", async () => {
    const user = userEvent.setup();
    renderScreen(worldWith(), <ReferenceScreen />);
    await user.type(await screen.findByRole("searchbox", { name: "Search muscles" }), "infra");
    const byName = await screen.findByRole("region", { name: "By name" });
    expect(within(byName).getByRole("link", { name: /^Infraspinatus/ })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Neck" })).not.toBeInTheDocument();
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "people with pectoralis-minor");
    const bySymptom = await screen.findByRole("region", { name: "By what people notice or take it for" });
    expect(within(bySymptom).getByRole("link", { name: /^Pectoralis minor/ })).toBeVisible();
  });

  it("say so when nothing was found", async () => {
    const user = userEvent.setup();
    renderScreen(worldWith(), <ReferenceScreen />);
    await user.type(await screen.findByRole("searchbox", { name: "Search muscles" }), "<b>xyzzy</b>");
    expect(await screen.findByRole("heading", { name: "No muscle found" })).toBeVisible();
    expect(screen.getByText("<b>xyzzy</b>")).toBeVisible();
    expect(screen.getByText("0 muscles found")).toBeInTheDocument();
  });

  it("come with the caveat that patterns are no rule", async () => {
    renderScreen(worldWith(), <ReferenceScreen />);
    expect(await screen.findByText(REFERRAL_CAVEAT.text)).toBeVisible();
  });

  it("are offered again when they could not be loaded", async () => {
    const user = userEvent.setup();
    let isOnline = false;
    const loadKnowledge = () => (isOnline ? Promise.resolve(KNOWLEDGE) : Promise.reject(new Error("offline")));
    renderScreen(worldWith({ loadKnowledge }), <ReferenceScreen />);
    expect(await screen.findByText("The muscles could not be loaded")).toBeVisible();
    isOnline = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("region", { name: "Neck" })).toBeVisible();
  });

  it("are one tap away from every page", () => {
    renderScreen(worldWith(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Reference" })).toHaveAttribute("href", "#/reference");
  });
});

describe("the pain areas of the reference", () => {
  it("stand in groups, each a link", async () => {
    renderScreen(worldWith(), <PainAreasScreen regionId={null} />);
    const thigh = await screen.findByRole("region", { name: "Thigh and knee" });
    const link = within(thigh).getByRole("link", { name: "Front of the thigh" });
    expect(link).toHaveAttribute("href", "#/reference/pain/thigh");
    expect(screen.getByText(/Tap the body where it hurts/)).toBeVisible();
  });

  it("name the muscles that are felt there by nearly everyone and by some", async () => {
    renderScreen(worldWith(), <PainAreasScreen regionId="front-of-shoulder" />);
    const found = await screen.findByRole("region", { name: "Front of the shoulder" });
    const usually = within(found).getByRole("region", { name: /nearly everyone/ });
    const links = within(usually).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "#/reference/infraspinatus",
      "#/reference/pectoralis-minor",
    ]);
    expect(within(found).getByText(REFERRAL_CAVEAT.text)).toBeVisible();
    expect(screen.getByRole("link", { current: true })).toHaveTextContent("Front of the shoulder");
  });

  it("say so where no muscle is felt", async () => {
    renderScreen(worldWith(), <PainAreasScreen regionId="thigh" />);
    expect(await screen.findByText("No muscle of our sources is felt here.")).toBeVisible();
  });
});

describe("a muscle's page", () => {
  it("says where its points lie, where they are felt, what people notice and what helps", async () => {
    renderScreen(worldWith(), <MuscleScreen muscleId="infraspinatus" />);
    expect(screen.getByRole("heading", { level: 1, name: "Infraspinatus" })).toBeVisible();
    const points = await screen.findByRole("region", { name: "Usual trigger points" });
    expect(within(points).getAllByRole("listitem")).toHaveLength(2);
    expect(within(points).getByText("Where infraspinatus-2 lies.")).toBeVisible();
    expect(within(points).getAllByText("Front of the shoulder")).toHaveLength(2);
    expect(within(points).getByText("Upper back, upper half")).toBeVisible();
    expect(within(points).getByText(REFERRAL_CAVEAT.text)).toBeVisible();
    const part = (name: string) => within(screen.getByRole("region", { name }));
    expect(part("What people notice").getByText("What people with infraspinatus notice")).toBeVisible();
    expect(part("Mistaken for").getByText("What infraspinatus is taken for")).toBeVisible();
    expect(part("Stretch").getByText("How to stretch infraspinatus.")).toBeVisible();
    expect(part("Self-care").getByText("What to do for infraspinatus at home.")).toBeVisible();
    expect(part("Anatomy").getByText("Nerve of infraspinatus")).toBeVisible();
    expect(part("Anatomy").getByText(/Superficial, about 8 mm deep; palpated from the posterior side/)).toBeVisible();
  });

  it("names its sources, and those that were not read again", async () => {
    const user = userEvent.setup();
    renderScreen(worldWith(), <MuscleScreen muscleId="infraspinatus" />);
    await user.click(await screen.findByRole("button", { name: "Sources" }));
    expect(screen.getAllByText("A textbook of muscles")).toHaveLength(2);
    expect(screen.getByText(/were not read again/)).toBeVisible();
  });

  it("says so where no trigger point is described, and where there is no such muscle", async () => {
    const { unmount } = renderScreen(worldWith(), <MuscleScreen muscleId="subscapularis" />);
    expect(await screen.findByText(/No usual trigger point site of this muscle/)).toBeVisible();
    expect(screen.getByRole("region", { name: "Anatomy" })).toBeVisible();
    unmount();
    renderScreen(worldWith(), <MuscleScreen muscleId="no-such-muscle" />);
    expect(screen.getByRole("heading", { name: "There is no such muscle" })).toBeVisible();
  });

  it("draws the muscle from where its points are seen, with each of them", async () => {
    renderScreen(worldWith(withFigure), <MuscleScreen muscleId="infraspinatus" />);
    const picture = within(screen.getByRole("main"));
    const back = (await picture.findByText("Posterior")).closest("figure");
    expect(back).toHaveTextContent("Infraspinatus, right side, Posterior");
    const numbers = () => [...(back?.querySelectorAll("svg text") ?? [])].map((text) => text.textContent);
    expect(numbers().filter((text) => /\d/.test(text))).toEqual(["1", "2"]);
  });

  it("shows one of its points alone, and the other side of the body", async () => {
    const user = userEvent.setup();
    renderScreen(worldWith(withFigure), <MuscleScreen muscleId="infraspinatus" />);
    const main = within(screen.getByRole("main"));
    await main.findByText("Posterior");
    await user.click(main.getByRole("radio", { name: "2: site infraspinatus-2" }));
    const numbers = [...screen.getByRole("main").querySelectorAll("svg text")].map((text) => text.textContent);
    expect(numbers.filter((text) => /\d/.test(text))).toEqual(["2"]);
    await user.click(main.getByRole("radio", { name: "Left" }));
    expect(main.getAllByRole("figure")[0]).toHaveTextContent("Infraspinatus, left side");
  });

  it("prints a handout for the patient, in plain words", async () => {
    const user = userEvent.setup();
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    renderScreen(worldWith(withFigure), <MuscleScreen muscleId="infraspinatus" />);
    await screen.findByRole("region", { name: "Usual trigger points" });
    await within(handout()).findByText("Back");
    expect(handout()).toHaveTextContent("Where it is feltFront of the shoulder.");
    expect(handout()).toHaveTextContent("Some people also feel it here: upper back, upper half.");
    expect(handout()).toHaveTextContent(/What it is mistaken for.*What infraspinatus is taken for\./);
    expect(handout()).toHaveTextContent("How to stretch infraspinatus.");
    expect(handout()).toHaveTextContent("What to do for infraspinatus at home.");
    expect(handout()).not.toHaveTextContent("Nerve of infraspinatus");
    await user.click(screen.getByRole("button", { name: "Print handout" }));
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });
});
