/** A colour, 0 to 255: red, green, blue. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A theme's colours of the figure. The app uses the same: see the table in tools/atlas/README.md. */
export interface Tint {
  readonly sheet: Rgb;
  readonly line: Rgb;
  /** Colours at gray levels, ascending from 0 to 255, linear in between. */
  readonly stops: readonly (readonly [gray: number, color: Rgb])[];
}

export const TINTS: Readonly<Record<"light" | "dark", Tint>> = {
  light: {
    sheet: [251, 251, 250],
    line: [84, 70, 63],
    stops: [
      [0, [112, 92, 82]],
      [64, [158, 137, 125]],
      [128, [203, 187, 175]],
      [192, [236, 226, 216]],
      [232, [249, 244, 238]],
      [255, [254, 251, 247]],
    ],
  },
  dark: {
    sheet: [24, 26, 29],
    line: [22, 20, 19],
    stops: [
      [0, [40, 36, 34]],
      [64, [70, 64, 60]],
      [128, [104, 97, 91]],
      [192, [141, 132, 125]],
      [232, [163, 154, 147]],
      [255, [174, 165, 158]],
    ],
  },
};

/** Red, green and blue for each gray level 0 to 255, one after another. */
export function tintTable({ stops }: Tint): Uint8Array {
  const table = new Uint8Array(768);
  for (let gray = 0; gray < 256; gray += 1) {
    const above = stops.findIndex(([level]) => level >= gray);
    const [highLevel, high] = stops[above] ?? [255, [255, 255, 255]];
    const [lowLevel, low] = stops[Math.max(0, above - 1)] ?? [highLevel, high];
    const share = highLevel > lowLevel ? (gray - lowLevel) / (highLevel - lowLevel) : 0;
    for (const channel of [0, 1, 2] as const) {
      table[gray * 3 + channel] = Math.round(low[channel] + share * (high[channel] - low[channel]));
    }
  }
  return table;
}
