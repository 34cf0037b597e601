import type { SignInk, SignLayer, SpotSignId } from "../../export/marks/signs.ts";
import { type BadgeId, signWithBadge } from "../../export/marks/treatment-badges.ts";
import type { CanvasPalette } from "../palette.ts";

/** A sign drawn once in device pixels; a thousand of them are then copied, not drawn. */
type SignSprite = { readonly image: OffscreenCanvas; readonly sizePx: number };

/** A sign as one place shows it: with its badge in the same picture, so that a treated point costs no more than another. */
export type SignLook = { readonly sign: SpotSignId; readonly badge: BadgeId | null };

export type SignSprites = {
  /** @param color for all inks but the halo, for pale signs; null for the sign's own. */
  of(look: SignLook, color: string | null): SignSprite;
};

export function createSignSprites(palette: CanvasPalette, pixelRatio: number): SignSprites {
  const sprites = new Map<string, SignSprite>();
  return {
    of(look, color) {
      const key = `${look.sign} ${look.badge ?? ""} ${color ?? ""}`;
      const known = sprites.get(key);
      if (known !== undefined) return known;
      const inkColor = (ink: SignInk): string => (color === null || ink === "paper" ? palette.signs[ink] : color);
      const sprite = drawSprite(look, inkColor, pixelRatio);
      sprites.set(key, sprite);
      return sprite;
    },
  };
}

function drawSprite(look: SignLook, inkColor: (ink: SignInk) => string, pixelRatio: number): SignSprite {
  const { layers, radius } = signWithBadge(look.sign, look.badge);
  const devicePx = 2 * Math.ceil((radius + 1) * pixelRatio);
  const image = new OffscreenCanvas(devicePx, devicePx);
  const context = image.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw");
  context.translate(devicePx / 2, devicePx / 2);
  context.scale(pixelRatio, pixelRatio);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const layer of layers) drawSignLayer(context, new Path2D(layer.path), layer, inkColor);
  return { image, sizePx: devicePx / pixelRatio };
}

function drawSignLayer(
  context: OffscreenCanvasRenderingContext2D,
  shape: Path2D,
  { fill, stroke }: SignLayer,
  inkColor: (ink: SignInk) => string,
): void {
  if (fill !== null) {
    context.fillStyle = inkColor(fill);
    context.fill(shape);
  }
  if (stroke !== null) {
    context.strokeStyle = inkColor(stroke.ink);
    context.lineWidth = stroke.width;
    context.stroke(shape);
  }
}
