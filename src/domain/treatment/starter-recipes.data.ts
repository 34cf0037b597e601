import type { RuleSource } from "../checks/check-rules.ts";
import { toRecipeId } from "../ids.ts";
import type { Recipe } from "./recipe.ts";

/** A recipe that comes with the app: what a source says, nothing where it says nothing. */
export type StarterRecipe = Omit<Recipe, "lastUsedAt"> & { readonly source: RuleSource };

/** ACEP: tell of soreness and give aftercare; both are part of each treatment as it is usually given. */
const USUAL_RESPONSE: Recipe["response"] = { complication: "none", isSorenessTold: true, isAftercareGiven: true };

export const STARTER_RECIPES: readonly StarterRecipe[] = [
  {
    id: toRecipeId("starter-lidocaine"),
    name: "Lidocaine 1 %, 1 mL, 25 G",
    technique: {
      kind: "injection",
      agents: [
        {
          agent: "lidocaine",
          name: "",
          concentrationPercent: 1,
          volumeMl: 1,
          amount: null,
          lot: "",
          expiresOn: null,
        },
      ],
      // 22 to 25 G; 38 mm is the length for superficial muscles (Medscape 1997731).
      needle: { gauge: 25, lengthMm: 38 },
      skinPreparation: "alcohol",
      topicalAnaesthetic: "none",
      guidance: "none",
      // Fanned to four quadrants.
      passes: 4,
      twitch: null,
      hasBandage: true,
    },
    response: USUAL_RESPONSE,
    source: {
      title: "ACEP, trigger point injection tool: lidocaine 1 % without epinephrine, 22 to 25 G",
      address: "https://www.acep.org/patient-care/map/map-trigger-point-injection-tool/",
      grade: "primary",
    },
  },
  {
    id: toRecipeId("starter-dry-needling"),
    name: "Dry needling, pistoning",
    technique: {
      kind: "dry-needling",
      needle: { gauge: null, lengthMm: null },
      technique: "pistoning",
      skinPreparation: "alcohol",
      twitch: null,
      needlesIn: 1,
      // Counted when it is out, never before.
      needlesOut: null,
    },
    response: USUAL_RESPONSE,
    source: {
      title: "PMC5719229, table 4: pistoning of 2 to 3 mm at about 1 Hz for 25 to 30 s",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5719229",
      grade: "primary",
    },
  },
  {
    id: toRecipeId("starter-pressure-release"),
    name: "Pressure release, 60 s",
    technique: {
      kind: "pressure-release",
      level: null,
      seconds: 60,
      repetitions: 1,
      tolerance: null,
      stopReason: "",
      releaseFelt: null,
    },
    response: USUAL_RESPONSE,
    source: {
      title: "Gemmell 2008: thumb pressure for 30 s to 1 min, ended when the tension falls or the pain goes",
      address: "https://www.scribd.com/document/644170942/gemmell2008-pdf",
      grade: "secondary",
    },
  },
];
