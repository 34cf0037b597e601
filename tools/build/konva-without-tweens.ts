import type { Plugin } from "vite";

const TWEENS = /konva\/lib\/Tween\.js$/;

/** Konva's core names its animations of attributes, which nothing here uses: the chart's painter moves what moves. */
export function konvaWithoutTweens(): Plugin {
  return {
    name: "konva-without-tweens",
    apply: "build",
    enforce: "pre",
    load(id) {
      return TWEENS.test(id) ? "export const Tween = undefined; export const Easings = {};" : null;
    },
  };
}
