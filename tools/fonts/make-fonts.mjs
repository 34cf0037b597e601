// Cuts Noto Sans down to what exported charts carry: the letters of Latin, Greek and Cyrillic scripts, without
// hinting, kerning or ligatures, so that a line is exactly as wide as its letters in every renderer.
// Run by hand with `npm ci && npm run build`; its outputs are committed.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const outputFolder = new URL("../../src/export/fonts/", import.meta.url);

const WEIGHTS = [
  { source: "400Regular/NotoSans_400Regular.ttf", output: "noto-sans-regular.ttf" },
  { source: "600SemiBold/NotoSans_600SemiBold.ttf", output: "noto-sans-semibold.ttf" },
];

/** Unicode ranges, both ends included. Combining marks are left out: placing them needs the tables dropped here. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f], // Latin-1, Latin Extended A and B
  [0x250, 0x2af], // Latin letters of African languages
  [0x2b9, 0x2cd], // letter-like apostrophes and quotes
  [0x370, 0x3ff], // Greek
  [0x400, 0x482], // Cyrillic
  [0x48a, 0x52f],
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese
  [0x2010, 0x2027], // dashes, quotes, ellipsis
  [0x2030, 0x203a],
  [0x2070, 0x209c], // superscripts and subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2113, 0x2122], // litre, numero, trade mark
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
  [0x2248, 0x2265], // about equal, at most, at least
  [0xfffd, 0xfffd], // stands for what cannot be shown
];

const letters = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join("");

for (const { source, output } of WEIGHTS) {
  const font = await readFile(require.resolve(`@expo-google-fonts/noto-sans/${source}`));
  const subset = await subsetFont(font, letters, {
    targetFormat: "sfnt",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: ["GPOS", "GSUB", "GDEF", "kern", "gasp", "STAT"],
    preserveNameIds: [0, 13, 14],
  });
  await writeFile(new URL(output, outputFolder), subset);
  process.stdout.write(`${output}: ${subset.length} bytes\n`);
}
await copyFile(require.resolve("@expo-google-fonts/noto-sans/LICENSE_FONT"), new URL("LICENSE.txt", outputFolder));
