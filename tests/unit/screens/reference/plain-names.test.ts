import { describe, expect, it } from "vitest";
import { plainNames } from "../../../../src/screens/reference/plain-names.ts";

describe("regions for a patient", () => {
  it("are named without the clinical word in brackets", () => {
    expect(plainNames(["Front of the shoulder (anterior deltoid)", "Sitting bone (ischial tuberosity)"])).toEqual([
      "front of the shoulder",
      "sitting bone",
    ]);
  });

  it("are named once, and as a whole where all parts are felt", () => {
    expect(
      plainNames([
        "Back of the thigh, middle third",
        "Ear",
        "Back of the thigh, upper third",
        "Back of the thigh, lower third",
        "Ear",
      ]),
    ).toEqual(["ear", "back of the thigh"]);
    expect(plainNames(["Shin, upper half", "Shin, lower half"])).toEqual(["shin"]);
  });

  it("stay parts where one part is missing", () => {
    const parts = ["Back of the thigh, upper third", "Back of the thigh, lower third", "Shin, lower half"];
    expect(plainNames(parts)).toEqual([
      "back of the thigh, upper third",
      "back of the thigh, lower third",
      "shin, lower half",
    ]);
  });
});
