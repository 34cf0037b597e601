import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fetchFigure } from "../../../src/app/figure-files.ts";
import { createFigureLoader } from "../../../src/app/figures.ts";

let isOnline = true;
const fetchFile = vi.fn(async (url: string) => {
  if (!isOnline) throw new Error("offline");
  return new Response(await readFile(`public/${url}`));
});

beforeEach(() => {
  isOnline = true;
  fetchFile.mockClear();
  vi.stubGlobal("fetch", fetchFile);
});
afterEach(() => vi.unstubAllGlobals());

// In this order: what was fetched is kept for as long as the page lives.
it("a figure whose files could not be had is fetched again when it is asked for again", async () => {
  const load = createFigureLoader("");
  isOnline = false;
  await expect(load("child")).rejects.toThrow("offline");
  isOnline = true;
  expect((await load("child")).body.figure).toBe("child");
});

it("files that the page began to fetch are not fetched again for the figure", async () => {
  fetchFigure("", "male");
  const begun = fetchFile.mock.calls.length;
  const figure = await createFigureLoader("")("male");
  expect(figure.plates.soles.silhouette).toMatch(/^M/);
  expect(fetchFile).toHaveBeenCalledTimes(begun);
});

it("all figures stand on one surface, which is fetched once", async () => {
  const load = createFigureLoader("");
  const [child, male] = await Promise.all([load("child"), load("male")]);
  expect(child.body.surface).toBe(male.body.surface);
});
