import type { Visit } from "../../../domain/visit.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../chart-session.ts";

/** Prints these versions of a visit one after the other. Answers with what went wrong, in a sentence; null when it is done. */
export async function printVersions(
  { clock }: Services,
  { patient, figure }: ChartSession,
  versions: readonly Visit[],
): Promise<string | null> {
  const { printCharts } = await import("../../../export/export-chart.ts");
  const { body, plates } = figure;
  const sources = versions.map((visit) => ({
    patient,
    visit,
    body,
    plates,
    now: clock.now(),
    timeZone: clock.timeZone(),
  }));
  const printed = await printCharts(sources, paperHere());
  return printed.ok ? null : printed.failure.message;
}

/** Letter is the paper of North America. */
function paperHere(): "a4" | "letter" {
  return /-(?:US|CA|MX)$/i.test(navigator.language) ? "letter" : "a4";
}
