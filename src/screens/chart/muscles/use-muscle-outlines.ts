import { useEffect } from "react";
import type { Body } from "../../../atlas/body.ts";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { VIEW_IDS, type ViewId } from "../../../atlas/place.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { MuscleDepth, MuscleOutlines } from "../../../editor/editor-state.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import { findDepthMemory, readDepths } from "./muscle-depths.ts";
import { type MusclesInView, traceMuscles } from "./trace-muscles.ts";
import { useEditorState } from "../use-editor-state.ts";

/** Hands the outlines of the wanted muscles to the chart, each view as soon as it is traced: all together take a second or two. */
export function useMuscleOutlines(editor: ChartEditor): void {
  const knowledge = useKnowledge();
  const depths = useEditorState(editor, (state) => state.muscleDepths);
  useEffect(() => editor.setMuscleDepths(readDepths(findDepthMemory())), [editor]);
  useEffect(() => {
    if (knowledge === null) return undefined;
    const work = { isStopped: false };
    void showOutlines(editor, knowledge, depths, work);
    return () => {
      work.isStopped = true;
    };
  }, [editor, knowledge, depths]);
}

/** Path data by depth and view. Kept for as long as the figure is. */
const tracedByBody = new WeakMap<Body, Map<string, string>>();

const keyOf = ({ depth, view }: MusclesInView): string => `${depth} ${view}`;

// oxlint-disable-next-line max-params -- who shows them, of what, which, and whether they are wanted still
async function showOutlines(
  editor: ChartEditor,
  knowledge: Knowledge,
  depths: readonly MuscleDepth[],
  work: { readonly isStopped: boolean },
): Promise<void> {
  const traced = tracedByBody.get(editor.body) ?? new Map<string, string>();
  tracedByBody.set(editor.body, traced);
  editor.setMuscleOutlines(depths.map((depth) => outlinesOf(depth, traced)));
  for (const part of partsFrom(editor.store.getState().activeView, depths)) {
    if (traced.has(keyOf(part))) continue;
    // oxlint-disable-next-line no-await-in-loop -- one after the other: what is looked at comes first
    const pieces = await doInPauses(traceMuscles(knowledge, editor.body, part), work);
    if (work.isStopped) return;
    traced.set(keyOf(part), pieces.join(""));
    editor.setMuscleOutlines(depths.map((depth) => outlinesOf(depth, traced)));
  }
}

/** The view that the hand was in last comes first. */
function partsFrom(first: ViewId, depths: readonly MuscleDepth[]): readonly MusclesInView[] {
  const views = [first, ...VIEW_IDS.filter((view) => view !== first)];
  return views.flatMap((view) => depths.map((depth) => ({ depth, view })));
}

function outlinesOf(depth: MuscleDepth, traced: ReadonlyMap<string, string>): MuscleOutlines {
  const paths = VIEW_IDS.flatMap((view) => {
    const path = traced.get(keyOf({ depth, view })) ?? "";
    return path === "" ? [] : [[view, path] as const];
  });
  return { depth, pathByView: new Map(paths) };
}

/** A touch waits no longer than for this and one job more. In ms. */
const SLICE_MS = 8;

async function doInPauses(
  jobs: readonly (() => string)[],
  work: { readonly isStopped: boolean },
): Promise<readonly string[]> {
  const results: string[] = [];
  while (results.length < jobs.length && !work.isStopped) {
    // oxlint-disable-next-line no-await-in-loop -- a pause between the slices is the point of it
    await pause();
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const job = jobs[results.length];
      if (job === undefined) break;
      results.push(job());
    }
  }
  return results;
}

/** Until the browser has nothing better to do. Safari has no idle callback. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 4);
  });
}
