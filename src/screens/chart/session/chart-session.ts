import type { Autosave, VisitLock } from "../../../domain/ports.ts";
import type { Author } from "../../../domain/signing/signing.ts";
import { type ChartEditor, createChartEditor } from "../../../editor/chart-editor.ts";
import { savedToViewport } from "../../../editor/viewport.ts";
import type { Services } from "../../services.ts";
import type { LoadedVisit } from "./open-visit.ts";
import { findReadingKind } from "./reading-kind.ts";

/** One open chart: its editor and what saves it. Made when it opens, dropped when it closes. */
export type ChartSession = LoadedVisit & {
  readonly editor: ChartEditor;
  readonly autosave: Autosave;
  readonly lock: VisitLock;
};

type SessionMeans = {
  readonly lock: VisitLock;
  /** Who charts at this moment. */
  readonly author: () => Author | null;
};

export function startSession(services: Services, loaded: LoadedVisit, { lock, author }: SessionMeans): ChartSession {
  const autosave = services.openAutosave();
  const editor = createChartEditor({
    body: loaded.figure.body,
    visit: loaded.visit,
    clock: services.clock,
    author,
    makeId: services.makeId,
    isReadOnly: findReadingKind(loaded.visit, lock.state(), services.clock.now()) !== null,
    onCommit: (visit, line) => autosave.enqueue(visit, line),
  });
  return { ...loaded, editor, autosave, lock };
}

/** Shows the part of the sheet at which the chart was left, once the size of the screen is known. */
export function restoreViewport({ editor, viewport }: ChartSession): void {
  if (viewport === null) return;
  const { sheet, viewport: current } = editor.store.getState();
  editor.setViewport(savedToViewport(viewport, sheet, current));
}
