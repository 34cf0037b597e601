import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { answerForShownAlone } from "./shown-style.ts";

answerForShownAlone(window);

// jsdom has no layout, and so no such method.
Element.prototype.scrollIntoView = () => {};

afterEach(cleanup);

// A busy machine is no failure: these only bound how long a broken test takes.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has no screen, so that no media query holds.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
