/**
 * A TrueType font of empty glyphs, one for each UTF-16 unit, each half an em wide. Text that is drawn as a picture
 * lies under it in this font, so that it can be selected and searched in every script.
 * Source: OpenType specification 1.9; the idea is that of scanned documents with recognised text.
 */
export function createUnseenFont(): ArrayBuffer {
  return joinTables([
    { tag: "OS/2", data: createOs2() },
    { tag: "cmap", data: createCharacterMap() },
    { tag: "glyf", data: createPoint() },
    { tag: "head", data: createHead() },
    { tag: "hhea", data: createHorizontalHeader() },
    // One advance for all, then a left bearing of 0 for each further glyph.
    { tag: "hmtx", data: append(numbers16(UNSEEN_ADVANCE, 0), new Uint8Array(2 * (GLYPHS - 1))) },
    { tag: "loca", data: createLocations() },
    { tag: "maxp", data: append(numbers16(1, 0, GLYPHS), new Uint8Array(26)) },
    { tag: "name", data: createNames() },
    { tag: "post", data: append(numbers16(3, 0), new Uint8Array(28)) },
  ]);
}

/** One less than there can be: readers add one of their own. The last two numbers are no characters. */
const GLYPHS = 0xfffe;
const EM = 1000;
/** Width of every glyph in thousandths of the font size. */
export const UNSEEN_ADVANCE = 500;
const ASCENT = 800;
const DESCENT = -200;

/** Fields of 16 bits; negative ones as two's complement. */
function numbers16(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint16(2 * index, value & 0xffff));
  return bytes;
}

function append(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

/** Format 4: one segment that maps every unit to the glyph of the same number, and the closing one. */
function createCharacterMap(): Uint8Array {
  const header = numbers16(0, 1, 3, 1, 0, 12);
  const format4 = numbers16(4, 32, 0, 4, 4, 1, 0, GLYPHS - 1, 0xffff, 0, 0, 0xffff, 0, 1, 0, 0);
  return append(header, format4);
}

const POINT_SIZE = 18;

/** Readers miss a table without any outline: glyph 0, which no text uses, is a single point. */
function createPoint(): Uint8Array {
  const outline = numbers16(1, 0, 0, 0, 0, 0, 0);
  const bothCoordinatesZero = 0x31;
  return append(outline, new Uint8Array([bothCoordinatesZero, 0, 0, 0]));
}

/** Short offsets, in words: only glyph 0 has an outline. */
function createLocations(): Uint8Array {
  return numbers16(0, ...Array.from({ length: GLYPHS }, () => POINT_SIZE / 2));
}

function createHead(): Uint8Array {
  const magic = [0x5f0f, 0x3cf5];
  const dates = [0, 0, 0, 0, 0, 0, 0, 0];
  const box = [0, DESCENT, UNSEEN_ADVANCE, ASCENT];
  return numbers16(1, 0, 1, 0, 0, 0, ...magic, 0, EM, ...dates, ...box, 0, 8, 2, 0, 0);
}

function createHorizontalHeader(): Uint8Array {
  return numbers16(1, 0, ASCENT, DESCENT, 0, UNSEEN_ADVANCE, 0, 0, UNSEEN_ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, 1);
}

/** Version 0 with regular weight and width. */
function createOs2(): Uint8Array {
  const bytes = new Uint8Array(78);
  bytes.set(numbers16(0, UNSEEN_ADVANCE, 400, 5));
  bytes.set(numbers16(ASCENT, DESCENT, 0, ASCENT, -DESCENT), 68);
  return bytes;
}

/** A PostScript name is the one thing that readers ask for. */
function createNames(): Uint8Array {
  const name = "TautbandUnseen";
  const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  return append(numbers16(0, 1, 18, 1, 0, 0, 6, letters.length, 0), letters);
}

type Table = { readonly tag: string; readonly data: Uint8Array };

function joinTables(tables: readonly Table[]): ArrayBuffer {
  const directory = 12 + 16 * tables.length;
  const size = tables.reduce((sum, { data }) => sum + roundUp4(data.length), directory);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(numbers16(1, 0, tables.length, 128, 3, 16 * tables.length - 128));
  let offset = directory;
  for (const [index, { tag, data }] of tables.entries()) {
    const entry = 12 + 16 * index;
    bytes.set(
      Uint8Array.from(tag, (letter) => letter.charCodeAt(0)),
      entry,
    );
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    bytes.set(data, offset);
    offset += roundUp4(data.length);
  }
  return bytes.buffer;
}

function roundUp4(length: number): number {
  return Math.ceil(length / 4) * 4;
}
