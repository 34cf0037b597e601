import type { Visit } from "../../../domain/visit.ts";
import type { ChartSession } from "./chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";

/** The open visit as far as signing goes: follows a signature and a statement of error, not every mark. */
export function useStandingVisit({ editor, visit }: Pick<ChartSession, "editor" | "visit">): Visit {
  const signature = useEditorState(editor, (state) => state.visit.signature);
  const enteredInError = useEditorState(editor, (state) => state.visit.enteredInError);
  return signature === visit.signature && enteredInError === visit.enteredInError
    ? visit
    : { ...visit, signature, enteredInError };
}
