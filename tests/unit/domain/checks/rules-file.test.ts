import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "../../../../src/domain/checks/built-in-rules.data.ts";
import {
  changeDoseLimit,
  changeMeaningfulChange,
  changeThreshold,
  thresholdSource,
} from "../../../../src/domain/checks/edit-rules.ts";
import type { CheckRules } from "../../../../src/domain/checks/check-rules.ts";
import { reviseRules, rulesVersionInWords } from "../../../../src/domain/checks/revise-rules.ts";
import { readRulesFile, rulesFileName, rulesToFile } from "../../../../src/domain/checks/rules-file.ts";
import { rulesWith } from "../../../support/check-records.ts";

const problemOf = (text: string): string => {
  const answer = readRulesFile(text);
  return answer.ok ? "read" : answer.failure;
};
const fileWith = (fields: object): string => JSON.stringify({ ...BUILT_IN_RULES, ...fields });

describe("a file of rules", () => {
  it("comes back as it was written", () => {
    const rules = rulesWith({ payerId: "us-triple-s", reassessAfter: 2, template: ["complaint", "lot"] });
    expect(readRulesFile(rulesToFile(rules))).toEqual({ ok: true, value: rules });
    expect(rulesFileName(rules)).toBe("tautband-rules-2026-11-22.json");
  });

  it.each([
    ["nothing", "", "This file is not JSON, or it is cut short."],
    ["a cut file", rulesToFile(BUILT_IN_RULES).slice(0, -20), "This file is not JSON, or it is cut short."],
    ["a number", "7", "This is not a file of rules of Tautband."],
    ["null", "null", "This is not a file of rules of Tautband."],
    ["a list", "[]", "This is not a file of rules of Tautband."],
    ["a visit", '{"format":"tautband-visit","version":1}', "This is not a file of rules of Tautband."],
    ["a newer version", fileWith({ version: 2 }), "These rules come from a newer Tautband. Update this one first."],
    ["an odd version", fileWith({ version: "1" }), "These rules can't be read: version: must be 1."],
    [
      "a negative age",
      fileWith({ weightMaxAgeDays: -1 }),
      "These rules can't be read: weightMaxAgeDays: must be 1 or more.",
    ],
    ["one criterion", fileWith({ criteriaNeeded: 1 }), "These rules can't be read: criteriaNeeded: must be 2 or 3."],
    ["a missing list", fileWith({ doseLimits: undefined }), "These rules can't be read: doseLimits: is missing."],
    ["a payer that is gone", fileWith({ payerId: "x" }), 'These rules can\'t be read: no payer has the chosen id "x".'],
    [
      "a payer twice",
      fileWith({ payers: [BUILT_IN_RULES.payers[0], BUILT_IN_RULES.payers[0]] }),
      'These rules can\'t be read: two payers have the id "us-medicare-uniform-lcd".',
    ],
    [
      "an agent twice",
      fileWith({ doseLimits: [BUILT_IN_RULES.doseLimits[0], BUILT_IN_RULES.doseLimits[0]] }),
      "These rules can't be read: two dose limits are of lidocaine.",
    ],
    [
      "an unknown agent",
      fileWith({ doseLimits: [{ ...BUILT_IN_RULES.doseLimits[0], agent: "cocaine" }] }),
      "These rules can't be read: doseLimits 1, agent: must be a known agent.",
    ],
    ["far too much", " ".repeat(1_000_001), "This file is far too large to be rules."],
  ])("that is %s gets a clear message", (_, text, message) => {
    expect(problemOf(text)).toBe(message);
  });

  it("of any content never fails otherwise than by a message", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((extra) => fileWith(extra)),
        ),
        (text) => {
          expect(problemOf(text)).not.toBe("");
        },
      ),
    );
  });

  it("keeps nothing that rules do not have", () => {
    const answer = readRulesFile(fileWith({ __proto__: null, extra: "x" }));
    expect(answer).toEqual({ ok: true, value: BUILT_IN_RULES });
  });
});

