import { dot, unit } from "./surface-point.ts";
import type { Vector } from "./views.ts";

export type Turn = (vector: Vector) => Vector;

/** Directions that differ by more than this cosine are first brought round the body's long axis. */
const NEARLY_OPPOSITE = -0.5;

/**
 * The shortest turn that brings one direction (of any length) onto another. Between front and back, where many turns
 * are equally short, it is the one about the vertical: up stays up.
 */
export function createTurn(from: Vector, to: Vector): Turn {
  const [a, b] = [unit(from), unit(to)];
  if (dot(a, b) >= NEARLY_OPPOSITE) return shortestTurn(a, b);
  const halfTurn: Turn = ([x, y, z]) => [-x, y, -z];
  const rest = shortestTurn(halfTurn(a), b);
  return (vector) => rest(halfTurn(vector));
}

/** Rodrigues' rotation about the cross product of two unit vectors. */
function shortestTurn(a: Vector, b: Vector): Turn {
  const axis: Vector = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const cosine = dot(a, b);
  // Only up and down can still be opposite here: a half turn about the axis from side to side.
  if (cosine < -0.9999) return ([x, y, z]) => [x, -y, -z];
  const share = 1 / (1 + cosine);
  return (v) => {
    const along = dot(axis, v) * share;
    return [
      v[0] * cosine + axis[1] * v[2] - axis[2] * v[1] + axis[0] * along,
      v[1] * cosine + axis[2] * v[0] - axis[0] * v[2] + axis[1] * along,
      v[2] * cosine + axis[0] * v[1] - axis[1] * v[0] + axis[2] * along,
    ];
  };
}
