/** What layout needs to know of a font. */
export type FontMetrics = {
  /** Width of a character as a share of the font size; null when the font does not have it. */
  advanceOf(codePoint: number): number | null;
};

/**
 * Reads character map and widths of a TrueType font.
 * @param bytes a whole .ttf file with a Unicode map of format 4 (all that the font tool writes)
 * Throws when the file is something else: it is our own.
 */
export function readFontMetrics(bytes: ArrayBuffer): FontMetrics {
  const data = new DataView(bytes);
  const tables = findTables(data);
  const unitsPerEm = data.getUint16(offsetOf(tables, "head") + 18);
  const wideGlyphs = data.getUint16(offsetOf(tables, "hhea") + 34);
  const widths = offsetOf(tables, "hmtx");
  const glyphs = readCharacterMap(data, offsetOf(tables, "cmap"));
  return {
    advanceOf(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return null;
      return data.getUint16(widths + 4 * Math.min(glyph, wideGlyphs - 1)) / unitsPerEm;
    },
  };
}

function findTables(data: DataView): ReadonlyMap<string, number> {
  const count = data.getUint16(4);
  const tables = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    const tag = String.fromCodePoint(...[0, 1, 2, 3].map((letter) => data.getUint8(at + letter)));
    tables.set(tag, data.getUint32(at + 8));
  }
  return tables;
}

function offsetOf(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`The font has no table ${tag}`);
  return offset;
}

/** Glyphs by code point. Source: OpenType specification, cmap format 4. */
function readCharacterMap(data: DataView, cmap: number): ReadonlyMap<number, number> {
  const map = findFormat4(data, cmap);
  const segments = data.getUint16(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const rangeOffsets = deltas + 2 * segments;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const start = data.getUint16(starts + 2 * segment);
    const end = data.getUint16(ends + 2 * segment);
    const delta = data.getUint16(deltas + 2 * segment);
    const rangeAt = rangeOffsets + 2 * segment;
    const range = data.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const found = range === 0 ? code : data.getUint16(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function findFormat4(data: DataView, cmap: number): number {
  const count = data.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const map = cmap + data.getUint32(cmap + 4 + index * 8 + 4);
    if (data.getUint16(map) === 4) return map;
  }
  throw new Error("The font has no Unicode map of format 4");
}
