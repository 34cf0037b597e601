export type Rgb = readonly [red: number, green: number, blue: number];

/** The figure's colors in a theme. */
export type FigureTones = {
  readonly line: string;
  /** The skin until its shading is loaded. */
  readonly flat: string;
  /** Colors at grey levels of the shading, ascending from 0 to 255, mixed in between. */
  readonly stops: readonly (readonly [grey: number, color: Rgb])[];
};

/** Light: the tones that the plates were made with. Dark: the same steps on a figure dark enough for light signs. */
export const FIGURE_TONES: Readonly<Record<"light" | "dark", FigureTones>> = {
  light: {
    line: "rgb(84 70 63)",
    flat: "rgb(247 241 234)",
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
    line: "rgb(15 13 11)",
    flat: "rgb(104 96 88)",
    stops: [
      [0, [26, 22, 20]],
      [64, [50, 44, 40]],
      [128, [74, 67, 61]],
      [192, [99, 91, 84]],
      [232, [119, 111, 103]],
      [255, [130, 121, 112]],
    ],
  },
};
