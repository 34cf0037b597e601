import { isSameData } from "../../lib/same-data.ts";
import { motionInWords } from "./motion-words.ts";
import { FINDING_IDS, type FindingId, type FindingState, NO_FINDINGS, type PointFindings } from "./point-findings.ts";
import { thresholdInWords } from "./pressure.ts";

const NAMES: Readonly<Record<FindingId, string>> = {
  "taut-band": "taut band",
  "hypersensitive-spot": "hypersensitive spot",
  "referred-pain": "referred pain",
  "familiar-pain": "familiar pain",
  "local-twitch": "local twitch response",
  "jump-sign": "jump sign",
  "restricted-range": "restricted range",
  "not-relieved-by-stretch": "not relieved by stretch",
};

/** "taut band": a finding inside a sentence. */
export function findingName(id: FindingId): string {
  return NAMES[id];
}

/** "taut band present". What stretch did not relieve reads as it is said: "not relieved by stretch", "relieved by stretch". */
export function findingInWords(id: FindingId, state: FindingState): string {
  if (id === "not-relieved-by-stretch") return state === "present" ? "not relieved by stretch" : "relieved by stretch";
  return `${NAMES[id]} ${state}`;
}

/** Signs, threshold and ranges in one line, what was not tested left out: "taut band present, jump sign absent". "" for nothing. */
export function findingsInWords(findings: PointFindings | null): string {
  if (findings === null) return "";
  const signs = FINDING_IDS.flatMap((id) => {
    const state = findings.signs[id];
    return state === undefined ? [] : [findingInWords(id, state)];
  });
  const threshold =
    findings.threshold === null ? [] : [`pressure pain threshold ${thresholdInWords(findings.threshold)}`];
  return [signs.join(", "), ...threshold, ...findings.motion.map(motionInWords)]
    .filter((part) => part !== "")
    .join("; ");
}

/**
 * What one tap on a finding did: "taut band present", "taut band not tested". Null where more or something else changed.
 */
export function findingsChangeInWords(before: PointFindings | null, after: PointFindings | null): string | null {
  const [old, now] = [before ?? NO_FINDINGS, after ?? NO_FINDINGS];
  const [id, ...others] = FINDING_IDS.filter((one) => old.signs[one] !== now.signs[one]);
  const isMeasuredAnew = !isSameData([old.threshold, old.motion], [now.threshold, now.motion]);
  if (id === undefined || others.length > 0 || isMeasuredAnew) return null;
  const state = now.signs[id];
  return state === undefined ? `${NAMES[id]} not tested` : findingInWords(id, state);
}
