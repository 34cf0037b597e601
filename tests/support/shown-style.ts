// jsdom works out the whole style of an element, rule by rule of its own style sheet, anew each time that the page has
// changed: a third of the time of this ring. Nearly all that is asked of a style in a test is whether something is shown and
// takes a pointer. No sheet of the app is loaded here (Vitest leaves CSS out), so that tag and style attribute settle it.
// Where anything else may have a say, and for all else of a style, jsdom is asked as ever.

type Shown = "display" | "visibility" | "pointer-events";

const SHOWN: ReadonlyMap<string | symbol, Shown> = new Map<string | symbol, Shown>([
  ["display", "display"],
  ["visibility", "visibility"],
  ["pointerEvents", "pointer-events"],
  ["pointer-events", "pointer-events"],
]);

const INHERITED: ReadonlySet<Shown> = new Set<Shown>(["visibility", "pointer-events"]);

/** What has a say in jsdom's own sheet beside the tag. */
const TELLING_ATTRIBUTES = ["hidden", "popover", "open"];
const TELLING_TAGS: ReadonlySet<string> = new Set(["dialog", "embed", "noscript", "summary"]);

/** Takes the place of the window's own `getComputedStyle` and answers the same. */
export function answerForShownAlone(window: Window & typeof globalThis): void {
  // The setup runs before each file, the window is the same for all.
  if (window.getComputedStyle.name === "getShownStyle") return;
  const { document } = window;
  const askAll = window.getComputedStyle.bind(window);
  const valuesByTag = new Map<string, string>();

  function ofTag(element: Element, name: Shown): string {
    const key = `${element.namespaceURI} ${element.localName} ${name}`;
    const known = valuesByTag.get(key);
    if (known !== undefined) return known;
    const value = askAll(document.createElementNS(element.namespaceURI, element.localName)).getPropertyValue(name);
    valuesByTag.set(key, value);
    return value;
  }

  function ask(element: Element, name: Shown): string {
    if (hasMoreToTell(element)) return askAll(element).getPropertyValue(name);
    const parent = INHERITED.has(name) ? element.parentElement : null;
    return parent === null ? ofTag(element, name) : ask(parent, name);
  }

  function readProperty(element: Element, asked: string): unknown {
    return SHOWN.has(asked) ? read(element, asked) : askAll(element).getPropertyValue(asked);
  }

  function read(element: Element, key: string | symbol): unknown {
    const name = SHOWN.get(key);
    if (name !== undefined && document.styleSheets.length === 0) return ask(element, name);
    if (key === "getPropertyValue") return (asked: string) => readProperty(element, asked);
    const style = askAll(element);
    const value: unknown = Reflect.get(style, key);
    return typeof value === "function" ? value.bind(style) : value;
  }

  window.getComputedStyle = function getShownStyle(element, pseudo) {
    if (pseudo) return askAll(element, pseudo);
    return new Proxy({}, { get: (_, key) => read(element, key) }) as CSSStyleDeclaration;
  };
}

function hasMoreToTell(element: Element): boolean {
  return (
    TELLING_TAGS.has(element.localName) ||
    TELLING_ATTRIBUTES.some((name) => element.hasAttribute(name)) ||
    (element.localName === "input" && element.getAttribute("type")?.toLowerCase() === "hidden") ||
    /display|visibility|pointer-events/.test(element.getAttribute("style") ?? "")
  );
}
