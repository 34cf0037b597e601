import { useMemo } from "react";
import { anaestheticLoad, type AnaestheticLoad, loadInWords } from "../../../domain/checks/anaesthetic-load.ts";
import { dateOfVisit } from "../../../domain/checks/calendar.ts";
import { pointsOf } from "../../../domain/checks/treated-points.ts";
import { listInWords, pointsInWords } from "../../../domain/checks/point-words.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { CircleAlert } from "../../../ui/icons.ts";
import { MeterBar } from "../../../ui/meter-bar.tsx";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import { useEditorState } from "../use-editor-state.ts";
import { examPartHref } from "../section-address.ts";
import styles from "./dose-bar.module.css";

/** How much of the most for one session is given, over all points. Nothing while no local anaesthetic is charted. */
export function DoseBar({ editor }: { readonly editor: ChartEditor }) {
  const settings = useClinicSettings();
  const visit = useEditorState(editor, (state) => state.visit);
  const chart = useEditorState(editor, (state) => state.chart);
  const load = useMemo(
    () =>
      settings === null
        ? null
        : anaestheticLoad({
            points: pointsOf(chart),
            weight: chart.exam.safety.weight,
            visitDate: dateOfVisit(visit),
            rules: settings.rules,
          }),
    [settings, chart, visit],
  );
  if (load === null) return null;
  return (
    <section className={styles["dose"]} aria-label="Local anaesthetic of this session" data-above={load.isAbove}>
      <Measured load={load} />
      <p className={styles["small"]}>
        <DoseNotes load={load} weightHref={examPartHref(visit.id, "weight")} />
      </p>
    </section>
  );
}

function Measured({ load }: { readonly load: AnaestheticLoad }) {
  if (load.doses.every(({ fraction }) => fraction === null)) return null;
  const share = loadInWords(load);
  const words = load.isAbove ? `${share}: above the most for one session` : `${share} of the most for one session`;
  return (
    <>
      <p className={styles["words"]}>
        {load.isAbove ? <CircleAlert /> : null}
        <span>Local anaesthetic {words}</span>
      </p>
      <MeterBar label="Local anaesthetic" share={load.load} words={words} isAbove={load.isAbove} />
    </>
  );
}

/** What the bar does not know. */
function DoseNotes({ load, weightHref }: { readonly load: AnaestheticLoad; readonly weightHref: string }) {
  const { weight, notCounted, unknownAtPoints } = load;
  return (
    <>
      {weight.kind === "known" ? null : (
        <>
          {weight.kind === "missing"
            ? "No weight: only the absolute cap is counted. "
            : `The weight is ${weight.ageDays} days old. `}
          <a href={weightHref}>{weight.kind === "missing" ? "Enter the weight" : "Weigh again"}</a>{" "}
        </>
      )}
      {notCounted.length === 0 ? null : `Without a limit, not counted: ${listInWords(notCounted)}. `}
      {unknownAtPoints.length === 0 ? null : `Dose not complete at ${pointsInWords(unknownAtPoints)}.`}
    </>
  );
}
