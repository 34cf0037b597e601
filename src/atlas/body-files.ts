import { createCage, wholeCagePositions } from "./cage.ts";
import type { Cage } from "./cage.ts";
import { addForetold, CODE, decodeQuads, findCellsAround, foretellVertices } from "./mesh-code.ts";
import { FIGURE_IDS, VIEW_IDS } from "./place.ts";
import type { FigureId, ViewId } from "./place.ts";
import { createLazy } from "./lazy.ts";
import type { FrameBox } from "./projection.ts";
import { subdivide } from "./subdivision.ts";
import type { Subdivision } from "./subdivision.ts";
import { PART } from "./surface.ts";

/*
 * body/surface.bin, little-endian:
 *   "TBSK", u16 version, u16 left vertices, u16 left quads, u16 cells of one half, u32 codes, u32 escapes
 *   bits     a left vertex lies on the midline
 *   bytes    a left quad: bits 0 to 3 the quads of its corners that are skin, from bit 4 its PART
 *   u16      corners of the left quads (see decodeQuads), all first corners, then all second ...
 *   i16      template of the left vertices in 0.1 mm less what is foretold, all x, then all y, then all z
 *   bytes    cell codes of the left quarters that are skin (see CODE)
 *   u16      escaped cells
 * body/<figure>.bin:
 *   "TBFG", u16 version, u8 figure, u8 0, for each view i16 x, y, width, height of its frame in mm
 *   i16      standard pose less template, then lateral less standard pose, as the template
 * u16 and i16 runs are stored as all low bytes, then all high bytes; i16 are folded to unsigned (0, -1, 1, -2 ...).
 */
export const SURFACE_MAGIC = "TBSK";
export const FIGURE_MAGIC = "TBFG";
export const FILE_VERSION = 1;

/** What surface.bin holds. */
export type SurfaceFile = {
  readonly cage: Cage;
  readonly subdivision: Subdivision;
  readonly foretelling: Int32Array;
  /** Left vertices of the template's cage in 0.1 mm. */
  readonly template: Int16Array;
  readonly cellCount: number;
  readonly cells: () => Int32Array;
  /** 1 for each quad that is skin. */
  readonly isSkin: Uint8Array;
  readonly parts: Uint8Array;
};

/** What <figure>.bin holds: its cage in both poses, x, y, z in mm, and its frames. */
export type FigureFile = {
  readonly figure: FigureId;
  readonly frames: Readonly<Record<ViewId, FrameBox>>;
  readonly standard: () => Float32Array;
  readonly lateral: () => Float32Array;
};

/** What the first bytes of surface.bin tell at once. */
export type SurfaceHead = { readonly cellCount: number; readonly leftVertexCount: number };

/** What the first bytes of <figure>.bin tell at once. */
export type FigureHead = Pick<FigureFile, "figure" | "frames">;

/** Throws on anything that is not a whole surface.bin of this version, by its length: what it holds is not looked at. */
export function readSurfaceHead(bytes: ArrayBuffer): SurfaceHead {
  const reader = createReader(bytes, SURFACE_MAGIC);
  const { vertexCount, quadCount, cellPairCount, codeCount, escapeCount } = readSurfaceCounts(reader);
  reader.bytes(Math.ceil(vertexCount / 8) + quadCount * 9 + vertexCount * 6 + codeCount + escapeCount * 2);
  return { cellCount: cellPairCount * 2, leftVertexCount: vertexCount };
}

/** Throws on anything that is not a whole figure file that goes with this surface, by its length. */
export function readFigureHead(bytes: ArrayBuffer, { leftVertexCount }: SurfaceHead): FigureHead {
  const reader = createReader(bytes, FIGURE_MAGIC);
  const head = readFigureAndFrames(reader);
  reader.bytes(leftVertexCount * 12);
  return head;
}

