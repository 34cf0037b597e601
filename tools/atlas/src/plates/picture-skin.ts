import type { Frame, ViewAxes } from "../frames.ts";
import type { FigureModel } from "./figure-model.ts";
import type { Skin } from "./placed-features.ts";
import type { Raster } from "./raster.ts";

/** Edge of a pixel of the shading picture, about. */
const PIXEL_MM = 1.25;

/** The picture of a view's shading in pixels; it fills the frame. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Of a pixel, mm. */
  readonly pixelMm: number;
}

/** The width is even, so that a symmetric view has two halves. */
export function pictureSizeOf(frame: Frame): PictureSize {
  const height = Math.round(frame.height / PIXEL_MM);
  return { width: 2 * Math.round(frame.width / PIXEL_MM / 2), height, pixelMm: frame.height / height };
}

/** The skin under the middles of the pixels of a shading picture, NaN where there is none; mirrored on symmetric views. */
export interface PictureSkin extends Skin {
  /** mm towards the viewer. */
  readonly depth: Float32Array;
  /** Cosine between the skin's normal and the direction to the viewer. */
  readonly facing: Float32Array;
}

interface SeenSkin {
  readonly raster: Raster;
  readonly triangles: Int32Array;
  readonly model: Pick<FigureModel, "positions" | "normals">;
  readonly axes: ViewAxes;
  /** Whether the raster holds the left half and one column more. */
  readonly symmetric: boolean;
}

export function readPictureSkin({ raster, ...seen }: SeenSkin, { width, height }: PictureSize): PictureSkin {
  const count = width * height;
  const skin: PictureSkin = {
    positions: new Float64Array(count * 3).fill(Number.NaN),
    normals: new Float64Array(count * 3),
    depth: new Float32Array(count).fill(Number.NaN),
    facing: new Float32Array(count),
  };
  const across = seen.symmetric ? 2 * (raster.width - 1) : raster.width;
  const columns = seen.symmetric ? width / 2 : width;
  for (let row = 0; row < height; row += 1) {
    const sourceRow = Math.floor(((row + 0.5) * raster.height) / height);
    for (let column = 0; column < columns; column += 1) {
      const source = sourceRow * raster.width + Math.floor(((column + 0.5) * across) / width);
      if ((raster.triangle[source] ?? -1) < 0) continue;
      readPixel(skin, row * width + column, { raster, source, ...seen });
      if (seen.symmetric) mirrorPixel(skin, row * width + column, (row + 1) * width - 1 - column);
    }
  }
  return skin;
}

function readPixel(
  skin: PictureSkin,
  pixel: number,
  { raster, source, triangles, model, axes }: SeenSkin & { readonly source: number },
): void {
  const t = (raster.triangle[source] ?? 0) * 3;
  const second = raster.second[source] ?? 0;
  const third = raster.third[source] ?? 0;
  const shares = [1 - second - third, second, third];
  const blend = (packed: Float64Array, axis: number) =>
    shares.reduce((sum, share, k) => sum + share * (packed[(triangles[t + k] ?? 0) * 3 + axis] ?? 0), 0);
  let facing = 0;
  for (const axis of [0, 1, 2] as const) {
    const normal = blend(model.normals, axis);
    skin.positions[pixel * 3 + axis] = blend(model.positions, axis);
    skin.normals[pixel * 3 + axis] = normal;
    facing += normal * axes.toward[axis];
  }
  skin.facing[pixel] = facing;
  skin.depth[pixel] = raster.depth[source] ?? 0;
}

/** The midline plane is x = 0. */
function mirrorPixel({ positions, normals, depth, facing }: PictureSkin, from: number, to: number): void {
  for (const packed of [positions, normals]) {
    packed[to * 3] = -(packed[from * 3] ?? 0);
    packed[to * 3 + 1] = packed[from * 3 + 1] ?? 0;
    packed[to * 3 + 2] = packed[from * 3 + 2] ?? 0;
  }
  depth[to] = depth[from] ?? 0;
  facing[to] = facing[from] ?? 0;
}
