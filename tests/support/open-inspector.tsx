import type { ChartEditor } from "../../src/editor/chart-editor.ts";
import { Inspector } from "../../src/screens/chart/inspector/inspector.tsx";
import { useSourceSearch } from "../../src/screens/chart/pain-source/source-search.ts";

/** The inspector as an open chart shows it. */
export function OpenInspector({ editor }: { readonly editor: ChartEditor }) {
  return <Inspector editor={editor} search={useSourceSearch()} />;
}