/** Throws on anything that is not a whole surface.bin of this version. Its cells are read when they are asked for. */
export function readSurfaceFile(bytes: ArrayBuffer): SurfaceFile {
  const reader = createReader(bytes, SURFACE_MAGIC);
  const { vertexCount, quadCount, cellPairCount, codeCount, escapeCount } = readSurfaceCounts(reader);
  const midlineBits = reader.bytes(Math.ceil(vertexCount / 8));
  const isMidline = new Uint8Array(vertexCount);
  for (let v = 0; v < vertexCount; v += 1) isMidline[v] = ((midlineBits[v >> 3] ?? 0) >> (v & 7)) & 1;
  const flags = reader.bytes(quadCount);
  const planes = decodeCornerPlanes(reader.words(quadCount * 4));
  const leftQuads = decodeQuads(planes);
  const foretelling = foretellVertices(leftQuads, vertexCount);
  const template = reader.positions(vertexCount);
  addForetold(template, foretelling);
  const cage = createCage(leftQuads, isMidline);
  const subdivision = subdivide(cage);
  const codes = { codes: reader.bytes(codeCount), escapes: reader.words(escapeCount) };
  return {
    cage,
    subdivision,
    foretelling,
    template,
    cellCount: cellPairCount * 2,
    cells: createLazy(() => decodeCells(subdivision, flags, codes)),
    isSkin: decodeSkin(flags),
    parts: decodeParts(flags),
  };
}

/** Throws on anything that is not a whole figure file that goes with this surface. Its poses are read when asked for. */
export function readFigureFile(bytes: ArrayBuffer, surface: SurfaceFile): FigureFile {
  const reader = createReader(bytes, FIGURE_MAGIC);
  const head = readFigureAndFrames(reader);
  const vertexCount = surface.template.length / 3;
  const files = [reader.words(vertexCount * 3), reader.words(vertexCount * 3)] as const;
  const readPose = (folded: Uint16Array, base: Int16Array): Int16Array => {
    const pose = unfoldPositions(folded);
    addForetold(pose, surface.foretelling);
    for (let i = 0; i < pose.length; i += 1) pose[i] = (pose[i] ?? 0) + (base[i] ?? 0);
    return pose;
  };
  const standard = createLazy(() => readPose(files[0], surface.template));
  return {
    ...head,
    standard: () => wholeCagePositions(surface.cage, standard()),
    lateral: () => wholeCagePositions(surface.cage, readPose(files[1], standard())),
  };
}

function readSurfaceCounts({ u16, u32 }: Reader) {
  const [vertexCount, quadCount, cellPairCount] = [u16(), u16(), u16()];
  const [codeCount, escapeCount] = [u32(), u32()];
  return { vertexCount, quadCount, cellPairCount, codeCount, escapeCount };
}

function readFigureAndFrames(reader: Reader): FigureHead {
  const figure = FIGURE_IDS[reader.bytes(2)[0] ?? -1];
  if (figure === undefined) throw new Error("The body file names an unknown figure");
  const readFrame = (): FrameBox => ({
    x: reader.i16(),
    y: reader.i16(),
    widthMm: reader.i16(),
    heightMm: reader.i16(),
  });
  const [anterior, posterior, right, left, soles] = VIEW_IDS.map(readFrame);
  if (!anterior || !posterior || !right || !left || !soles) throw new Error("The body file lacks a frame");
  return { figure, frames: { anterior, posterior, right, left, soles } };
}

function decodeCornerPlanes(planes: Uint16Array): Uint16Array {
  const quadCount = planes.length / 4;
  const corners = new Uint16Array(planes.length);
  for (let i = 0; i < corners.length; i += 1) corners[i] = planes[(i & 3) * quadCount + (i >> 2)] ?? 0;
  return corners;
}

function decodeCells(
  subdivision: Subdivision,
  flags: Uint8Array,
  { codes, escapes }: { readonly codes: Uint8Array; readonly escapes: Uint16Array },
): Int32Array {
  const { twins } = subdivision;
  const cells = new Int32Array(subdivision.quadCount * 4).fill(-1);
  const around = new Int32Array(8);
  let nextCode = 0;
  let nextPair = 0;
  let nextEscape = 0;
  for (let at = 0; at < cells.length / 2; at += 1) {
    if ((((flags[at >> 4] ?? 0) >> ((at >> 2) & 3)) & 1) === 0) continue;
    const code = codes[nextCode] ?? CODE.escape;
    nextCode += 1;
    if (code === CODE.next) {
      cells[at] = nextPair * 2;
      nextPair += 1;
    } else if (code === CODE.escape) {
      cells[at] = (escapes[nextEscape] ?? 0) * 2;
      nextEscape += 1;
    } else {
      findCellsAround(twins, cells, at, around);
      cells[at] = around[code === CODE.firstNeighbour ? 0 : code - 1] ?? -1;
    }
  }
  mirrorCells(cells);
  return cells;
}

