import { useMemo } from "react";
import { needlingAreasAt } from "../../../atlas/knowledge/needling-areas-at.ts";
import { checkRecord } from "../../../domain/checks/check-record.ts";
import type { Check } from "../../../domain/checks/check.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";

export type RecordChecks = {
  readonly checks: readonly Check[];
  /** False while the atlas is not there to say what lies under a point. */
  readonly arePlacesChecked: boolean;
};

/** What the clinic's rules say of the open visit as it now is; null until the rules are read. */
export function useRecordChecks(session: ChartSession, visitsOfPatient: readonly Visit[]): RecordChecks | null {
  const { editor, patient } = session;
  const settings = useClinicSettings();
  const knowledge = useKnowledge();
  const stored = useEditorState(editor, (state) => state.visit);
  const chart = useEditorState(editor, (state) => state.chart);
  return useMemo(() => {
    if (settings === null) return null;
    const { body } = editor;
    const checks = checkRecord({
      visit: { ...stored, chart },
      patient,
      earlierVisits: visitsOfPatient,
      rules: settings.rules,
      regionsOfPlace: (place) => (knowledge === null ? [] : needlingAreasAt(knowledge, body, place)),
      body,
    });
    return { checks, arePlacesChecked: knowledge !== null };
  }, [settings, knowledge, stored, chart, editor, patient, visitsOfPatient]);
}
