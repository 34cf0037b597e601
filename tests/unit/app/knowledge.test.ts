import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createKnowledgeLoader } from "../../../src/app/knowledge.ts";

let isOnline = true;
const fetchFile = vi.fn(async (url: string) => {
  if (!isOnline) throw new Error("offline");
  return new Response(await readFile(`public/${url}`));
});

beforeEach(() => {
  isOnline = true;
  fetchFile.mockClear();
  vi.stubGlobal("fetch", fetchFile);
  vi.stubGlobal("requestIdleCallback", (run: () => void) => run());
});
afterEach(() => vi.unstubAllGlobals());

describe("what is known of muscles", () => {
  it("is fetched once, however many ask for it", async () => {
    const load = createKnowledgeLoader("");
    const [first, second] = await Promise.all([load(), load()]);
    expect(first.muscles.length).toBeGreaterThan(120);
    expect(second).toBe(first);
    expect(fetchFile).toHaveBeenCalledTimes(2);
  });

  it("is fetched again after it could not be had", async () => {
    const load = createKnowledgeLoader("");
    isOnline = false;
    await expect(load()).rejects.toThrow("offline");
    isOnline = true;
    expect((await load()).referrals.length).toBeGreaterThan(100);
  });

  it("is not taken from an answer that is an error", async () => {
    vi.stubGlobal("fetch", async () => new Response("{}", { status: 404 }));
    await expect(createKnowledgeLoader("")()).rejects.toThrow("404");
  });
});
