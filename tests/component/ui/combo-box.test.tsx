import { render, screen } from "@testing-library/react";
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
