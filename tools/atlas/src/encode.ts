import { FIGURE_MAGIC, FILE_VERSION, SURFACE_MAGIC } from "../../../src/atlas/body-files.ts";
import { CODE, findCellsAround, foretellVertices } from "../../../src/atlas/mesh-code.ts";
import { FIGURE_IDS } from "../../../src/atlas/place.ts";
import type { FigureId } from "../../../src/atlas/place.ts";
import type { Subdivision } from "../../../src/atlas/subdivision.ts";
import type { Frame } from "./frames.ts";
import type { LeftHalf } from "./left-half.ts";

/** Whole tenths of a millimetre. */
export function toTenths(positions: Float64Array): Int16Array {
  return Int16Array.from(positions, (value) => Math.round(value * 10));
}

export interface SurfaceContent {
  readonly half: LeftHalf;
  readonly subdivision: Subdivision;
  /** Left vertices of the template in 0.1 mm. */
  readonly template: Int16Array;
  /** Cell of each quarter of the subdivided surface, left and right, -1 where hidden. */
  readonly cells: Int32Array;
  /** PART of each left quad of the cage. */
  readonly parts: Uint8Array;
}

/** Writes surface.bin as src/atlas/body-files.ts describes it. */
export function encodeSurface({ half, subdivision, template, cells, parts }: SurfaceContent): Uint8Array {
  const writer = createWriter(SURFACE_MAGIC);
  const { codes, escapes } = encodeCells(subdivision, cells);
  const quadCount = half.quads.length / 4;
  writer.u16(half.isMidline.length);
  writer.u16(quadCount);
  writer.u16((cells.reduce((most, cell) => Math.max(most, cell), -1) + 1) / 2);
  writer.u32(codes.length);
  writer.u32(escapes.length);
  const midlineBits = new Uint8Array(Math.ceil(half.isMidline.length / 8));
  half.isMidline.forEach((bit, v) => (midlineBits[v >> 3] = (midlineBits[v >> 3] ?? 0) | (bit << (v & 7))));
  writer.bytes(midlineBits);
  writer.bytes(
    Array.from({ length: quadCount }, (_, quad) => {
      const skin = [0, 1, 2, 3].filter((k) => (cells[(quad * 4 + k) * 4] ?? -1) >= 0);
      return skin.reduce((bits, k) => bits | (1 << k), (parts[quad] ?? 0) << 4);
    }),
  );
  writer.words(encodeCorners(half.quads));
  writer.positions(lessForetold(template, foretellVertices(half.quads, half.isMidline.length)));
  writer.bytes(codes);
  writer.words(escapes);
  return writer.finish();
}

export interface FigureContent {
  readonly half: LeftHalf;
  readonly figure: FigureId;
  /** In the order of VIEW_IDS. */
  readonly frames: readonly Frame[];
  /** Left vertices in 0.1 mm: template, standard pose, lateral pose. */
  readonly poses: readonly [Int16Array, Int16Array, Int16Array];
}

/** Writes <figure>.bin as src/atlas/body-files.ts describes it. */
export function encodeFigure({ half, figure, frames, poses }: FigureContent): Uint8Array {
  const writer = createWriter(FIGURE_MAGIC);
  const foretelling = foretellVertices(half.quads, half.isMidline.length);
  writer.bytes([FIGURE_IDS.indexOf(figure), 0]);
  for (const { x, y, width, height } of frames) for (const value of [x, y, width, height]) writer.u16(value);
  for (const [base, pose] of [[poses[0], poses[1]] as const, [poses[1], poses[2]] as const]) {
    writer.positions(
      lessForetold(
        Int16Array.from(pose, (value, i) => value - (base[i] ?? 0)),
        foretelling,
      ),
    );
  }
  return writer.finish();
}

/** How far each corner lies below the next vertex not used yet; all first corners, then all second ones ... */
function encodeCorners(quads: Int32Array): number[] {
  let next = 0;
  const steps = Array.from(quads, (vertex) => {
    const step = next - vertex;
    if (step === 0) next += 1;
    return step;
  });
  return [0, 1, 2, 3].flatMap((k) => steps.filter((_, i) => i % 4 === k));
}

function lessForetold(values: Int16Array, sources: Int32Array): Int16Array {
  return values.map((value, i) => {
    const vertex = Math.trunc(i / 3);
    const at = (k: number) => values[(sources[vertex * 3 + k] ?? -1) * 3 + (i % 3)] ?? 0;
    return value - (at(0) - at(1) + at(2));
  });
}

function encodeCells(subdivision: Subdivision, cells: Int32Array): { codes: number[]; escapes: number[] } {
  const known = new Int32Array(cells.length).fill(-1);
  const codes: number[] = [];
  const escapes: number[] = [];
  const around = new Int32Array(8);
  let nextPair = 0;
  for (let at = 0; at < cells.length / 2; at += 1) {
    const cell = cells[at] ?? -1;
    if (cell < 0) continue;
    const count = findCellsAround(subdivision.twins, known, at, around);
    const place = around.subarray(0, count).indexOf(cell);
    known[at] = cell;
    if (cell === nextPair * 2) {
      codes.push(CODE.next);
      nextPair += 1;
    } else if (place >= 0) codes.push(place === 0 ? CODE.firstNeighbour : place + 1);
    else {
      codes.push(CODE.escape);
      escapes.push(cell / 2);
    }
  }
  return { codes, escapes };
}

interface Writer {
  readonly u16: (value: number) => void;
  readonly u32: (value: number) => void;
  readonly bytes: (values: ArrayLike<number>) => void;
  /** All low bytes, then all high bytes. */
  readonly words: (values: ArrayLike<number>) => void;
  /** Signed x, y, z of each vertex: all x, then all y, then all z, folded to unsigned. */
  readonly positions: (values: Int16Array) => void;
  readonly finish: () => Uint8Array;
}

function createWriter(magic: string): Writer {
  const written: number[] = [];
  const bytes = (values: ArrayLike<number>) => {
    for (let i = 0; i < values.length; i += 1) written.push((values[i] ?? 0) & 255);
  };
  const u16 = (value: number) => bytes([value, value >> 8]);
  const words = (values: ArrayLike<number>) => {
    bytes(values);
    bytes(Array.from(values, (value) => value >> 8));
  };
  bytes(Array.from(magic, (letter) => letter.charCodeAt(0)));
  u16(FILE_VERSION);
  return {
    u16,
    u32: (value) => bytes([value, value >> 8, value >> 16, value >> 24]),
    bytes,
    words,
    positions: (values) => {
      const planes = [0, 1, 2].flatMap((d) => Array.from(values).filter((_, i) => i % 3 === d));
      words(planes.map((value) => ((value << 1) ^ (value >> 15)) & 0xffff));
    },
    finish: () => Uint8Array.from(written),
  };
}