/** Gives the right half the mirror cells of the left half. In place. */
export function mirrorCells(cells: Int32Array): void {
  const half = cells.length / 2;
  for (let quad = 0; quad < half / 4; quad += 1) {
    const mirrored = half + ((quad & ~3) | ((4 - (quad & 3)) & 3)) * 4;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const cell = cells[quad * 4 + quarter] ?? -1;
      cells[mirrored + ((4 - quarter) & 3)] = cell < 0 ? -1 : cell ^ 1;
    }
  }
}

/** Of each cage quad the flags tell for its four corners, with which its four quads begin, whether they are skin. */
function decodeSkin(flags: Uint8Array): Uint8Array {
  const half = flags.length * 4;
  const isSkin = new Uint8Array(half * 2);
  for (let quad = 0; quad < half; quad += 1) {
    const skin = ((flags[quad >> 2] ?? 0) >> (quad & 3)) & 1;
    isSkin[quad] = skin;
    isSkin[half + ((quad & ~3) | ((4 - (quad & 3)) & 3))] = skin;
  }
  return isSkin;
}

function decodeParts(flags: Uint8Array): Uint8Array {
  const half = flags.length * 4;
  const parts = new Uint8Array(half * 2);
  for (let quad = 0; quad < half; quad += 1) {
    const part = (flags[quad >> 2] ?? 0) >> 4;
    parts[quad] = part;
    parts[quad + half] = part === PART.leftArm ? PART.rightArm : part;
  }
  return parts;
}

type Reader = {
  readonly u16: () => number;
  readonly i16: () => number;
  readonly u32: () => number;
  readonly bytes: (count: number) => Uint8Array;
  readonly words: (count: number) => Uint16Array;
  /** Signed x, y, z of each vertex, stored as all x, then all y, then all z. */
  readonly positions: (vertexCount: number) => Int16Array;
};

function createReader(buffer: ArrayBuffer, magic: string): Reader {
  const view = new DataView(buffer);
  let at = 0;
  const take = (size: number): number => {
    at += size;
    if (at > buffer.byteLength) throw new Error("The body file is cut short");
    return at - size;
  };
  const bytes = (count: number) => new Uint8Array(buffer, take(count), count);
  const words = (count: number) => {
    const low = bytes(count);
    const high = bytes(count);
    const joined = new Uint16Array(count);
    for (let i = 0; i < count; i += 1) joined[i] = (low[i] ?? 0) | ((high[i] ?? 0) << 8);
    return joined;
  };
  const u16 = () => view.getUint16(take(2), true);
  if (String.fromCharCode(...bytes(4)) !== magic) throw new Error(`This is not a body file "${magic}"`);
  if (u16() !== FILE_VERSION) throw new Error("The body file is of another version");
  return {
    u16,
    i16: () => view.getInt16(take(2), true),
    u32: () => view.getUint32(take(4), true),
    bytes,
    words,
    positions: (vertexCount) => unfoldPositions(words(vertexCount * 3)),
  };
}

/** All x, then all y, then all z, folded to unsigned, as x, y, z of each vertex. */
function unfoldPositions(folded: Uint16Array): Int16Array {
  const vertexCount = folded.length / 3;
  const positions = new Int16Array(folded.length);
  for (let d = 0; d < 3; d += 1) {
    for (let v = 0; v < vertexCount; v += 1) {
      const value = folded[d * vertexCount + v] ?? 0;
      positions[v * 3 + d] = (value >> 1) ^ -(value & 1);
    }
  }
  return positions;
}
