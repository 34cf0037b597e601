import type { OutlineText, PointText } from "./outline-text.ts";

/** The landmarks that an outline names, each once. */
export function namesInOutline(outline: OutlineText): ReadonlySet<string> {
  const points = outline.flatMap(({ shape }): readonly PointText[] => {
    if (shape.kind === "disc") return [shape.point];
    return shape.kind === "ring" ? shape.points : shape.points.map(({ point }) => point);
  });
  return new Set(points.flatMap(namesInPoint));
}

export function namesInPoint(point: PointText): readonly string[] {
  if (point.kind === "landmark") return [point.id];
  if (point.kind === "moved") return namesInPoint(point.from);
  return [...namesInPoint(point.from), ...namesInPoint(point.to)];
}
