import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import styles from "./finger-hint.module.css";
import { useEditorState } from "../use-editor-state.ts";

/** Why a finger marks nothing once a pen did, and the way back for a pen that is empty or put away. */
export function FingerHint({ editor }: { readonly editor: ChartEditor }) {
  const isRefused = useEditorState(editor, ({ fingers }) => fingers === "refused");
  if (!isRefused) return null;
  return (
    <output className={styles["hint"]}>
      <span>The pen draws, fingers move the sheet.</span>
      <Button onPress={() => editor.setFingers("draw")}>Draw with fingers</Button>
    </output>
  );
}
