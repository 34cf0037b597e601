import { criteriaInWords, criteriaMet } from "../../../domain/findings/criteria.ts";
import { removeMotion, setMotion, setSign, setThreshold } from "../../../domain/findings/edit-findings.ts";
import { findingsInWords } from "../../../domain/findings/finding-words.ts";
import { FINDING_IDS, type PointFindings } from "../../../domain/findings/point-findings.ts";
import { findPoint } from "../../../domain/chart.ts";
import type { Chart, TriggerPoint } from "../../../domain/marks.ts";
import { capitalize } from "../../../domain/view-names.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import { useOpenSection } from "../inspector/open-sections.ts";
import styles from "./findings.module.css";
import { MotionPart } from "./motion-part.tsx";
import { SignButtons } from "./sign-buttons.tsx";
import { ThresholdPart } from "./threshold-part.tsx";

type FindingsSectionProps = {
  readonly editor: ChartEditor;
  readonly chart: Chart;
  readonly point: TriggerPoint;
  readonly isReadOnly: boolean;
};

/** What was found at a point, folded away until it is wanted; nothing in it is asked for. */
export function FindingsSection({ editor, chart, point, isReadOnly }: FindingsSectionProps) {
  const [isOpen, setOpen] = useOpenSection("findings");
  return (
    <Disclosure title="Findings" detail={detailOf(point.findings)} isExpanded={isOpen} onToggle={setOpen}>
      {isOpen ? <Findings editor={editor} chart={chart} point={point} isReadOnly={isReadOnly} /> : null}
    </Disclosure>
  );
}

function Findings({ editor, chart, point, isReadOnly }: FindingsSectionProps) {
  const { findings } = point;
  if (isReadOnly) {
    return <p className={styles["line"]}>{capitalize(findingsInWords(findings)) || "Nothing was tested."}</p>;
  }

  /** On what the chart holds now: a number that saves itself late must not take a later tap back. */
  function edit(change: (findings: PointFindings | null) => PointFindings | null): void {
    const now = findPoint(editor.store.getState().chart, point.id);
    if (now === null) return;
    editor.execute({ type: "edit-trigger-point", id: now.id, edit: { findings: change(now.findings) } });
  }

  return (
    <div className={styles["section"]}>
      <SignButtons findings={findings} onChange={(id, state) => edit((now) => setSign(now, id, state))} />
      <CriteriaLine findings={findings} />
      <ThresholdPart
        point={point}
        chart={chart}
        editor={editor}
        onChange={(threshold) => edit((now) => setThreshold(now, threshold))}
      />
      <MotionPart
        motion={findings?.motion ?? []}
        muscle={point.muscle}
        onSet={(motion) => edit((now) => setMotion(now, motion))}
        onRemove={(motion) => edit((now) => removeMotion(now, motion))}
      />
    </div>
  );
}

function CriteriaLine({ findings }: { readonly findings: PointFindings | null }) {
  const needed = useClinicSettings()?.rules.criteriaNeeded ?? null;
  if (needed === null) return null;
  return <p className={styles["line"]}>{criteriaInWords(criteriaMet(findings, needed))}.</p>;
}

/** "5 tested": how much is inside. */
function detailOf(findings: PointFindings | null): string | undefined {
  if (findings === null) return undefined;
  const tested = FINDING_IDS.filter((id) => findings.signs[id] !== undefined).length;
  const measured = findings.motion.length + (findings.threshold === null ? 0 : 1);
  return [tested === 0 ? "" : `${tested} tested`, measured === 0 ? "" : `${measured} measured`]
    .filter((part) => part !== "")
    .join(", ");
}
