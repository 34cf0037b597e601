import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeMotion, setMotion, setSign, setThreshold } from "../../../../src/domain/findings/edit-findings.ts";
import {
  findingInWords,
  findingsChangeInWords,
  findingsInWords,
} from "../../../../src/domain/findings/finding-words.ts";
import { motionInWords, movementChoices, movementInWords } from "../../../../src/domain/findings/motion-words.ts";
import { FINDING_IDS, FINDING_STATES } from "../../../../src/domain/findings/point-findings.ts";
import { anyFindings, findingsWith } from "../../../support/findings.ts";

describe("a finding in words", () => {
  it("says what was present and what was absent", () => {
    expect(findingInWords("taut-band", "present")).toBe("taut band present");
    expect(findingInWords("local-twitch", "absent")).toBe("local twitch response absent");
    expect(findingInWords("not-relieved-by-stretch", "absent")).toBe("relieved by stretch");
  });

  it("stands with threshold and ranges in one line, and leaves out what was not tested", () => {
    const findings = findingsWith(
      { "jump-sign": "absent", "taut-band": "present" },
      {
        threshold: { value: 3.25, unit: "kgf/cm2", probeAreaCm2: 1 },
        motion: [{ movement: "neck-rotation", side: "right", beforeDegrees: 60, afterDegrees: 75 }],
      },
    );
    expect(findingsInWords(findings)).toBe(
      "taut band present, jump sign absent; pressure pain threshold 3.25 kgf/cm², probe 1 cm²; " +
        "neck rotation to the right 60° before, 75° after",
    );
    expect(findingsInWords(null)).toBe("");
  });
});

describe("what one tap changed", () => {
  it("is the one finding, so that undo and the screen reader can name it", () => {
    const present = findingsWith({ "taut-band": "present" });
    expect(findingsChangeInWords(null, present)).toBe("taut band present");
    expect(findingsChangeInWords(present, findingsWith({ "taut-band": "absent" }))).toBe("taut band absent");
    expect(findingsChangeInWords(present, null)).toBe("taut band not tested");
  });

  it("is not guessed where more than one finding or a measurement changed", () => {
    const two = findingsWith({ "taut-band": "present", "jump-sign": "present" });
    expect(findingsChangeInWords(null, two)).toBeNull();
    const threshold = { value: 3, unit: "kPa", probeAreaCm2: null } as const;
    expect(findingsChangeInWords(null, findingsWith({}, { threshold }))).toBeNull();
    expect(findingsChangeInWords(two, two)).toBeNull();
  });
});

describe("a range of motion in words", () => {
  it("names the side as one says it", () => {
    expect(movementInWords({ movement: "neck-rotation", side: "left" })).toBe("neck rotation to the left");
    expect(movementInWords({ movement: "shoulder-abduction", side: "left" })).toBe("left shoulder abduction");
    expect(movementInWords({ movement: "trunk-flexion", side: "both" })).toBe("trunk flexion");
  });

  it("measures the jaw in mm, and says when only one of both was taken", () => {
    expect(motionInWords({ movement: "jaw-opening", side: "both", beforeDegrees: 32, afterDegrees: null })).toBe(
      "jaw opening 32 mm before",
    );
    expect(motionInWords({ movement: "hip-flexion", side: "right", beforeDegrees: null, afterDegrees: 110 })).toBe(
      "right hip flexion 110° after",
    );
  });

  it("keeps the words of a movement that this release does not know", () => {
    expect(movementInWords({ movement: "toe-lift", side: "left" })).toBe("left toe lift");
  });

  it("is offered once for each side of each movement, each in words of its own", () => {
    const words = movementChoices().map(movementInWords);
    expect(new Set(words).size).toBe(words.length);
    expect(words).toContain("neck flexion");
    expect(words).toContain("right ankle dorsiflexion");
  });
});

describe("editing findings", () => {
  it("is undone by taking back: findings without anything in them are none", () => {
    const set = setSign(null, "taut-band", "present");
    expect(set?.signs).toEqual({ "taut-band": "present" });
    expect(setSign(set, "taut-band", null)).toBeNull();
    const measured = setThreshold(null, { value: 3, unit: "kPa", probeAreaCm2: null });
    expect(setThreshold(measured, null)).toBeNull();
  });

  it("keeps one range for each movement and side", () => {
    const rotation = { movement: "neck-rotation", side: "right", beforeDegrees: 60, afterDegrees: null } as const;
    const first = setMotion(null, rotation);
    const second = setMotion(first, { ...rotation, afterDegrees: 70 });
    expect(second?.motion).toEqual([{ ...rotation, afterDegrees: 70 }]);
    expect(setMotion(second, { ...rotation, side: "left" })?.motion).toHaveLength(2);
    expect(removeMotion(second, rotation)).toBeNull();
  });

  it("changes one sign and no other", () => {
    fc.assert(
      fc.property(
        anyFindings,
        fc.constantFrom(...FINDING_IDS),
        fc.option(fc.constantFrom(...FINDING_STATES)),
        (findings, id, state) => {
          const after = setSign(findings, id, state);
          for (const other of FINDING_IDS) {
            expect(after?.signs[other] ?? null).toBe(other === id ? state : (findings.signs[other] ?? null));
          }
        },
      ),
    );
  });
});
