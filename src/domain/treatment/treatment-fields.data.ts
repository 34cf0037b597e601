import type { AmountField } from "../amounts.ts";

// What can be meant in each field of a treatment: wide enough for every practice, narrow enough to catch a slipped finger.

/** Agents are kept at up to 50 % (dextrose); local anaesthetics at 0.1 to 4. */
export const CONCENTRATION: AmountField = { name: "Concentration", unit: "%", min: 0.01, max: 50 };
export const VOLUME: AmountField = { name: "Volume", unit: "mL", min: 0.01, max: 50 };
export const AMOUNT_MG: AmountField = { name: "Amount", unit: "mg", min: 0.01, max: 1000 };
export const AMOUNT_UNITS: AmountField = { name: "Amount", unit: "units", min: 0.1, max: 500 };
/** ACEP: 22 to 25 G for an injection; needles without a bore reach 40. */
export const GAUGE: AmountField = { name: "Needle gauge", unit: "G", min: 14, max: 40, isWhole: true };
export const NEEDLE_LENGTH: AmountField = { name: "Needle length", unit: "mm", min: 4, max: 150 };
export const PASSES: AmountField = { name: "Passes", unit: "", min: 0, max: 50, isWhole: true };
export const NEEDLE_COUNT: AmountField = { name: "Needles", unit: "", min: 0, max: 99, isWhole: true };
export const HOLD_SECONDS: AmountField = { name: "Seconds", unit: "s", min: 1, max: 900 };
export const REPETITIONS: AmountField = { name: "Repetitions", unit: "", min: 1, max: 50, isWhole: true };
export const MINUTES: AmountField = { name: "Minutes", unit: "min", min: 0.5, max: 240 };
export const RELIEF: AmountField = { name: "Relief", unit: "%", min: 0, max: 100 };
