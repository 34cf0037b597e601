import { describe, expect, it } from "vitest";
import { findMuscle, muscleInWords, muscleName, MUSCLE_REGIONS, MUSCLES } from "../../../src/domain/muscle-names.ts";

describe("the muscles", () => {
  it("are 139, each with a name and an id of its own", () => {
    expect(MUSCLES).toHaveLength(139);
    expect(new Set(MUSCLES.map((muscle) => muscle.id)).size).toBe(139);
    expect(new Set(MUSCLES.map((muscle) => muscle.name)).size).toBe(139);
  });

  it("have ids that are their names in kebab case", () => {
    for (const { id, name } of MUSCLES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(id).toBe(
        name
          .toLowerCase()
          .split(/[^a-z]+/)
          .filter(Boolean)
          .join("-"),
      );
    }
  });

  it("fill every region from head to foot", () => {
    const counts = MUSCLE_REGIONS.map((region) => MUSCLES.filter((muscle) => muscle.region === region).length);
    expect(counts).toEqual([13, 14, 22, 28, 15, 11, 13, 14, 9]);
  });

  it("tell hand and foot apart where a name occurs in both", () => {
    expect(findMuscle("abductor-digiti-minimi-hand")?.region).toBe("Arm, forearm, hand");
    expect(findMuscle("abductor-digiti-minimi-foot")?.region).toBe("Foot");
  });

  it("read naturally inside a sentence", () => {
    expect(
      [
        "infraspinatus",
        "trapezius-upper",
        "triceps-long-head",
        "sternocleidomastoid-sternal-division",
        "pectoralis-major-clavicular",
        "lumbricals-hand",
      ].map(muscleInWords),
    ).toEqual([
      "infraspinatus",
      "upper trapezius",
      "long head of triceps",
      "sternal division of sternocleidomastoid",
      "clavicular part of pectoralis major",
      "lumbricals (hand)",
    ]);
  });

  it("show an unknown muscle as it was recorded", () => {
    expect(findMuscle("sternalis")).toBeNull();
    expect(muscleName("sternalis")).toBe("sternalis");
    expect(muscleInWords("sternalis")).toBe("sternalis");
  });
});
