import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeBody } from "../../../src/atlas/body.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint, FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import { parsePlate } from "../../../src/atlas/plate.ts";
import { readBody } from "../../support/bodies.ts";

const FOLDER = new URL("../../../public/body/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER));
const bufferOf = (name: string) => new Uint8Array(read(name)).buffer;

/** KB (1000 bytes) as a server sends a file: brotli, but images as they are. Quality 9 comes out a little larger than 11. */
function sentKb(name: string): number {
  const bytes = read(name);
  if (name.endsWith(".webp")) return bytes.length / 1000;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length / 1000;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const plateFiles = (figure: string, view: string) => [`plates/${figure}-${view}.json`, `plates/${figure}-${view}.webp`];

describe("the body's files", () => {
  it.each(FIGURE_IDS)("for a first chart of the %s weigh at most 350 KB", (figure) => {
    const views = VIEW_IDS.filter((view) => view !== "soles").flatMap((view) => plateFiles(figure, view));
    expect(sum(["surface.bin", `${figure}.bin`, ...views].map(sentKb))).toBeLessThan(350);
  });

  it("weigh at most 900 KB in all", () => {
    const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
    expect(names.length).toBeGreaterThanOrEqual(4 + FIGURE_IDS.length * VIEW_IDS.length * 2);
    expect(sum(names.map(sentKb))).toBeLessThan(900);
  });

  it("give every quad of the skin its cells, and no quad that is hidden", () => {
    const { isSkin, cells } = readBody("female").surface;
    expect(isSkin).toContain(0);
    const hasCells = isSkin.map((_, quad) =>
      cells.subarray(quad * 4, quad * 4 + 4).every((cell) => cell >= 0) ? 1 : 0,
    );
    expect(hasCells).toEqual(isSkin);
    expect(cells.filter((cell) => cell >= 0)).toHaveLength(isSkin.filter((skin) => skin === 1).length * 4);
  });

  it.each(FIGURE_IDS)("of the %s mean the same spot by a point in the geometry and in the plates", (figure) => {
    const body = readBody(figure);
    for (const view of VIEW_IDS) {
      const about = { figure, view, shadingUrl: "" };
      const plate = parsePlate(about, JSON.parse(read(`plates/${figure}-${view}.json`).toString("utf8")));
      const { widthMm, heightMm } = body.frames[view];
      expect(plate.frame).toEqual({ widthMm, heightMm });
      // The first outline of the plate's figure starts at the edge of the body.
      const [, x, y] = /^M(-?[\d.]+)[ ,]?(-?[\d.]+)/.exec(plate.silhouette) ?? [];
      const around = [-2, 0, 2].flatMap((dx) =>
        [-2, 0, 2].map((dy) => createViewPoint(Number(x) + dx, Number(y) + dy)),
      );
      const onBody = around.filter((point) => placeAtPoint(body, view, point) !== null);
      expect(onBody.length).toBeGreaterThan(0);
      expect(onBody.length).toBeLessThan(9);
    }
  });

  it("name their figure", () => {
    for (const figure of FIGURE_IDS) expect(readBody(figure).figure).toBe(figure);
  });
});

describe("bytes that are no body", () => {
  const surface = bufferOf("surface.bin");
  const female = bufferOf("female.bin");
  const changed = (buffer: ArrayBuffer, at: number, value: number) => {
    const bytes = new Uint8Array(buffer.slice(0));
    bytes[at] = value;
    return bytes.buffer;
  };
  it.each([
    ["nothing", new ArrayBuffer(0), female, "cut short"],
    ["a surface cut short", surface.slice(0, 1000), female, "cut short"],
    ["a figure cut short", surface, female.slice(0, female.byteLength - 1), "cut short"],
    ["a figure in place of the surface", female, female, "not a body file"],
    ["a surface in place of the figure", surface, surface, "not a body file"],
    ["another version", changed(surface, 4, 2), female, "another version"],
    ["an unknown figure", surface, changed(female, 6, 9), "unknown figure"],
  ] as const)("are refused: %s", (_, geometry, figure, message) => {
    expect(() => decodeBody(geometry, figure)).toThrow(message);
  });

  it("share the surface of one geometry between figures", () => {
    expect(decodeBody(surface, female).surface).toBe(decodeBody(surface, bufferOf("male.bin")).surface);
  });
});
