/** What a page consists of: plain data that one writer makes into SVG, and from there into PNG, PDF and print. All lengths in pt. */
export type DrawingItem = TextItem | PathItem | ImageItem | GroupItem;

export type FontWeight = "regular" | "semibold";

export type TextItem = {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  /** The line on which the letters stand. */
  readonly y: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly color: string;
  readonly anchor: "start" | "middle" | "end";
};

export type PathItem = {
  readonly kind: "path";
  /** SVG path data, filled even-odd. */
  readonly d: string;
  readonly fill: { readonly color: string; readonly opacity: number } | null;
  readonly stroke: PathStroke | null;
};

export type PathStroke = {
  readonly color: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: readonly number[];
};

/** A picture inside the page: its address holds the data itself. */
export type ImageItem = {
  readonly kind: "image";
  readonly dataUrl: string;
  readonly width: number;
  readonly height: number;
};

export type GroupItem = {
  readonly kind: "group";
  /** What the group shows, in words: the tooltip of an SVG and its text for screen readers. Null for a group without meaning. */
  readonly title: string | null;
  /** Names the group for tools: "view anterior", "table". */
  readonly part: string | null;
  /** The group's own coordinates times scale plus x, y are those of the parent. */
  readonly at: { readonly x: number; readonly y: number; readonly scale: number };
  /** SVG path data in the group's own coordinates; nothing shows outside. */
  readonly clip: string | null;
  readonly items: readonly DrawingItem[];
};

export type Page = { readonly width: number; readonly height: number; readonly items: readonly DrawingItem[] };

type TextLook = Partial<Pick<TextItem, "weight" | "color" | "anchor">>;

export function drawText(text: string, at: { x: number; y: number; size: number }, look: TextLook = {}): TextItem {
  return { kind: "text", text, ...at, weight: "regular", color: INK, anchor: "start", ...look };
}

export function fillPath(d: string, color: string, opacity = 1): PathItem {
  return { kind: "path", d, fill: { color, opacity }, stroke: null };
}

export function strokePath(d: string, stroke: Pick<PathStroke, "color" | "width"> & Partial<PathStroke>): PathItem {
  return { kind: "path", d, fill: null, stroke: { opacity: 1, dash: [], ...stroke } };
}

export function drawGroup(
  items: readonly DrawingItem[],
  rest: Partial<Omit<GroupItem, "kind" | "items">> = {},
): GroupItem {
  return { kind: "group", title: null, part: null, at: { x: 0, y: 0, scale: 1 }, clip: null, ...rest, items };
}

/** Colors of the page itself; those of the signs stand with the signs. */
export const INK = "#1d1f22";
export const INK_SOFT = "#565d66";
export const HAIRLINE = "#cdd2d8";
