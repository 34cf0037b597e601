import { ACEP, GOOD_PRACTICE } from "./good-practice.ts";
import type { RuleSource } from "./rule-source.ts";
import type { AskedRules, NeedlingCaution, ReducedDose } from "./safety-rules.ts";

const PNEUMOTHORAX: RuleSource = {
  title: "J Clin Med 2024, 13(23):7032: pneumothorax reported by 3 % of responding therapists",
  address: "https://doi.org/10.3390/jcm13237032",
  grade: "primary",
};
const BOARD_THORAX: RuleSource = {
  title: "South African Allied Health Professions Act, Board Notice 121, section 5.1: Thorax (dry needling)",
  address: "http://acts.co.za/allied-health-professions-act-1982/bn121_5_1_thorax.php",
  grade: "primary",
};
const BOARD_VESSELS: RuleSource = {
  title: "South African Allied Health Professions Act, Board Notice 121, section 5.4: Blood vessels, nerves and organs",
  address: "https://source.acts.co.za/allied-health-professions-act-1982/bn121_5_4_blood_vessels__nerve.php",
  grade: "primary",
};

const LUNG_REASON = "A needle that goes too deep can cause a pneumothorax.";
const VESSEL_REASON = "Feel for the pulse and keep the needle away from it.";

/** One for each area that the atlas draws. */
export const NEEDLING_CAUTIONS: readonly NeedlingCaution[] = [
  {
    area: "lung-apex",
    isOn: true,
    where: "over the apex of the lung",
    reason:
      "It rises above the collarbone, close under the skin. A needle that goes too deep can cause a pneumothorax.",
    source: BOARD_THORAX,
  },
  {
    area: "lung-thorax",
    isOn: true,
    where: "over the lung, between the ribs",
    reason: LUNG_REASON,
    source: PNEUMOTHORAX,
  },
  {
    area: "lung-below-scapula",
    isOn: true,
    where: "over the lung, below and beside the shoulder blade",
    reason: "No bone lies between the ribs here. A needle that goes too deep can cause a pneumothorax.",
    source: BOARD_THORAX,
  },
  {
    area: "kidney",
    isOn: true,
    where: "over the kidney",
    reason: "It lies at T11 to L3, 2.5 to 9.5 cm from the midline. Needle length and direction decide.",
    source: BOARD_VESSELS,
  },
  { area: "carotid", isOn: true, where: "over the carotid artery", reason: VESSEL_REASON, source: BOARD_VESSELS },
  {
    area: "femoral-triangle",
    isOn: true,
    where: "in the femoral triangle",
    reason: `Femoral nerve, artery and vein lie here. ${VESSEL_REASON}`,
    source: BOARD_VESSELS,
  },
  {
    area: "popliteal-vessels",
    isOn: true,
    where: "in the hollow of the knee",
    reason:
      "The tibial nerve and the popliteal vessels lie here, the artery deepest. Keep the needle away from the midline of the hollow.",
    source: BOARD_VESSELS,
  },
];

/** The American College of Emergency Physicians asks to chart consent and contraindications. */
export const BUILT_IN_ASKED: AskedRules = {
  consent: { isOn: true, source: ACEP },
  contraindications: { isOn: true, source: ACEP },
  class: { isOn: true, source: GOOD_PRACTICE },
};

export const BUILT_IN_REDUCED_DOSE: ReducedDose = {
  percent: 30,
  source: {
    title:
      "Dr.Oracle: Maximum dose of local anesthetics, a summary written by a machine; BMI over 30 also at gas-calc.xyz",
    address: "https://www.droracle.ai/articles/597041/what-is-the-maximum-dose-of-local-anesthetics-eg",
    grade: "weak",
  },
};
