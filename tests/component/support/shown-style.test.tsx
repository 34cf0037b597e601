import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";

describe("what the tests of this ring take for shown", () => {
  it("is what jsdom takes for shown", () => {
    const { container } = render(
      <>
        <p hidden>a</p>
        <p style={{ display: "none" }}>b</p>
        <div style={{ visibility: "hidden", pointerEvents: "none" }}>
          <button>c</button>
          <span style={{ visibility: "visible", pointerEvents: "auto" }}>d</span>
          <span style={{ visibility: "inherit" }}>e</span>
        </div>
        <dialog>f</dialog>
        <dialog open>g</dialog>
        <details>
          <summary>h</summary>
        </details>
        <input type="hidden" />
        <template />
        <table>
          <tbody>
            <tr hidden>
              <td>i</td>
            </tr>
          </tbody>
        </table>
        <svg>
          <path d="M0 0" />
        </svg>
      </>,
    );
    // A window of its own has jsdom's own answers.
    const frame = document.body.appendChild(document.createElement("iframe"));
    const ask = (from: Window | null, element: Element) =>
      ["display", "visibility", "pointer-events", "color"].map((name) =>
        from?.getComputedStyle(element).getPropertyValue(name),
      );
    const told = [...container.querySelectorAll("*")].map((element) => ({
      html: element.outerHTML,
      quick: ask(window, element),
      jsdom: ask(frame.contentWindow, element),
    }));
    frame.remove();
    expect(told.length).toBeGreaterThan(15);
    for (const { html, quick, jsdom } of told) expect([html, ...quick]).toEqual([html, ...jsdom]);
    expect(new Set(told.map(({ jsdom }) => jsdom[1]))).toEqual(new Set(["visible", "hidden", "collapse"]));
  });

  it("hears of a style sheet too", () => {
    render(<p className="gone">a</p>);
    const sheet = document.head.appendChild(document.createElement("style"));
    sheet.textContent = ".gone { display: none }";
    expect(document.querySelector(".gone")).not.toBeVisible();
    sheet.remove();
    expect(document.querySelector(".gone")).toBeVisible();
  });
});
