import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { ChoiceGroup } from "../../../src/ui/choice-group.tsx";

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

function PainScale({ isClearable = true }: { readonly isClearable?: boolean }) {
  const [pain, setPain] = useState<number | null>(null);
  return (
    <>
      <ChoiceGroup
        label="Pain"
        appearance="scale"
        isClearable={isClearable}
        value={pain}
        onChange={setPain}
        choices={SCORES.map((score) => ({ value: score, label: String(score), name: `${score} of 10` }))}
      />
      <p>Recorded: {pain ?? "nothing"}</p>
    </>
  );
}

describe("the pain scale", () => {
  it("has eleven buttons, of which one at most is chosen", async () => {
    const user = userEvent.setup();
    render(<PainScale />);
    expect(screen.getAllByRole("radio")).toHaveLength(11);
    await user.click(screen.getByRole("radio", { name: "7 of 10" }));
    await user.click(screen.getByRole("radio", { name: "0 of 10" }));
    expect(screen.getByRole("radio", { name: "0 of 10" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "7 of 10" })).not.toBeChecked();
    expect(screen.getByText("Recorded: 0")).toBeVisible();
  });

  it("goes back to nothing recorded when the chosen one is pressed again", async () => {
    const user = userEvent.setup();
    render(<PainScale />);
    await user.click(screen.getByRole("radio", { name: "7 of 10" }));
    await user.click(screen.getByRole("radio", { name: "7 of 10" }));
    expect(screen.getByText("Recorded: nothing")).toBeVisible();
  });

  it("keeps its choice where one has to be made", async () => {
    const user = userEvent.setup();
    render(<PainScale isClearable={false} />);
    await user.click(screen.getByRole("radio", { name: "7 of 10" }));
    await user.click(screen.getByRole("radio", { name: "7 of 10" }));
    expect(screen.getByText("Recorded: 7")).toBeVisible();
  });

  it("chooses nothing while the arrow keys pass over it, and takes Enter", async () => {
    const user = userEvent.setup();
    render(<PainScale />);
    await user.tab();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(screen.getByText("Recorded: nothing")).toBeVisible();
    await user.keyboard("{Enter}");
    expect(screen.getByText("Recorded: 3")).toBeVisible();
  });
});
