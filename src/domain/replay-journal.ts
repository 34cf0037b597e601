import { applyCommand } from "./apply-command.ts";
import { EMPTY_CHART } from "./chart.ts";
import { isVisitEvent, type JournalLine } from "./commands.ts";
import type { Chart } from "./marks.ts";

/**
 * The chart that a journal leads to. Time grows with the number of lines: charts that an undo returns to are kept on
 * the way instead of being worked out again.
 * @param lines ascending by `seq` without gaps
 * @param start the chart before the first line
 * @throws Error when a line is missing, does not fit the chart, or returns to a line that is not in the journal
 */
export function replayJournal(lines: readonly JournalLine[], start: Chart = EMPTY_CHART): Chart {
  const first = lines[0];
  if (first === undefined) return start;
  const wanted = seqsReturnedTo(lines);
  const chartsBySeq = new Map<number, Chart>([[first.seq - 1, start]]);
  let chart = start;
  let expectedSeq = first.seq;
  for (const line of lines) {
    if (line.seq !== expectedSeq) throw new Error(`Journal line ${expectedSeq} is missing`);
    chart = chartAfterLine(chart, line, chartsBySeq);
    if (wanted.has(line.seq)) chartsBySeq.set(line.seq, chart);
    expectedSeq += 1;
  }
  return chart;
}

function seqsReturnedTo(lines: readonly JournalLine[]): ReadonlySet<number> {
  const seqs = new Set<number>();
  for (const { command } of lines) {
    if (command.type === "restore") seqs.add(command.toSeq);
  }
  return seqs;
}

function chartAfterLine(chart: Chart, line: JournalLine, chartsBySeq: ReadonlyMap<number, Chart>): Chart {
  const { command } = line;
  if (command.type === "restore") return chartReturnedTo(line.seq, command.toSeq, chartsBySeq);
  if (command.type === "begin-amendment") return command.chart;
  if (isVisitEvent(command)) return chart;
  return applyCommand(chart, command);
}

function chartReturnedTo(seq: number, toSeq: number, chartsBySeq: ReadonlyMap<number, Chart>): Chart {
  const earlier = chartsBySeq.get(toSeq);
  if (earlier === undefined) throw new Error(`Journal line ${seq} returns to line ${toSeq}, which is not before it`);
  return earlier;
}
