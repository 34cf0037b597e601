import type { ViewName } from "../frames.ts";

/** A feature drawn by hand on the male figure's plates, on one side, and carried to every figure with its skin. */
export interface DrawnFeature {
  readonly name: string;
  readonly view: ViewName;
  /** View mm. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Of a line its greatest width, which tapers to both ends; of a soft place the standard deviation across it. mm. */
  readonly widthMm: number;
}

/** Fine lines that the depth of the skin alone does not give: the face sleeps with closed lids. */
export const INK_FEATURES: readonly DrawnFeature[] = [
  {
    name: "edge of the closed lid",
    view: "anterior",
    points: [
      [15.5, -1646.8],
      [20, -1644.6],
      [25, -1643.4],
      [30.5, -1643.1],
      [36, -1643.6],
      [41, -1645],
      [46, -1647.6],
      [50, -1650],
    ],
    widthMm: 1.05,
  },
  {
    name: "slit of the mouth",
    view: "anterior",
    points: [
      [0, -1577.6],
      [8, -1577.9],
      [16, -1577.5],
      [21, -1576.5],
      [25, -1574.8],
    ],
    widthMm: 0.8,
  },
];

/** Places whose relief and shade are held back: the groin stays plain. */
export const QUIET_FEATURES: readonly DrawnFeature[] = [
  {
    name: "groin",
    view: "anterior",
    points: [
      [0, -846],
      [0, -880],
      [0, -910],
    ],
    widthMm: 27,
  },
];

/** Soft darker places of the skin, as `DrawnFeature` with the share of darkness that they add. */
export interface ToneFeature extends DrawnFeature {
  readonly darkness: number;
}

/** A hint of brows, lids and lips keeps the face from looking blind. */
export const TONE_FEATURES: readonly ToneFeature[] = [
  {
    name: "brow",
    view: "anterior",
    points: [
      [12, -1662],
      [21, -1665.5],
      [32, -1667.2],
      [43, -1665.6],
      [52, -1660.5],
    ],
    widthMm: 2.6,
    darkness: 0.17,
  },
  {
    name: "lid",
    view: "anterior",
    points: [
      [20, -1649.5],
      [31, -1650.5],
      [42, -1650],
    ],
    widthMm: 4.5,
    darkness: 0.13,
  },
  {
    name: "upper lip",
    view: "anterior",
    points: [
      [0, -1580],
      [8, -1580.6],
      [17, -1578.6],
    ],
    widthMm: 2.4,
    darkness: 0.09,
  },
  {
    name: "lower lip",
    view: "anterior",
    points: [
      [0, -1571],
      [8, -1571.2],
      [16, -1573],
    ],
    widthMm: 2.8,
    darkness: 0.07,
  },
];
