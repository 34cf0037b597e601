import type { RuleSource } from "../checks/check-rules.ts";
import type { TriggerPointClass } from "../marks.ts";
import type { FindingId, PointFindings } from "./point-findings.ts";

/** The essential criteria of a trigger point by the Delphi consensus. */
export const CRITERIA = ["taut-band", "hypersensitive-spot", "referred-pain"] as const satisfies readonly FindingId[];

/**
 * 60 experts of 12 countries. The abstract names the three criteria, and that active and latent differ by the reproduction of a
 * symptom that the patient recognises; that two of three are enough is a common reading of it.
 */
const DELPHI_SOURCE: RuleSource = {
  title: "Fernández-de-las-Peñas and Dommerholt 2018, Delphi consensus on trigger points",
  address: "https://pubmed.ncbi.nlm.nih.gov/29025044",
  grade: "primary",
};

export type CriteriaCount = {
  /** How many of the three are present. */
  readonly met: number;
  /** How many of the three were tested. */
  readonly tested: number;
  readonly needed: number;
  readonly isMet: boolean;
  /** Too many are absent: whatever else is tested, they will not be met. */
  readonly isOutOfReach: boolean;
};

/**
 * Counts the Delphi criteria that are present.
 * @param needed how many of the three are asked for, 2 or 3: `CheckRules.criteriaNeeded`
 */
export function criteriaMet(findings: PointFindings | null, needed: number): CriteriaCount {
  const states = CRITERIA.map((id) => findings?.signs[id]);
  const met = states.filter((state) => state === "present").length;
  const absent = states.filter((state) => state === "absent").length;
  return {
    met,
    tested: met + absent,
    needed,
    isMet: met >= needed,
    isOutOfReach: CRITERIA.length - absent < needed,
  };
}

/** "Criteria met: 2 of 3 present, 2 needed", "Criteria not yet met: 1 of 3 present, 1 not tested, 2 needed". */
export function criteriaInWords({ met, tested, needed, isMet, isOutOfReach }: CriteriaCount): string {
  const untested = CRITERIA.length - tested;
  const verdict = isMet ? "met" : isOutOfReach ? "not met" : "not yet met";
  const gap = untested === 0 ? "" : `, ${untested} not tested`;
  return `Criteria ${verdict}: ${met} of ${CRITERIA.length} present${gap}, ${needed} needed`;
}

export type ClassSuggestion = {
  readonly class: "active" | "latent";
  readonly reason: string;
  readonly source: RuleSource;
};

/** The class that the findings speak for; null while they speak for none. A hint: the clinician decides. */
export function suggestClass(findings: PointFindings | null, needed: number): ClassSuggestion | null {
  const count = criteriaMet(findings, needed);
  const familiar = findings?.signs["familiar-pain"];
  if (!count.isMet || familiar === undefined) return null;
  const reason = `${count.met} of ${CRITERIA.length} criteria present (${needed} needed), familiar pain ${familiar}`;
  return { class: familiar === "present" ? "active" : "latent", reason, source: DELPHI_SOURCE };
}

/** What of the findings speaks against the class that the clinician chose; null when nothing does. A warning, never a block. */
export function classWarning(chosen: TriggerPointClass, findings: PointFindings | null, needed: number): string | null {
  if (findings === null || chosen === "unclassified") return null;
  const count = criteriaMet(findings, needed);
  if (chosen === "not-a-trigger-point") {
    return count.isMet ? `The criteria of a trigger point are met: ${count.met} of 3 present, ${needed} needed.` : null;
  }
  // An attachment point need not lie in a taut band: the criteria are those of the muscle's belly.
  if (count.isOutOfReach && chosen !== "attachment") {
    return `The criteria of a trigger point are not met: ${count.met} of 3 present, ${needed} needed.`;
  }
  return familiarPainWarning(chosen, findings);
}

function familiarPainWarning(chosen: TriggerPointClass, { signs }: PointFindings): string | null {
  const familiar = signs["familiar-pain"];
  if (chosen === "active" && familiar === "absent")
    return "Active means that the patient recognises the pain, but familiar pain is absent.";
  if (chosen === "latent" && familiar === "present")
    return "Latent means that the pain is not the patient's own, but familiar pain is present.";
  return null;
}
