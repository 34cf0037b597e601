import { readFileSync, writeFileSync } from "node:fs";
import { median, spread } from "./statistics.mjs";

const START = "<!-- bench:start -->";
const END = "<!-- bench:end -->";

/** Whether a row holds its limit; null for a row that has none. */
export function holdsLimit({ row, app, ratios }) {
  if (row.limit === undefined) return null;
  const { of, atMost, atLeast } = row.limit;
  const value = median(of === "ratio" ? ratios : app);
  return atMost === undefined ? value >= atLeast : value <= atMost;
}

/** A Markdown table of medians over the rounds. The ratio is the median of the rounds' ratios. */
export function toTable(records) {
  const head = ["measure", "app", "baseline", "ratio", "rounds from to", "limit", "holds"];
  const lines = records.map((record) => [
    record.row.label,
    withUnit(median(record.app), record.row),
    record.baseline.length === 0 ? "" : withUnit(median(record.baseline), record.row),
    record.ratios.length === 0 ? "" : `${median(record.ratios).toFixed(2)}x`,
    noise(record),
    limitInWords(record.row),
    { true: "yes", false: "**no**", null: "" }[String(holdsLimit(record))],
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Replaces what stands between the two markers. */
export function writeReport(path, text) {
  const content = readFileSync(path, "utf8");
  const [before, rest] = split(content, START);
  const [, after] = split(rest, END);
  writeFileSync(path, `${before}${START}\n\n${text}\n\n${END}${after}`);
}

function split(content, marker) {
  const at = content.indexOf(marker);
  if (at < 0) throw new Error(`bench/README.md has lost its marker ${marker}`);
  return [content.slice(0, at), content.slice(at + marker.length)];
}

function withUnit(value, { unit, digits }) {
  return `${value.toFixed(digits)} ${unit}`;
}

/** The smallest and largest round, of what the limit is about. */
function noise({ row, app, ratios }) {
  const values = row.limit?.of === "ratio" ? ratios : app;
  if (values.length < 2 || spread(values) === 1) return "";
  const digits = row.limit?.of === "ratio" ? 2 : row.digits;
  return `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;
}

function limitInWords({ limit, unit }) {
  if (limit === undefined) return "";
  const size = limit.of === "ratio" ? `${limit.atMost ?? limit.atLeast}x` : `${limit.atMost ?? limit.atLeast} ${unit}`;
  return limit.atMost === undefined ? `at least ${size}` : `at most ${size}`;
}
