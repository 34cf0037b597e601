import { versionOf } from "../../../domain/signing/visit-status.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { SnapshotSource } from "../../../export/snapshot-source.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { findOutputMemory, readPaper } from "../export/output-memory.ts";

/** Prints these versions of a visit, oldest first, one after the other. Answers with what went wrong, in a sentence; null when it is done. */
export async function printVersions(
  { clock }: Services,
  { patient, figure }: ChartSession,
  versions: readonly Visit[],
): Promise<string | null> {
  const { printCharts } = await import("../../../export/export-chart.ts");
  const { body, plates } = figure;
  const newest = versions.findLast(({ signature }) => signature !== null);
  const sources = versions.map((visit): SnapshotSource => {
    const isReplaced = newest !== undefined && visit.signature !== null && visit.id !== newest.id;
    return {
      patient,
      visit,
      body,
      plates,
      now: clock.now(),
      timeZone: clock.timeZone(),
      ...(isReplaced ? { replacedBy: versionOf(newest) } : {}),
    };
  });
  const printed = await printCharts(sources, readPaper(findOutputMemory()));
  return printed.ok ? null : printed.failure.message;
}
