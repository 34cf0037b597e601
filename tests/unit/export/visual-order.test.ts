import { expect, test } from "vitest";
import { keepDirection, runsLeftward, toVisualOrder } from "../../../src/export/text/visual-order.ts";

test("Latin, Greek, Cyrillic and Japanese stay as they are", () => {
  for (const text of ["Ada, 7 of 10", "Ελένη", "Анна", "山田"]) expect(toVisualOrder(text)).toBe(text);
});

test("Hebrew letters are turned round", () => {
  expect(toVisualOrder("שלום")).toBe("םולש");
});

test("numbers and Latin words inside Hebrew keep their own order", () => {
  expect(toVisualOrder("כאב NRS 7 חזק")).toBe("קזח NRS 7 באכ");
});

test("a Hebrew name inside Latin text is turned round in its place", () => {
  expect(toVisualOrder("Seen by שרה today")).toBe("Seen by הרש today");
});

test("a text runs leftward when its first letter does", () => {
  expect(runsLeftward("7 שלום Ada")).toBe(true);
  expect(runsLeftward("Ada שלום")).toBe(false);
  expect(runsLeftward("7, 8")).toBe(false);
});

test("a line of an English note that begins with a Hebrew word still runs to the right, and the other way round", () => {
  const english = keepDirection(["Seen by", "שרה today"], "Seen by שרה today");
  expect(english.map(runsLeftward)).toEqual([false, false]);
  const hebrew = keepDirection(["כאב", "NRS 7", "8"], "כאב NRS 7 8");
  expect(hebrew.map(runsLeftward)).toEqual([true, true, true]);
});

test("what keeps a line's direction is not seen, and lines that need nothing stay as they are", () => {
  const [, second = ""] = keepDirection(["Seen by", "שרה today"], "Seen by שרה today");
  expect(toVisualOrder(second)).toBe("הרש today");
  expect(keepDirection(["Seen by", "Sarah"], "Seen by Sarah")).toEqual(["Seen by", "Sarah"]);
});
