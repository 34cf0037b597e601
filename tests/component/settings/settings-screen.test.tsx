import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SettingsScreen } from "../../../src/screens/settings/settings-screen.tsx";
import { createScreenWorld, readSavedText, renderScreen } from "../../support/screen-services.tsx";

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
  vi.unstubAllGlobals();
});

/** As a browser tells the pages of this tab, of which the last one is open. */
function comeFrom(...hashes: string[]): void {
  const entries = [...hashes, "#/settings"].map((hash, index) => ({ index, url: `http://localhost:3000/${hash}` }));
  vi.stubGlobal("navigation", { currentEntry: entries.at(-1), entries: () => entries });
}

describe("settings", () => {
  it("lead back to the visit from which they were opened", () => {
    comeFrom("#/", "#/visits/7/sign");
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Back to the visit" })).toHaveAttribute("href", "#/visits/7/sign");
  });

  it("lead back to the patient from whose page they were opened", () => {
    comeFrom("#/patients/3");
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Back to the patient" })).toHaveAttribute("href", "#/patients/3");
  });

  it("lead to the patients when they were opened first, or from elsewhere", () => {
    comeFrom();
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Patients" })).toHaveAttribute("href", "#/");
    cleanup();
    comeFrom("#/visits/7", "#/reference");
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Patients" })).toHaveAttribute("href", "#/");
  });

  it("say at once that the browser lets nothing be stored", async () => {
    const world = createScreenWorld();
    world.storage.failReads({ kind: "refused", message: "The browser refuses storage." });
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findByRole("alert")).toHaveTextContent("The browser refuses storage.");
  });

  it("change the theme at once and remember it", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("radio", { name: "As the system" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    expect(localStorage.getItem("tautband-theme")).toBe("dark");
    await user.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement).not.toHaveAttribute("data-theme");
  });

  it("say that the browser may clear the records, and ask again", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld();
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findByText("Persistent storage is not granted.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(await screen.findByText(/The browser refused again/)).toBeVisible();
    world.storage.setPersistenceAnswer(true);
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(await screen.findByText("Persistent storage is granted.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Ask again" })).not.toBeInTheDocument();
  });

  it("say what the app is, and which body atlas it has", () => {
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByText(/is not medical advice/)).toBeVisible();
    expect(screen.getByText("Version 1")).toBeVisible();
    expect(screen.getByText(/MIT/)).toBeVisible();
  });

  it("offer the damaged rows of every table for saving, each by itself or all in one file", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld();
    for (const table of ["patients", "visits", "journal", "clinicians", "recipes", "settings"] as const) {
      world.storage.addDamagedRow({ table, key: "bad", problem: "name: is missing", json: '{"a":1}' });
    }
    renderScreen(world, <SettingsScreen />);
    const section = within(screen.getByRole("region", { name: "Keeping the records" }));
    await user.click((await section.findAllByRole("button", { name: "Save the row" }))[3] ?? document.body);
    expect(world.savedFiles[0]?.name).toBe("tautband-damaged-row-clinicians.json");
    await user.click(section.getByRole("button", { name: "Save all 6 rows" }));
    expect(JSON.parse(await readSavedText(world, 1)).rows).toHaveLength(6);
  });

  it("show the first of very many damaged rows, and save all of them", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld();
    for (let seq = 1; seq <= 300; seq += 1) {
      world.storage.addDamagedRow({ table: "journal", key: `gone ${seq}`, problem: "at: is missing", json: "{}" });
    }
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findAllByRole("button", { name: "Save the row" })).toHaveLength(10);
    expect(screen.getByText("And 290 more.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save all 300 rows" }));
    expect(JSON.parse(await readSavedText(world, 0)).rows).toHaveLength(300);
  });

  it("say that every row can be read, and look again when the patients change", async () => {
    const world = createScreenWorld();
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findByText("Every stored row can be read.")).toBeVisible();
    world.storage.addDamagedRow({ table: "recipes", key: "bad", problem: "name: is missing", json: "{}" });
    expect(await screen.findByText("A treatment recipe: name: is missing")).toBeVisible();
  });

  it("say that built-in rules and wording stand in for settings that can't be read", async () => {
    const world = createScreenWorld();
    world.storage.addDamagedRow({ table: "settings", key: "clinic", problem: "rules: must be rules", json: "{}" });
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findByText("The rules of this clinic could not be read")).toBeVisible();
    expect(screen.getByText("The wording of this clinic could not be read")).toBeVisible();
    await world.storage.settings.change((stored) => ({ ...stored, rules: { ...stored.rules, criteriaNeeded: 3 } }));
    await waitFor(() => expect(screen.queryByText("The rules of this clinic could not be read")).toBeNull());
    expect(screen.getByText("The wording of this clinic could not be read")).toBeVisible();
  });
});