describe("rules that the clinic changed", () => {
  const change = (before: CheckRules, today: string) =>
    reviseRules(before, { ...before, sameSiteMm: 20 + before.revision }, today);

  it("are a version of the clinic's own, by name, day and revision, in words and in the name of the file", () => {
    expect(rulesVersionInWords(BUILT_IN_RULES)).toBe("Tautband built-in rules, gone through on 22 November 2026");
    const once = change(BUILT_IN_RULES, "2026-12-01");
    expect(rulesVersionInWords(once)).toBe("Rules of this clinic, revision 1 of 1 December 2026");
    const twice = change(once, "2026-12-01");
    expect(twice.revision).toBe(2);
    expect(rulesFileName(twice)).toBe("tautband-rules-2026-12-01-revision-2.json");
    expect(readRulesFile(rulesToFile(twice))).toEqual({ ok: true, value: twice });
  });

  it("keep a name of their own", () => {
    const named = rulesWith({ name: "Pain clinic, Ward 3", revision: 4 });
    expect(change(named, "2027-01-02")).toMatchObject({
      name: "Pain clinic, Ward 3",
      revision: 5,
      reviewedOn: "2027-01-02",
    });
  });

  it("stay the version that they were where nothing changed", () => {
    expect(reviseRules(BUILT_IN_RULES, { ...BUILT_IN_RULES }, "2027-01-02")).toEqual(BUILT_IN_RULES);
  });

  it("have no revision in a file of an earlier release, and a whole one in any other", () => {
    const { revision: _, ...older } = BUILT_IN_RULES;
    expect(readRulesFile(JSON.stringify(older))).toEqual({ ok: true, value: BUILT_IN_RULES });
    expect(problemOf(fileWith({ revision: 1.5 }))).toBe("These rules can't be read: revision: must be 0 or more.");
  });
});

describe("a number that the clinic changes", () => {
  it("that stands by itself has a source that says so, also where an earlier release changed it", () => {
    const titleOf = (rules: CheckRules) => thresholdSource(rules, "sameSiteMm").title;
    expect(titleOf(BUILT_IN_RULES)).toMatch(/27 mm/);
    const changed = changeThreshold(BUILT_IN_RULES, "sameSiteMm", 20);
    expect(changed.sameSiteMm).toBe(20);
    expect(titleOf(changed)).toBe("Set by this clinic");
    expect(thresholdSource(changed, "reassessAfter")).toEqual(BUILT_IN_RULES.thresholdSources.reassessAfter);
    expect(titleOf(rulesWith({ sameSiteMm: 20 }))).toBe("Set by this clinic");
    const read = { ...BUILT_IN_RULES.thresholdSources.sameSiteMm, title: "Our own study" };
    const thresholdSources = { ...BUILT_IN_RULES.thresholdSources, sameSiteMm: read };
    expect(titleOf(rulesWith({ sameSiteMm: 20, thresholdSources }))).toBe("Our own study");
  });

  it("is the clinic's own from then on, and no other is", () => {
    const changed = changeDoseLimit(BUILT_IN_RULES, 0, { capMg: 200 });
    expect(changed.doseLimits[0]).toMatchObject({
      agent: "lidocaine",
      mgPerKg: 4.5,
      capMg: 200,
      source: { grade: "practice" },
      mgPerKgSource: BUILT_IN_RULES.doseLimits[0]?.source,
    });
    expect(changeDoseLimit(BUILT_IN_RULES, 0, { mgPerKg: 4 }).doseLimits[0]).toMatchObject({
      capMg: 300,
      source: BUILT_IN_RULES.doseLimits[0]?.source,
      mgPerKgSource: { title: "Set by this clinic" },
    });
    expect(changed.doseLimits.slice(1)).toEqual(BUILT_IN_RULES.doseLimits.slice(1));
    const psfs = BUILT_IN_RULES.meaningfulChanges.findIndex(({ scale }) => scale === "PSFS");
    expect(changeMeaningfulChange(BUILT_IN_RULES, psfs, { points: 2 }).meaningfulChanges[psfs]).toMatchObject({
      points: 2,
      source: { title: "Set by this clinic" },
    });
  });
});
