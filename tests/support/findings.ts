import fc from "fast-check";
import {
  FINDING_IDS,
  FINDING_STATES,
  NO_FINDINGS,
  type PointFindings,
  PRESSURE_UNITS,
} from "../../src/domain/findings/point-findings.ts";

export function findingsWith(signs: PointFindings["signs"], fields: Partial<PointFindings> = {}): PointFindings {
  return { ...NO_FINDINGS, signs, ...fields };
}

/** Any signs, with a threshold in some of them. */
export const anyFindings: fc.Arbitrary<PointFindings> = fc.record({
  signs: fc.dictionary(fc.constantFrom(...FINDING_IDS), fc.constantFrom(...FINDING_STATES)),
  threshold: fc.option(
    fc.record({
      value: fc.double({ min: 0, max: 20, noNaN: true }),
      unit: fc.constantFrom(...PRESSURE_UNITS),
      probeAreaCm2: fc.option(fc.constantFrom(0.5, 1)),
    }),
  ),
  motion: fc.constant([]),
});
