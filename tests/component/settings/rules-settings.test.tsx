import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "../../../src/domain/checks/built-in-rules.data.ts";
import type { CheckRules } from "../../../src/domain/checks/check-rules.ts";
import { rulesToFile } from "../../../src/domain/checks/rules-file.ts";
import { BUILT_IN_SETTINGS } from "../../../src/domain/clinic-settings.ts";
import { RulesSettings } from "../../../src/screens/settings/rules-settings.tsx";
import {
  createScreenWorld,
  fileToUpload,
  readSavedText,
  renderScreen,
  type ScreenWorld,
} from "../../support/screen-services.tsx";

async function openRules(rules: CheckRules = BUILT_IN_RULES): Promise<ScreenWorld> {
  const world = createScreenWorld({ settings: { ...BUILT_IN_SETTINGS, rules } });
  renderScreen(world, <RulesSettings />);
  await screen.findByText(/Tautband built-in rules/);
  return world;
}

/** The rules as they are kept now. */
async function kept({ services }: ScreenWorld): Promise<CheckRules> {
  return new Promise((resolve) => {
    const stop = services.settings.watch((answer) => {
      stop();
      if (answer.ok) resolve(answer.value.value.rules);
    });
  });
}

function pickFile(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("No file picker");
  return userEvent.upload(input, fileToUpload(text));
}

