import { versionOf } from "../../../domain/signing/visit-status.ts";
import type { SnapshotSource } from "../../../export/snapshot-source.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { readNewestVersion } from "../session/use-newest-version.ts";

/** What the open visit is exported from, as it stands on the screen now; a signed one says whether it still holds. */
export async function snapshotSourceOf(
  { clock, visits }: Services,
  { patient, figure, editor }: ChartSession,
): Promise<SnapshotSource> {
  const { visit } = editor.store.getState();
  const newest = visit.signature === null ? null : await readNewestVersion(visits, visit);
  return {
    patient,
    visit,
    body: figure.body,
    plates: figure.plates,
    now: clock.now(),
    timeZone: clock.timeZone(),
    ...(newest === null ? {} : { replacedBy: versionOf(newest) }),
  };
}
