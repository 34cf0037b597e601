import { type AmountField, amountInWords } from "../amounts.ts";
import type { PressurePainThreshold, PressureUnit } from "./point-findings.ts";

/** 1 kgf = 9.80665 N and 1 lbf = 4.4482216152605 N by definition; 1 N/cm² = 10 kPa. */
const KPA_PER_UNIT: Readonly<Record<PressureUnit, number>> = {
  "kgf/cm2": 98.0665,
  "N/cm2": 10,
  kPa: 1,
  "lbf/cm2": 44.482216152605,
};

const UNIT_WORDS: Readonly<Record<PressureUnit, string>> = {
  "kgf/cm2": "kgf/cm²",
  "N/cm2": "N/cm²",
  kPa: "kPa",
  "lbf/cm2": "lbf/cm²",
};

/** Gauges for this reach 11 kg on 1 cm² (Fischer 1987), algometers of today about 20. */
const HIGHEST_KGF = 20;

/** The disc of Fischer's gauge: 1 cm². */
export const USUAL_PROBE_AREA_CM2 = 1;

export const PROBE_AREA_FIELD: AmountField = { name: "Probe area", unit: "cm²", min: 0.1, max: 5 };

export function convertPressure(value: number, from: PressureUnit, to: PressureUnit): number {
  return from === to ? value : (value * KPA_PER_UNIT[from]) / KPA_PER_UNIT[to];
}

/** "kgf/cm²" */
export function pressureUnitInWords(unit: PressureUnit): string {
  return UNIT_WORDS[unit];
}

/** Which thresholds can be meant in a unit. */
export function thresholdField(unit: PressureUnit): AmountField {
  const max = Math.round(convertPressure(HIGHEST_KGF, "kgf/cm2", unit));
  return { name: "Pressure pain threshold", unit: UNIT_WORDS[unit], min: 0, max };
}

/** "3.2 kgf/cm²": as much as a gauge can tell. */
export function pressureInWords(value: number, unit: PressureUnit): string {
  const decimals = unit === "kPa" ? 0 : 1;
  return `${amountInWords(Number(value.toFixed(decimals)))} ${UNIT_WORDS[unit]}`;
}

/** "3.25 kgf/cm², probe 1 cm²": as it was read. */
export function thresholdInWords({ value, unit, probeAreaCm2 }: PressurePainThreshold): string {
  const read = `${amountInWords(value)} ${UNIT_WORDS[unit]}`;
  return probeAreaCm2 === null ? read : `${read}, probe ${amountInWords(probeAreaCm2)} cm²`;
}
