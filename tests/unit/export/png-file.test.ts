import { crc32, inflateSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodePng } from "../../../src/export/png-file.ts";

type Chunk = { readonly name: string; readonly data: Buffer };

async function encode(pixels: Uint8ClampedArray, width: number, rowsPerStrip: number): Promise<readonly Chunk[]> {
  const height = pixels.length / 4 / width;
  const readRows = (top: number, count: number): Uint8ClampedArray =>
    pixels.slice(top * width * 4, (top + count) * width * 4);
  const blob = await encodePng({ width, height, pixelsPerInch: 192, readRows, rowsPerStrip });
  return readChunks(Buffer.from(await blob.arrayBuffer()));
}

function readChunks(file: Buffer): readonly Chunk[] {
  expect(file.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ name: body.toString("latin1", 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

function dataOf(chunks: readonly Chunk[], wanted: string): Buffer {
  return chunks.find(({ name }) => name === wanted)?.data ?? Buffer.alloc(0);
}

/** Undoes the one filter that is used: each row is its difference from the row above. */
function pixelsOf(chunks: readonly Chunk[], width: number): readonly number[] {
  const rows = inflateSync(dataOf(chunks, "IDAT"));
  const stride = width * 3;
  const pixels: number[] = [];
  for (let at = 0; at < rows.length; at += stride + 1) {
    expect(rows[at]).toBe(2);
    for (let byte = 0; byte < stride; byte += 1) {
      pixels.push(((rows[at + 1 + byte] ?? 0) + (pixels[pixels.length - stride] ?? 0)) & 0xff);
    }
  }
  return pixels;
}

const pictureArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 14 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      pixels: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
      rowsPerStrip: fc.integer({ min: 1, max: 16 }),
    }),
  );

test("the picture that is read back is the one that was drawn, in strips of any height", async () => {
  await fc.assert(
    fc.asyncProperty(pictureArbitrary, async ({ width, pixels, rowsPerStrip }) => {
      const chunks = await encode(new Uint8ClampedArray(pixels), width, rowsPerStrip);
      expect(pixelsOf(chunks, width)).toEqual([...pixels].filter((_, index) => index % 4 !== 3));
    }),
    { numRuns: 60 },
  );
});

test("the file tells its size, and its density, so that a letter shows it at its own size", async () => {
  const chunks = await encode(new Uint8ClampedArray(3 * 2 * 4), 3, 2);
  expect(chunks.map(({ name }) => name)).toEqual(["IHDR", "pHYs", "IDAT", "IEND"]);
  const header = dataOf(chunks, "IHDR");
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([3, 2]);
  expect(dataOf(chunks, "pHYs").readUInt32BE(0)).toBe(7559);
});

test("a picture that can't be drawn to its end makes no file", async () => {
  const readRows = (top: number): Uint8ClampedArray => {
    if (top > 0) throw new Error("no more");
    return new Uint8ClampedArray(4);
  };
  const making = encodePng({ width: 1, height: 9, pixelsPerInch: 96, readRows, rowsPerStrip: 1 });
  await expect(making).rejects.toThrow("no more");
});
