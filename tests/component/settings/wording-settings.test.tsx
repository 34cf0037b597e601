import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../../../src/domain/clinic-settings.ts";
import { SettingsScreen } from "../../../src/screens/settings/settings-screen.tsx";
import {
  createScreenWorld,
  fileToUpload,
  readSavedText,
  renderScreen,
  type ScreenWorld,
} from "../../support/screen-services.tsx";

async function openWording(sentences: Readonly<Record<string, string>> = {}): Promise<ScreenWorld> {
  const wording = { ...BUILT_IN_SETTINGS.wording, sentences };
  const world = createScreenWorld({ settings: { ...BUILT_IN_SETTINGS, wording } });
  renderScreen(world, <SettingsScreen />);
  await userEvent.click(screen.getByRole("button", { name: "The sentences" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Headings/ }));
  await userEvent.click(screen.getByRole("button", { name: /^Plan/ }));
  return world;
}

/** What the clinic's settings hold now. */
function readSettings({ storage }: ScreenWorld): Promise<ClinicSettings> {
  return new Promise((resolve, reject) => {
    const stop = storage.settings.watch((answer) => {
      stop();
      if (answer.ok) resolve(answer.value.value);
      else reject(new Error(answer.failure.message));
    });
  });
}

async function expectSentences(world: ScreenWorld, sentences: Readonly<Record<string, string>>): Promise<void> {
  await waitFor(async () => expect((await readSettings(world)).wording.sentences).toEqual(sentences));
}

const followUp = () => screen.getByRole("textbox", { name: "Follow up" });

describe("the wording of the note", () => {
  it("is kept in the clinic's words when a field is left", async () => {
    const world = await openWording();
    await userEvent.clear(followUp());
    await userEvent.type(followUp(), "Back on {{date}.");
    await userEvent.tab();
    await expectSentences(world, { "follow-up": "Back on {date}." });
    expect(screen.getByText("For example: Back on 5 December 2026. · Built in: Next visit on {date}.")).toBeVisible();
  });

  it("is folded away by section, which tells how much of it is the clinic's own", async () => {
    await openWording({ "follow-up": "RTC {date}" });
    expect(screen.getByRole("button", { name: /^Plan/ })).toHaveTextContent("1 in your words");
    expect(screen.getByRole("button", { name: /^Headings/ })).toHaveTextContent(/^Headings$/);
    expect(screen.queryByRole("textbox", { name: "Skin prepared with" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^Treatments/ }));
    expect(screen.getByRole("textbox", { name: "Skin prepared with" })).toBeVisible();
    expect(screen.getByText("For example: skin prepared with alcohol")).toBeVisible();
  });

  it("refuses a sentence that would lose what was recorded, and keeps the last good one", async () => {
    const world = await openWording({ "follow-up": "RTC {date}" });
    await userEvent.clear(followUp());
    await userEvent.type(followUp(), "Come back");
    await userEvent.tab();
    expect(screen.getByText(/^\{date\} is missing/)).toBeVisible();
    expect(followUp()).toBeInvalid();
    await expectSentences(world, { "follow-up": "RTC {date}" });
  });

  it("goes back to built-in, one sentence or all, and all can be taken back", async () => {
    const own = { "follow-up": "RTC {date}", "heading-plan": "Next" };
    const world = await openWording(own);
    await userEvent.click(screen.getByRole("button", { name: "Back to built-in" }));
    await expectSentences(world, {});
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await expectSentences(world, own);
    await userEvent.click(await screen.findByRole("button", { name: "Back to the built-in sentence: Heading: Plan" }));
    await expectSentences(world, { "follow-up": "RTC {date}" });
    expect(screen.getByRole("textbox", { name: "Heading: Plan" })).toHaveValue("Plan");
  });

  it("leaves as a file and comes back from one", async () => {
    const world = await openWording({ "follow-up": "RTC {date}" });
    await userEvent.click(screen.getByRole("button", { name: "Save as a file" }));
    expect(world.savedFiles[0]?.name).toBe("tautband-wording.json");
    const text = await readSavedText(world, 0);
    expect(JSON.parse(text)).toMatchObject({ format: "tautband-wording", sentences: { "follow-up": "RTC {date}" } });
    await userEvent.click(screen.getByRole("button", { name: "Back to built-in" }));
    await expectSentences(world, {});
    await upload(text);
    await expectSentences(world, { "follow-up": "RTC {date}" });
  });

  it("says what is wrong with a file, and changes nothing", async () => {
    const world = await openWording({ "follow-up": "RTC {date}" });
    await upload('{"format":"tautband-wording","version":1,"sentences":{"follow-up":"{when}"}}');
    expect(await screen.findByText(/\{when\} means nothing here/)).toBeVisible();
    await expectSentences(world, { "follow-up": "RTC {date}" });
  });
});

async function upload(text: string): Promise<void> {
  const input = document.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement)) throw new Error("There is no file picker");
  await userEvent.upload(input, fileToUpload(text));
}
