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

/** A drawn line that only some views show: a lid looks other from the side than from the front. */
export interface InkFeature extends DrawnFeature {
  readonly shownIn?: readonly ViewName[];
}

/** Fine lines that the depth of the skin alone does not give: the face sleeps with closed lids. */
export const INK_FEATURES: readonly InkFeature[] = [
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
    shownIn: ["anterior"],
  },
  {
    name: "edge of the closed lid from the side",
    view: "right",
    points: [
      [136.5, -1650],
      [140.5, -1646.6],
      [145, -1644.4],
      [149, -1644],
    ],
    widthMm: 0.95,
    shownIn: ["right"],
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

/** Places where the folds of the mesh are no shape of a body and are smoothed away; the width is that of a soft place. */
// oxfmt-ignore
export const CALM_FEATURES: readonly DrawnFeature[] = [
  { name: "eye", view: "anterior", points: [[18, -1649], [32, -1650], [47, -1650]], widthMm: 9 },
  { name: "knee", view: "anterior", points: [[114, -560], [116, -520], [120, -480]], widthMm: 26 },
  { name: "back of the knee", view: "posterior", points: [[110, -560], [110, -520], [112, -480]], widthMm: 24 },
  { name: "palm", view: "anterior", points: [[362, -818], [372, -790]], widthMm: 16 },
  { name: "fold of the buttock", view: "posterior", points: [[30, -838], [70, -842], [115, -850]], widthMm: 18 },
  { name: "side of the buttock", view: "posterior", points: [[132, -985], [134, -940], [136, -900]], widthMm: 22 },
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
  {
    name: "palm",
    view: "anterior",
    points: [
      [366, -812],
      [371, -784],
    ],
    widthMm: 16,
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
