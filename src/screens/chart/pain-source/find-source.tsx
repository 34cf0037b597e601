import type { PainZone } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { loadScreen } from "../../load-screen.tsx";
import { useKnowledgeState } from "../../use-knowledge.ts";
import type { SourceSearch } from "./source-search.ts";

// Loaded when it is opened: the chart itself must open fast.
const Sources = loadScreen(async () => (await import("./sources.tsx")).Sources, false);

type FindSourceProps = {
  readonly editor: ChartEditor;
  readonly search: SourceSearch;
  /** The painted pain that is selected; null to ask where it hurts. */
  readonly zone: PainZone | null;
};

/** Follows pain back to the muscles it may come from. Stands there while these are fetched: nothing below it moves. */
export function FindSource({ editor, search, zone }: FindSourceProps) {
  const { knowledge, isLoading } = useKnowledgeState();
  if (knowledge === null && !isLoading) return null;
  return (
    <Disclosure title="Find the source" isFramed isExpanded={search.isOpen} onToggle={search.setOpen}>
      {search.isOpen && knowledge !== null ? (
        <Sources editor={editor} search={search} zone={zone} knowledge={knowledge} />
      ) : null}
    </Disclosure>
  );
}
