import type { RuleSource } from "./check-rules.ts";

/** A published figure that no rule works with and that a clinician may want beside the record. */
export type BackgroundFigure = { readonly about: string; readonly words: string; readonly source: RuleSource };

const ACEP_TOOL: RuleSource = {
  title: "American College of Emergency Physicians: Trigger point injection tool",
  address: "https://www.acep.org/patient-care/map/map-trigger-point-injection-tool/",
  grade: "primary",
};
const FISCHER: RuleSource = {
  title: "Fischer 1987, Pain, abstract",
  address: "https://pubmed.ncbi.nlm.nih.gov/3614975",
  grade: "primary",
};
const BRADY: RuleSource = {
  title: "Summary of Brady: adverse events of dry needling",
  address: "https://structureandfunction.net",
  grade: "secondary",
};

/** Read for the record of a trigger point; shown, never reckoned with. */
export const BACKGROUND_FIGURES: readonly BackgroundFigure[] = [
  {
    about: "Pressure pain threshold after injection",
    words: "Usually rises by 4 kg/cm²; no rise suggests an incomplete injection.",
    source: { title: "Fischer 1986, abstract", address: "http://espalibrary.eu/search/345", grade: "primary" },
  },
  {
    about: "Pressure pain threshold, how it is taken",
    words:
      "Least pressure that causes pain, rubber disc of 1 cm², gauge up to 11 kg; no difference between sides but in one muscle of women (24 men, 26 women, 9 sites).",
    source: FISCHER,
  },
  {
    about: "Pressure pain threshold, cut-off",
    words: "No reliable reference values: compare with the other side and with the person's own baseline.",
    source: {
      title: "Review, PMC9408781",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC9408781",
      grade: "primary",
    },
  },
  {
    about: "Pressure pain threshold of latent infraspinatus points",
    words: "Area under the curve 0.704 in 76 people: no safe single number.",
    source: {
      title: "Diagnostics 2025, 15(20):2633",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC12563698",
      grade: "primary",
    },
  },
  {
    about: "Pressure pain threshold and neck pain",
    words: "Changes follow each other poorly, area under the curve 0.50 to 0.62.",
    source: {
      title: "BMC Musculoskelet Disord, s12891-017-1918-1",
      address: "https://doi.org/10.1186/s12891-017-1918-1",
      grade: "primary",
    },
  },
  { about: "Volume of an injection", words: "1 to 2 mL at each trigger point.", source: ACEP_TOOL },
  {
    about: "Which drug",
    words: "None is superior to another, nor to placebo.",
    source: {
      title: "American Family Physician 2023, abstract",
      address: "https://explore.openaire.eu/search/publication?pid=36791442",
      grade: "primary",
    },
  },
  {
    about: "Needle for injection",
    words:
      "22 to 25 G (ACEP). 22 G 3.8 cm superficial, 21 G 5 cm thick tissue, 21 G 7.6 cm deepest, never to full length (Medscape 1997731, secondary).",
    source: ACEP_TOOL,
  },
  {
    about: "Dry needling, pistoning",
    words: "2 to 3 mm at about 1 Hz for 25 to 30 s in one protocol.",
    source: {
      title: "PMC5719229, table 4",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5719229",
      grade: "primary",
    },
  },
  {
    about: "Adverse events of dry needling",
    words:
      "1463 mild in 7629 treatments (19.18 %): bruising 7.55 %, bleeding 4.65 %; a serious one at most 0.04 %. Soreness is usually gone in 24 to 48 hours.",
    source: BRADY,
  },
  {
    about: "Systemic toxicity of local anaesthetic",
    words: "About 0.03 % (0.27 in 1000 nerve blocks); nervous system signs first; lipid emulsion.",
    source: { title: "PMC6087022", address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6087022", grade: "primary" },
  },
  {
    about: "Aftercare",
    words:
      "No strenuous activity for 72 hours (ACEP); rest for 1 to 2 days and full range of motion (Medscape, secondary).",
    source: ACEP_TOOL,
  },
  {
    about: "When injections fail",
    words:
      "Unemployment due to pain, long duration, constant pain and change in social activity predict it (193 patients).",
    source: { title: "PubMed 7833581", address: "https://pubmed.ncbi.nlm.nih.gov/7833581", grade: "primary" },
  },
];
