import type { Mark, PainZone, SpotMark } from "../../domain/marks.ts";
import { unreachable } from "../../lib/unreachable.ts";

/** Signs of marks that stand on one place. */
export const SPOT_SIGN_IDS = [
  "active",
  "latent",
  "satellite",
  "attachment",
  "unclassified",
  "not-a-trigger-point",
  "clear-site",
] as const;
export type SpotSignId = (typeof SPOT_SIGN_IDS)[number];

/** Signs of marks that cover an area of skin. */
export const ZONE_SIGN_IDS = ["referral-zone", "own-pain"] as const;
export type ZoneSignId = (typeof ZONE_SIGN_IDS)[number];

export type SignId = SpotSignId | ZoneSignId;

/** What a stroke or fill is made of; screen themes and paper each give it a color. */
export type SignInk = "point" | "quiet" | "paper" | "referral" | "own-pain";

/** One path of a sign, drawn in order. Caps and joins are round. */
export type SignLayer = {
  /** SVG path data around (0, 0), px at nominal size, y down. */
  readonly path: string;
  readonly fill: SignInk | null;
  readonly stroke: { readonly ink: SignInk; readonly width: number } | null;
};

export type SpotSign = {
  readonly layers: readonly SignLayer[];
  /** Everything drawn, halo too, lies within this distance of the place. In px at nominal size. */
  readonly radius: number;
};

/** How a zone is drawn. Widths, dashes and spacing in px at nominal size, whatever the zoom. */
export type ZoneSign = {
  readonly ink: SignInk;
  readonly fillOpacity: number;
  readonly outline: { readonly width: number; readonly opacity: number; readonly dash: readonly number[] };
  /** Parallel lines over the field, rising to the right at 45 degrees; null for none. */
  readonly hatch: { readonly spacing: number; readonly width: number; readonly opacity: number } | null;
};

const RING_RADIUS = 7.5;
const RING_WIDTH = 1.75;
const HALO_RADIUS = 9.5;

/** Where the number of a trigger point starts (left edge, middle of the digits); the upper right stays free for a badge. In px at nominal size. */
export const NUMBER_SPOT = { x: 11, y: 0, fontSize: 12, haloWidth: 3 } as const;

const SHORT_CROSS = crossPath(4.6);
const FULL_CROSS = crossPath(RING_RADIUS);
/** Its corners lie on the halo. */
const SQUARE = "M-6.6 -6.6H6.6V6.6H-6.6Z";
const SLASH = "M-5.3 5.3L5.3 -5.3";
const TICK = "M-4.2 0.6L-1.3 3.6L4.4 -3.4";

const HALO: SignLayer = { path: circlePath(HALO_RADIUS), fill: "paper", stroke: null };

/**
 * The conventional signs: a cross in a ring. They differ by form, not by color alone: a filled disc, an open ring, a disc in a ring
 * (satellite), a cross in a square (attachment), a broken ring, a ring struck through (not a trigger point), a tick.
 * The halo lifts a sign off the shading and off its neighbours.
 */
