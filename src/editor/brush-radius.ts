/** Radius of the brush on the skin in mm: from a fingertip's breadth to a palm. */
export const MIN_BRUSH_RADIUS_MM = 4;
export const MAX_BRUSH_RADIUS_MM = 60;
export const FIRST_BRUSH_RADIUS_MM = 12;

const STEPS_MM = [4, 6, 8, 10, 12, 15, 18, 22, 26, 30, 35, 40, 45, 50, 60] as const;

export function clampBrushRadius(radiusMm: number): number {
  return Math.min(MAX_BRUSH_RADIUS_MM, Math.max(MIN_BRUSH_RADIUS_MM, radiusMm));
}

/** The next larger radius that [ and ] step through. */
export function nextLargerRadius(radiusMm: number): number {
  return STEPS_MM.find((step) => step > radiusMm) ?? MAX_BRUSH_RADIUS_MM;
}

/** The next smaller radius that [ and ] step through. */
export function nextSmallerRadius(radiusMm: number): number {
  return STEPS_MM.findLast((step) => step < radiusMm) ?? MIN_BRUSH_RADIUS_MM;
}
