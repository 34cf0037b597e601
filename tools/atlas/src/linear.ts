/** A point or direction in space: x to the figure's left, y up, z forward. */
export type Vec3 = readonly [number, number, number];

/** A 3x3 matrix, row by row. */
export type Mat3 = readonly [number, number, number, number, number, number, number, number, number];

/** A rotation (or scaling) followed by a shift. */
export interface Transform {
  readonly linear: Mat3;
  readonly shift: Vec3;
}

export const IDENTITY: Mat3 = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);

export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export function unit(a: Vec3): Vec3 {
  const l = length(a);
  return l > 0 ? scale(a, 1 / l) : [0, 0, 0];
}

/** The part of `a` that is square to the unit vector `axis`. */
export const squareTo = (a: Vec3, axis: Vec3): Vec3 => subtract(a, scale(axis, dot(a, axis)));

export const apply = (m: Mat3, v: Vec3): Vec3 => [
  m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
  m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
  m[6] * v[0] + m[7] * v[1] + m[8] * v[2],
];

export const transpose = (m: Mat3): Mat3 => [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];

export function multiply(a: Mat3, b: Mat3): Mat3 {
  const x = apply(a, [b[0], b[3], b[6]]);
  const y = apply(a, [b[1], b[4], b[7]]);
  const z = apply(a, [b[2], b[5], b[8]]);
  return [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]];
}

export const transformPoint = (t: Transform, p: Vec3): Vec3 => add(apply(t.linear, p), t.shift);

/** Rotation by `angle` radians about `axis` (any length), right-handed. */
export function rotation(axis: Vec3, angle: number): Mat3 {
  const [x, y, z] = unit(axis);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const t = 1 - c;
  return [
    t * x * x + c,
    t * x * y - s * z,
    t * x * z + s * y,
    t * x * y + s * z,
    t * y * y + c,
    t * y * z - s * x,
    t * x * z - s * y,
    t * y * z + s * x,
    t * z * z + c,
  ];
}

/** The shortest rotation that turns direction `from` to direction `to`, or the given fraction of it. */
export function rotationBetween(from: Vec3, to: Vec3, fraction = 1): Mat3 {
  const axis = cross(unit(from), unit(to));
  const sine = length(axis);
  if (sine < 1e-9) return IDENTITY;
  return rotation(axis, fraction * Math.atan2(sine, dot(unit(from), unit(to))));
}

/** Scaling by `factor` along the unit vector `axis` alone. */
export function axialScaling(axis: Vec3, factor: number): Mat3 {
  const [x, y, z] = axis;
  const k = factor - 1;
  return [
    1 + k * x * x,
    k * x * y,
    k * x * z,
    k * x * y,
    1 + k * y * y,
    k * y * z,
    k * x * z,
    k * y * z,
    1 + k * z * z,
  ];
}

/** The matrix with every entry times `factor`. */
export const scaled = (m: Mat3, factor: number): Mat3 => [
  m[0] * factor,
  m[1] * factor,
  m[2] * factor,
  m[3] * factor,
  m[4] * factor,
  m[5] * factor,
  m[6] * factor,
  m[7] * factor,
  m[8] * factor,
];

/** The 3-vector at `index` of a packed x, y, z array. */
export function vectorAt(packed: ArrayLike<number>, index: number): Vec3 {
  const i = index * 3;
  return [packed[i] ?? 0, packed[i + 1] ?? 0, packed[i + 2] ?? 0];
}

export function putVector(packed: Float64Array, index: number, v: Vec3): void {
  packed.set(v, index * 3);
}
