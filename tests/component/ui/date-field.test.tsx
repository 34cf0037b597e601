import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { DateField } from "../../../src/ui/date-field.tsx";

// jsdom's reader is in the United States: month, day, year.
function renderField(initialValue = ""): { readonly lastValue: () => string } {
  const onChange = vi.fn<(value: string) => void>();
  render(<DateField label="Date of birth" initialValue={initialValue} onChange={onChange} />);
  return { lastValue: () => onChange.mock.lastCall?.[0] ?? "" };
}

describe("the date of birth", () => {
  it("is typed in one go: each box hands over to the next", async () => {
    const user = userEvent.setup();
    const { lastValue } = renderField();
    await user.click(screen.getByLabelText("Month"));
    await user.keyboard("04021979");
    expect(lastValue()).toBe("1979-04-02");
    expect(screen.getByLabelText("Year")).toHaveFocus();
  });

  it("takes single digits with the separator that one is used to", async () => {
    const user = userEvent.setup();
    const { lastValue } = renderField();
    await user.click(screen.getByLabelText("Month"));
    await user.keyboard("1/2/1979");
    expect(lastValue()).toBe("1979-01-02");
  });

  it("is typed and pasted in the digits of other keyboards", async () => {
    const user = userEvent.setup();
    const { lastValue } = renderField();
    await user.click(screen.getByLabelText("Month"));
    await user.keyboard("٠٤٠٢١٩٧٩");
    expect(lastValue()).toBe("1979-04-02");
    await user.click(screen.getByLabelText("Day"));
    await user.paste("۱۹۹۰-۰۳-۰۷");
    expect(lastValue()).toBe("1990-03-07");
    await user.paste("१९८५-१२-३१");
    expect(lastValue()).toBe("1985-12-31");
  });

  it("goes back with Backspace from an empty box", async () => {
    const user = userEvent.setup();
    renderField();
    await user.click(screen.getByLabelText("Day"));
    await user.keyboard("{Backspace}");
    expect(screen.getByLabelText("Month")).toHaveFocus();
  });

  it("takes a whole date that was copied from elsewhere", async () => {
    const user = userEvent.setup();
    const { lastValue } = renderField();
    await user.click(screen.getByLabelText("Day"));
    await user.paste("1979-04-02");
    expect(lastValue()).toBe("1979-04-02");
    expect(screen.getByLabelText("Year")).toHaveValue("1979");
  });

  it("shows the date that is on record, and nothing but digits", async () => {
    const user = userEvent.setup();
    renderField("1979-04-02");
    const year = screen.getByLabelText("Year");
    expect(year).toHaveValue("1979");
    await user.clear(year);
    await user.type(year, "<b>80");
    expect(year).toHaveValue("80");
  });

  it("hands over a half-typed date as it is, so that it is refused and not dropped", async () => {
    const user = userEvent.setup();
    const { lastValue } = renderField();
    await user.type(screen.getByLabelText("Day"), "2");
    expect(lastValue()).toBe("--02");
  });

  it("says what is wrong to the screen reader", () => {
    render(<Wrong />);
    expect(screen.getByRole("group", { name: "Date of birth" })).toHaveAccessibleDescription("It is in the future.");
  });
});

function Wrong() {
  const [value, setValue] = useState("2999-01-01");
  return <DateField label="Date of birth" initialValue={value} onChange={setValue} error="It is in the future." />;
}
