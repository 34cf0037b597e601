import {
  type FindingId,
  type FindingState,
  NO_FINDINGS,
  type PointFindings,
  type PressurePainThreshold,
  type RangeOfMotion,
} from "./point-findings.ts";

// Findings from which everything was taken back are null again, as if nothing had been tested.

/** Sets one sign; null takes it back to not tested. */
export function setSign(
  findings: PointFindings | null,
  id: FindingId,
  state: FindingState | null,
): PointFindings | null {
  const { [id]: _, ...others } = (findings ?? NO_FINDINGS).signs;
  return edited(findings, { signs: state === null ? others : { ...others, [id]: state } });
}

export function setThreshold(
  findings: PointFindings | null,
  threshold: PressurePainThreshold | null,
): PointFindings | null {
  return edited(findings, { threshold });
}

/** Puts a range in the place of the one of the same movement and side, or adds it. */
export function setMotion(findings: PointFindings | null, motion: RangeOfMotion): PointFindings | null {
  const ranges = (findings ?? NO_FINDINGS).motion;
  const isKnown = ranges.some((other) => isSameMovement(other, motion));
  const next = isKnown ? ranges.map((other) => (isSameMovement(other, motion) ? motion : other)) : [...ranges, motion];
  return edited(findings, { motion: next });
}

export function removeMotion(
  findings: PointFindings | null,
  motion: Pick<RangeOfMotion, "movement" | "side">,
): PointFindings | null {
  const ranges = (findings ?? NO_FINDINGS).motion;
  return edited(findings, { motion: ranges.filter((other) => !isSameMovement(other, motion)) });
}

function isSameMovement(
  a: Pick<RangeOfMotion, "movement" | "side">,
  b: Pick<RangeOfMotion, "movement" | "side">,
): boolean {
  return a.movement === b.movement && a.side === b.side;
}

function edited(findings: PointFindings | null, edit: Partial<PointFindings>): PointFindings | null {
  const next = { ...(findings ?? NO_FINDINGS), ...edit };
  const isEmpty = Object.keys(next.signs).length === 0 && next.threshold === null && next.motion.length === 0;
  return isEmpty ? null : next;
}
