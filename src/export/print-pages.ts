import type { Page } from "./drawing.ts";
import { pageToSvg } from "./page-svg.ts";
import type { PaperId } from "./paper.ts";
import { PAPER_INKS } from "./marks/signs.ts";

const PAGE_SIZES: Readonly<Record<PaperId, { readonly css: string; readonly width: string; readonly height: string }>> =
  {
    a4: { css: "A4", width: "210mm", height: "297mm" },
    letter: { css: "letter", width: "8.5in", height: "11in" },
  };

const PRINT_CLASS = "chart-print-pages";

/**
 * Opens the print dialog on these pages. They stand in the document itself, hidden from the screen: tablets print a
 * hidden frame's parent instead of the frame. They go with the first touch or key after the dialog, as some browsers
 * come back from `print` while their dialog still reads the document.
 */
export async function printPages(pages: readonly Page[], paper: PaperId): Promise<void> {
  const container = document.createElement("div");
  container.className = PRINT_CLASS;
  container.append(...pages.map((page, index) => pageToElement(page, paper, index)));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printRules(paper));
  document.querySelector(`.${PRINT_CLASS}`)?.remove();
  document.body.append(container);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  removeAfterUse(container, sheet);
  await document.fonts.ready;
  window.print();
}

function pageToElement(page: Page, paper: PaperId, index: number): Element {
  const { width, height } = PAGE_SIZES[paper];
  const svg = pageToSvg(page, { width, height, idPrefix: `print${index + 1}-`, css: "", ground: PAPER_INKS.paper });
  return document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
}

/** A hair less than the page's height: rounding would else add an empty page after each. */
function printRules(paper: PaperId): string {
  const { css, width, height } = PAGE_SIZES[paper];
  return `
    @page { size: ${css}; margin: 0; }
    @media screen { .${PRINT_CLASS} { display: none; } }
    @media print {
      html, body {
        margin: 0 !important; padding: 0 !important; height: auto !important; min-height: 0 !important;
        overflow: visible !important; background: #ffffff !important; position: static !important;
      }
      body > :not(.${PRINT_CLASS}) { display: none !important; }
      .${PRINT_CLASS} > svg { display: block; width: ${width}; height: calc(${height} - 0.2mm); break-after: page; }
      .${PRINT_CLASS} > svg:last-child { break-after: auto; }
    }`;
}

function removeAfterUse(container: Element, sheet: CSSStyleSheet): void {
  const remove = (): void => {
    container.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.removeEventListener("pointerdown", remove, true);
    document.removeEventListener("keydown", remove, true);
  };
  document.addEventListener("pointerdown", remove, true);
  document.addEventListener("keydown", remove, true);
}
