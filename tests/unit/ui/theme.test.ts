import { describe, expect, it } from "vitest";
import { readTheme, rememberTheme, type ThemeMemory } from "../../../src/ui/theme.ts";

function createMemory(): ThemeMemory {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

const REFUSING: ThemeMemory = {
  getItem: () => {
    throw new Error("refused");
  },
  setItem: () => {
    throw new Error("refused");
  },
  removeItem: () => {
    throw new Error("refused");
  },
};

describe("the choice of theme", () => {
  it("follows the system until somebody chooses", () => {
    expect(readTheme(createMemory())).toBe("system");
  });

  it("is remembered", () => {
    const memory = createMemory();
    rememberTheme(memory, "dark");
    expect(readTheme(memory)).toBe("dark");
    rememberTheme(memory, "system");
    expect(readTheme(memory)).toBe("system");
  });

  it("is not taken from a memory that holds something else", () => {
    const memory = createMemory();
    memory.setItem("tautband-theme", "javascript:alert(1)");
    expect(readTheme(memory)).toBe("system");
  });

  it("does without a memory where the browser refuses one", () => {
    expect(readTheme(null)).toBe("system");
    expect(readTheme(REFUSING)).toBe("system");
    expect(() => rememberTheme(REFUSING, "dark")).not.toThrow();
  });
});
