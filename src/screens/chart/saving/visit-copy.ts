import { calendarDateOfInstant } from "../../../domain/date-words.ts";
import type { JournalLine } from "../../../domain/commands.ts";
import { visitFileToText, visitToFile } from "../../../domain/visit-file/visit-file.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";

const APP = "Tautband";

/** Hands out the chart as it stands on the screen, saved or not, as a JSON file. */
export function saveCopy(
  services: Services,
  { patient, editor }: ChartSession,
  journal?: readonly JournalLine[],
): void {
  const { visit } = editor.store.getState();
  const exportedAt = services.clock.now();
  const file = visitToFile({ visit, patient, exportedAt, app: APP, ...(journal === undefined ? {} : { journal }) });
  // The date of the visit and nothing of the patient: files lie in shared folders.
  const name = `tautband-visit-${calendarDateOfInstant(visit.startedAt, visit.timeZone)}.json`;
  services.saveFile(name, new Blob([visitFileToText(file)], { type: "application/json" }));
}
