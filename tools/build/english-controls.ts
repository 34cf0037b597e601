import type { Plugin } from "vite";

/** The words of react-aria's controls in one language, such as "Show suggestions". */
const WORDS =
  /(react-aria|react-stately|react-aria-components)\/dist\/private\/intl\/[^/]+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

/**
 * Tautband speaks English, in whatever language the browser does: so do its controls. Their words in 33 other languages
 * weigh as much as a screen.
 */
export function englishControls(): Plugin {
  return {
    name: "english-controls",
    apply: "build",
    enforce: "pre",
    load(id) {
      return WORDS.test(id) ? 'export { default } from "./en-US.mjs";' : null;
    },
  };
}