export const SPOT_SIGNS: Readonly<Record<SpotSignId, SpotSign>> = {
  active: {
    radius: HALO_RADIUS,
    layers: [
      HALO,
      { path: circlePath(RING_RADIUS + RING_WIDTH / 2), fill: "point", stroke: null },
      { path: SHORT_CROSS, fill: null, stroke: { ink: "paper", width: 1.75 } },
    ],
  },
  latent: {
    radius: HALO_RADIUS,
    layers: [
      HALO,
      { path: circlePath(RING_RADIUS), fill: null, stroke: { ink: "point", width: RING_WIDTH } },
      { path: FULL_CROSS, fill: null, stroke: { ink: "point", width: 1.5 } },
    ],
  },
  satellite: {
    radius: HALO_RADIUS,
    layers: [
      HALO,
      { path: circlePath(RING_RADIUS), fill: null, stroke: { ink: "point", width: RING_WIDTH } },
      { path: circlePath(3.2), fill: "point", stroke: null },
    ],
  },
  attachment: {
    radius: HALO_RADIUS,
    layers: [
      HALO,
      { path: SQUARE, fill: null, stroke: { ink: "point", width: RING_WIDTH } },
      { path: SHORT_CROSS, fill: null, stroke: { ink: "point", width: 1.5 } },
    ],
  },
  unclassified: {
    radius: HALO_RADIUS,
    layers: [
      HALO,
      // Arcs rather than a dash pattern: every renderer then breaks the ring at the same places.
      { path: brokenRingPath(RING_RADIUS, 8), fill: null, stroke: { ink: "point", width: RING_WIDTH } },
      { path: SHORT_CROSS, fill: null, stroke: { ink: "point", width: 1.5 } },
    ],
  },
  "not-a-trigger-point": {
    radius: HALO_RADIUS,
    layers: [
      HALO,
      { path: circlePath(RING_RADIUS), fill: null, stroke: { ink: "quiet", width: RING_WIDTH } },
      { path: SLASH, fill: null, stroke: { ink: "quiet", width: RING_WIDTH } },
    ],
  },
  "clear-site": {
    radius: 7,
    layers: [
      { path: TICK, fill: null, stroke: { ink: "paper", width: 5 } },
      { path: TICK, fill: null, stroke: { ink: "quiet", width: 2 } },
    ],
  },
};

/** A referral zone is a plain field; the patient's own pain is hatched with a broken outline, so that grey print tells them apart. */
export const ZONE_SIGNS: Readonly<Record<ZoneSignId, ZoneSign>> = {
  "referral-zone": {
    ink: "referral",
    fillOpacity: 0.24,
    outline: { width: 1.25, opacity: 0.85, dash: [] },
    hatch: null,
  },
  "own-pain": {
    ink: "own-pain",
    fillOpacity: 0.1,
    outline: { width: 1.25, opacity: 0.9, dash: [4, 2.5] },
    hatch: { spacing: 5, width: 1, opacity: 0.55 },
  },
};

/** Colors of the signs on white paper: told apart by color-blind readers, and by lightness in grey print. */
export const PAPER_INKS: Readonly<Record<SignInk, string>> = {
  point: "#1d1f22",
  quiet: "#565d66",
  paper: "#ffffff",
  referral: "#c4321f",
  "own-pain": "#2b5cb8",
};

/** What each sign means, as the legend says it. */
export const SIGN_MEANINGS: Readonly<Record<SignId, string>> = {
  active: "Active trigger point",
  latent: "Latent trigger point",
  satellite: "Satellite trigger point",
  attachment: "Attachment trigger point",
  unclassified: "Unclassified trigger point",
  "not-a-trigger-point": "Not a trigger point",
  "clear-site": "Palpated, nothing found",
  "referral-zone": "Referral zone, with the number of its point",
  "own-pain": "The patient's own pain",
};

/** The sign of a mark. */
export function signOf(mark: SpotMark): SpotSignId;
export function signOf(mark: PainZone): ZoneSignId;
export function signOf(mark: Mark): SignId;
export function signOf(mark: Mark): SignId {
  switch (mark.kind) {
    case "trigger-point":
      return mark.class;
    case "clear-site":
      return "clear-site";
    case "pain-zone":
      return mark.ownerId === null ? "own-pain" : "referral-zone";
    default:
      return unreachable(mark);
  }
}

function crossPath(arm: number): string {
  return `M${-arm} 0L${arm} 0M0 ${-arm}L0 ${arm}`;
}

function circlePath(radius: number): string {
  return `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;
}

/** Equal arcs, gaps on the axes. Round caps lengthen each arc, so the arcs are drawn a little short. */
function brokenRingPath(radius: number, arcs: number): string {
  const step = (2 * Math.PI) / arcs;
  const half = step * 0.27;
  return Array.from({ length: arcs }, (_, index) => {
    const middle = (index + 0.5) * step;
    return `M${onCircle(radius, middle - half)}A${radius} ${radius} 0 0 1 ${onCircle(radius, middle + half)}`;
  }).join("");
}

function onCircle(radius: number, angle: number): string {
  return `${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`;
}
