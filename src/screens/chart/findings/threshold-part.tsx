import { readAmount } from "../../../domain/amounts.ts";
import { compareWithEarlier, compareWithMirror } from "../../../domain/findings/compare-thresholds.ts";
import {
  PRESSURE_UNITS,
  type PressurePainThreshold,
  type PressureUnit,
} from "../../../domain/findings/point-findings.ts";
import {
  PROBE_AREA_FIELD,
  pressureUnitInWords,
  thresholdField,
  USUAL_PROBE_AREA_CM2,
} from "../../../domain/findings/pressure.ts";
import type { Chart, TriggerPoint } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { useState } from "react";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import { SavedNumberField } from "../exam/saved-fields.tsx";
import { useEarlierVisits } from "../exam/use-earlier-visits.ts";
import styles from "./findings.module.css";

const UNITS: readonly Choice<PressureUnit>[] = PRESSURE_UNITS.map((unit) => ({
  value: unit,
  label: pressureUnitInWords(unit),
}));

type ThresholdPartProps = {
  readonly point: TriggerPoint;
  readonly chart: Chart;
  readonly editor: ChartEditor;
  readonly onChange: (threshold: PressurePainThreshold | null) => void;
};

/** Pressure pain threshold as the gauge reads it, beside the other side and earlier visits. Never called abnormal. */
export function ThresholdPart({ point, chart, editor, onChange }: ThresholdPartProps) {
  const threshold = point.findings?.threshold ?? null;
  const last = lastThreshold(chart);
  const [chosenUnit, setUnit] = useState<PressureUnit | null>(null);
  const unit = threshold?.unit ?? chosenUnit ?? last?.unit ?? "kgf/cm2";

  function changeUnit(next: PressureUnit): void {
    setUnit(next);
    // The number stays what the gauge showed: who corrects the unit has read that number.
    if (threshold !== null) onChange({ ...threshold, unit: next });
  }

  return (
    <div className={styles["threshold"]}>
      <SavedNumberField
        key={unit}
        label={`Threshold, ${pressureUnitInWords(unit)}`}
        value={threshold?.value ?? null}
        parse={(text) => readAmount(text, thresholdField(unit))}
        onSave={(value) =>
          onChange(
            value === null
              ? null
              : { unit, probeAreaCm2: last?.probeAreaCm2 ?? USUAL_PROBE_AREA_CM2, ...threshold, value },
          )
        }
      />
      {threshold === null ? null : (
        <SavedNumberField
          label="Probe, cm²"
          value={threshold.probeAreaCm2}
          parse={(text) => readAmount(text, PROBE_AREA_FIELD)}
          onSave={(probeAreaCm2) => onChange({ ...threshold, probeAreaCm2 })}
        />
      )}
      <div className={styles["wide"]}>
        <ChoiceGroup<PressureUnit>
          label="Unit of pressure"
          isLabelHidden
          appearance="chips"
          choices={UNITS}
          value={unit}
          onChange={(next) => changeUnit(next ?? unit)}
        />
      </div>
      {threshold === null ? null : <Comparisons point={point} chart={chart} editor={editor} />}
    </div>
  );
}

function Comparisons({ point, chart, editor }: Omit<ThresholdPartProps, "onChange">) {
  const sameSiteMm = useClinicSettings()?.rules.sameSiteMm ?? null;
  // Whose visit it is does not change; the visit itself does with every tap.
  const [visit] = useState(() => editor.store.getState().visit);
  const earlier = useEarlierVisits(visit);
  if (sameSiteMm === null) return null;
  const lines = [compareWithMirror(point, chart, sameSiteMm), compareWithEarlier(point, earlier, sameSiteMm)];
  return lines.map((words) =>
    words === null ? null : (
      <p key={words} className={`${styles["wide"]} ${styles["line"]}`}>
        {words}
      </p>
    ),
  );
}

/** The gauge that was used at the last point is the one in the hand. */
function lastThreshold(chart: Chart): PressurePainThreshold | null {
  const points = chart.marks.filter((mark) => mark.kind === "trigger-point");
  return points.findLast(({ findings }) => (findings?.threshold ?? null) !== null)?.findings?.threshold ?? null;
}
