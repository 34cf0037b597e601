export type PaperId = "a4" | "letter";

/** A page in pt (1/72 inch). A continuous sheet, for pictures, is as high as its content; `height` is the most that it may be. */
export type Paper = { readonly width: number; readonly height: number; readonly isContinuous: boolean };

export const PAPERS: Readonly<Record<PaperId, Paper>> = {
  a4: { width: 595.28, height: 841.89, isContinuous: false },
  letter: { width: 612, height: 792, isContinuous: false },
};

/** 800 CSS px wide, as high as its content. */
export const SVG_SHEET: Paper = { width: 600, height: Number.POSITIVE_INFINITY, isContinuous: true };

/**
 * At 2x, 1600 px wide and up to 10,400 px high: the largest canvas that tablets draw has 16.7 million pixels.
 * Source: WebKit's limit on iOS and iPadOS.
 */
export const PNG_SHEET: Paper = { width: 600, height: 3900, isContinuous: true };

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
