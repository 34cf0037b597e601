import { fillPlaceholders } from "../placeholders.ts";
import { TREATMENT_PHRASES } from "./treatment-phrases.data.ts";

type TreatmentPhraseName = keyof typeof TREATMENT_PHRASES;

/** Says a part of a treatment; `values` by their placeholders. */
export type TreatmentPhrase = (name: TreatmentPhraseName, values: Readonly<Record<string, string>>) => string;

/** As the chart says it, whatever a clinic writes into its notes. */
export const builtInPhrase: TreatmentPhrase = (name, values) => fillPlaceholders(TREATMENT_PHRASES[name].text, values);
