export type PaperId = "a4" | "letter";

/** A page in pt (1/72 inch). */
export type Paper = { readonly width: number; readonly height: number };

export const PAPERS: Readonly<Record<PaperId, Paper>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** Half an inch: every printer reaches it. */
export const MARGIN = 36;
export const FOOTER_HEIGHT = 22;

/** The part of a page between margins and above the footer. */
export type ContentBox = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
};

export function contentBoxOf(paper: Paper): ContentBox {
  return {
    left: MARGIN,
    right: paper.width - MARGIN,
    top: MARGIN,
    bottom: paper.height - MARGIN - FOOTER_HEIGHT,
    width: paper.width - 2 * MARGIN,
  };
}
