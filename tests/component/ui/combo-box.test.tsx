import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { ComboBox } from "../../../src/ui/combo-box.tsx";

const MUSCLES = [
  { id: "infraspinatus", name: "Infraspinatus" },
  { id: "gluteus-medius", name: "Gluteus medius" },
  { id: "levator-scapulae", name: "Levator scapulae" },
];

function MusclePicker() {
  const [muscle, setMuscle] = useState<string | null>(null);
  return (
    <>
      <ComboBox label="Muscle" items={MUSCLES} selectedId={muscle} onSelect={setMuscle} />
      <p>Recorded: {muscle ?? "nothing"}</p>
    </>
  );
}

describe("picking a muscle", () => {
  it("finds it by any part of its name, by keyboard alone", async () => {
    const user = userEvent.setup();
    render(<MusclePicker />);
    await user.tab();
    await user.keyboard("med");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(screen.getByText("Recorded: gluteus-medius")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Muscle" })).toHaveValue("Gluteus medius");
  });

  it("shows all of them as soon as it is touched", async () => {
    const user = userEvent.setup();
    render(<MusclePicker />);
    await user.click(screen.getByRole("combobox", { name: "Muscle" }));
    expect(screen.getAllByRole("option")).toHaveLength(3);
    await user.click(screen.getByRole("option", { name: "Infraspinatus" }));
    expect(screen.getByText("Recorded: infraspinatus")).toBeInTheDocument();
  });

  it("says so when no muscle has such a name", async () => {
    const user = userEvent.setup();
    render(<MusclePicker />);
    await user.type(screen.getByRole("combobox", { name: "Muscle" }), "biceps of nowhere");
    expect(screen.getByText("Nothing by that name")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Nothing by that name")).not.toBeInTheDocument();
  });

  it("has its list beside it, in the same part of the page, and hides nothing else from a screen reader", async () => {
    const user = userEvent.setup();
    render(
      <main>
        <MusclePicker />
        <button type="button">Pain on palpation</button>
      </main>,
    );
    await user.click(screen.getByRole("combobox", { name: "Muscle" }));
    const list = within(screen.getByRole("main")).getByRole("listbox");
    const next = screen.getByRole("button", { name: "Pain on palpation" });
    expect(list.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await user.click(next);
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
    expect(document.querySelector("[data-live-announcer='false']")).toBeNull();
  });

  it("can be cleared in one tap", async () => {
    const user = userEvent.setup();
    render(<MusclePicker />);
    await user.click(screen.getByRole("combobox", { name: "Muscle" }));
    await user.click(screen.getByRole("option", { name: "Infraspinatus" }));
    await user.click(screen.getByRole("button", { name: "Clear Muscle" }));
    expect(screen.getByText("Recorded: nothing")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Muscle" })).toHaveValue("");
  });

  it("keeps what was chosen when the typed words name nothing", async () => {
    const user = userEvent.setup();
    render(<MusclePicker />);
    await user.click(screen.getByRole("combobox", { name: "Muscle" }));
    await user.click(screen.getByRole("option", { name: "Infraspinatus" }));
    await user.clear(screen.getByRole("combobox", { name: "Muscle" }));
    await user.type(screen.getByRole("combobox", { name: "Muscle" }), "biceps of nowhere");
    await user.tab();
    expect(screen.getByRole("combobox", { name: "Muscle" })).not.toHaveValue("biceps of nowhere");
  });
});
