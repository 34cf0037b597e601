/*
 * knowledge/cells.bin, little-endian:
 *   "TBKC", u16 version, u16 pairs of cells of the body, u32 sets, u32 bytes of the first stream
 *   first stream   for each set: runs on the right side, runs on the left, then the gap before each of those runs
 *   second stream  for each run: its length less one
 * A set is coded as runs of pairs of cells (cell id without its last bit, which is the side): neighbours on the skin have
 * numbers near each other. Numbers are LEB128. Gaps and lengths lie apart because they pack better so.
 */
const MAGIC = "TBKC";
const VERSION = 1;
const HEADER_BYTES = 16;

/** A set of cells as the file keeps it: ascending ids, each once. */
export type CellSet = readonly number[];

/** Writes sets of cells. Any order and doubles are taken; they are read back sorted, each once. */
export function encodeCellSets(sets: readonly CellSet[], cellCount: number): Uint8Array {
  const gaps = createNumberWriter();
  const lengths = createNumberWriter();
  for (const set of sets) {
    const right = runsOfSide(set, 1);
    const left = runsOfSide(set, 0);
    gaps.put(right.length);
    gaps.put(left.length);
    for (const runs of [right, left]) {
      let after = 0;
      for (const { start, length } of runs) {
        gaps.put(start - after);
        lengths.put(length - 1);
        after = start + length;
      }
    }
  }
  const first = gaps.bytes();
  const second = lengths.bytes();
  const file = new Uint8Array(HEADER_BYTES + first.length + second.length);
  const view = new DataView(file.buffer);
  for (let i = 0; i < MAGIC.length; i += 1) file[i] = MAGIC.charCodeAt(i);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, cellCount / 2, true);
  view.setUint32(8, sets.length, true);
  view.setUint32(12, first.length, true);
  file.set(first, HEADER_BYTES);
  file.set(second, HEADER_BYTES + first.length);
  return file;
}

/** Reads all sets of a cells.bin. Throws on bytes that are not a whole one of this version, or name cells beyond the body's. */
export function decodeCellSets(buffer: ArrayBuffer): readonly CellSet[] {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < HEADER_BYTES || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error("This is not a file of the body's knowledge");
  }
  const view = new DataView(buffer);
  if (view.getUint16(4, true) !== VERSION) throw new Error("The file of the body's knowledge is of another version");
  const pairCount = view.getUint16(6, true);
  const setCount = view.getUint32(8, true);
  const gaps = createNumberReader(bytes, HEADER_BYTES);
  const lengths = createNumberReader(bytes, HEADER_BYTES + view.getUint32(12, true));
  return Array.from({ length: setCount }, () => {
    const runs = [gaps(), gaps()];
    const cells: number[] = [];
    for (const [i, side] of [1, 0].entries()) {
      let pair = 0;
      for (let run = 0; run < (runs[i] ?? 0); run += 1) {
        pair += gaps();
        const end = pair + lengths() + 1;
        if (end > pairCount) throw new Error("The file of the body's knowledge names cells that do not exist");
        for (; pair < end; pair += 1) cells.push(pair * 2 + side);
      }
    }
    return cells.sort((a, b) => a - b);
  });
}

type Run = { readonly start: number; readonly length: number };

/** Runs of successive pairs among the cells of one side. */
function runsOfSide(set: CellSet, side: 0 | 1): readonly Run[] {
  const pairs = [...new Set(set.filter((cell) => cell % 2 === side))].map((cell) => cell >> 1).sort((a, b) => a - b);
  const runs: { start: number; length: number }[] = [];
  for (const pair of pairs) {
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.length === pair) last.length += 1;
    else runs.push({ start: pair, length: 1 });
  }
  return runs;
}

function createNumberWriter() {
  const bytes: number[] = [];
  return {
    put: (value: number) => {
      let left = value;
      for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
      bytes.push(left);
    },
    bytes: () => Uint8Array.from(bytes),
  };
}

function createNumberReader(bytes: Uint8Array, start: number): () => number {
  let at = start;
  return () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at];
      if (byte === undefined) throw new Error("The file of the body's knowledge is cut short");
      at += 1;
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  };
}