describe("the rules of the checks", () => {
  it("take a payer's rules and show what they ask for, with source and grade", async () => {
    const user = userEvent.setup();
    const world = await openRules();
    expect(screen.getByRole("radio", { name: "None" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: /US Medicare, uniform text/ }));
    expect(await screen.findByText("At most 3 sessions in a rolling 12 months")).toBeVisible();
    expect(screen.getByText("At least 50 % relief for at least 6 weeks before a repeat")).toBeVisible();
    expect(screen.getAllByText(/Grade: secondary source/).length).toBeGreaterThan(0);
    expect((await kept(world)).payerId).toBe("us-medicare-uniform-lcd");
  });

  it("keep a number when its field is left, and refuse one that can't be meant", async () => {
    const user = userEvent.setup();
    const world = await openRules();
    const age = screen.getByRole("textbox", { name: "Oldest weight for a dose, days" });
    await user.clear(age);
    await user.type(age, "0");
    await user.tab();
    expect(screen.getByText("Oldest weight for a dose must be from 1 to 3650 days")).toBeVisible();
    expect((await kept(world)).weightMaxAgeDays).toBe(180);
    await user.clear(age);
    await user.type(age, "90");
    await user.tab();
    await waitFor(async () => expect((await kept(world)).weightMaxAgeDays).toBe(90));
    // The set is the clinic's own from then on, and says so here and in the name of its file.
    expect(await screen.findByText("Rules of this clinic, revision 1 of 21 November 2026.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save as a file" }));
    expect(world.savedFiles[0]?.name).toBe("tautband-rules-2026-11-21-revision-1.json");
  });

  it("show where each number comes from that stands by itself, and how far it can be trusted", async () => {
    await openRules();
    for (const [title, grade] of [
      [/Delphi consensus: names the three criteria/, "secondary source"],
      [/A prompt of practice, its number is the clinic's own/, "practice, not a published rule"],
      [/own limit for the age of a weight/, "practice, not a published rule"],
      [/within about 27 mm, rounded up/, "practice, not a published rule"],
    ] as const) {
      const line = screen.getByText((_, element) => element?.tagName === "P" && title.test(element.textContent ?? ""));
      expect(line).toHaveTextContent(`Grade: ${grade}.`);
    }
  });

  it("call a limit the clinic's own once it is changed", async () => {
    const user = userEvent.setup();
    const world = await openRules();
    await user.click(screen.getByRole("button", { name: /^Dose limits/ }));
    const [cap] = screen.getAllByRole("textbox", { name: "Absolute cap, mg" });
    if (cap === undefined) throw new Error("No cap");
    await user.clear(cap);
    await user.type(cap, "200");
    await user.tab();
    expect(await screen.findByText(/Set by this clinic/)).toBeVisible();
    expect((await kept(world)).doseLimits[0]).toMatchObject({ capMg: 200, mgPerKg: 4.5 });
  });

  it("ask for what every record must have", async () => {
    const user = userEvent.setup();
    const world = await openRules();
    await user.click(screen.getByRole("button", { name: /^What every record must have/ }));
    await user.click(screen.getByRole("button", { name: "Complaint" }));
    await waitFor(async () => expect((await kept(world)).template).toEqual(["complaint"]));
  });

  it("switch codes, cautions and what is asked for off, each shown with its source and grade", async () => {
    const user = userEvent.setup();
    const world = await openRules();
    await user.click(screen.getByRole("button", { name: /^Codes/ }));
    const muscles = screen.getByRole("group", { name: "Muscles of one session" });
    expect(within(muscles).getByText(/Grade: secondary source/)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Off" }));
    await waitFor(async () => expect((await kept(world)).codes.isOn).toBe(false));
    await user.click(screen.getByRole("button", { name: /^Where a needle needs care/ }));
    await user.click(screen.getByRole("button", { name: "Over the kidney" }));
    await waitFor(async () =>
      expect((await kept(world)).needlingCautions.filter(({ isOn }) => !isOn)).toMatchObject([{ area: "kidney" }]),
    );
    await user.click(screen.getByRole("button", { name: /^What every record must have/ }));
    const asked = screen.getByRole("toolbar", { name: "Of every treated point" });
    await user.click(within(asked).getByRole("button", { name: "Class" }));
    await waitFor(async () => expect((await kept(world)).asked.class.isOn).toBe(false));
  });

  it("go out as a file and come back from one", async () => {
    const user = userEvent.setup();
    const world = await openRules();
    await user.click(screen.getByRole("button", { name: "Save as a file" }));
    expect(world.savedFiles[0]?.name).toBe("tautband-rules-2026-11-22.json");
    expect(await readSavedText(world, 0)).toBe(rulesToFile(BUILT_IN_RULES));
    await pickFile(rulesToFile({ ...BUILT_IN_RULES, reassessAfter: 5 }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "5" })).toBeChecked());
  });

  it("say what is wrong with a file, and stay as they were", async () => {
    const world = await openRules();
    await pickFile('{"format":"tautband-visit"}');
    expect(await screen.findByRole("alert")).toHaveTextContent("This is not a file of rules of Tautband.");
    expect(await kept(world)).toEqual(BUILT_IN_RULES);
  });

  it("go back to the built-in ones, and back again by undo", async () => {
    const user = userEvent.setup();
    const world = await openRules({ ...BUILT_IN_RULES, criteriaNeeded: 3 });
    await user.click(screen.getByRole("button", { name: "Back to built-in" }));
    await waitFor(async () => expect(await kept(world)).toEqual(BUILT_IN_RULES));
    expect(screen.getByRole("button", { name: "Back to built-in" })).toBeDisabled();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect((await kept(world)).criteriaNeeded).toBe(3));
  });

  it("never become a link to anything but the web, wherever the file came from", async () => {
    const user = userEvent.setup();
    const [payer] = BUILT_IN_RULES.payers;
    if (payer === undefined) throw new Error("No payer");
    const hostile = {
      ...payer,
      id: "x",
      name: "Evil",
      source: { ...payer.source, title: "<b>x</b>", address: "javascript:alert(1)" },
    };
    await openRules({ ...BUILT_IN_RULES, payers: [hostile] });
    await user.click(screen.getByRole("radio", { name: "Evil" }));
    expect(await screen.findByText(/<b>x<\/b> \(javascript:alert\(1\)\)/)).toBeVisible();
    expect(screen.queryByRole("link", { name: /<b>x/ })).not.toBeInTheDocument();
  });
});
