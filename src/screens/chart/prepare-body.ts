import type { Body } from "../../atlas/body.ts";
import { preparationsOf } from "../../atlas/prepare.ts";

const prepared = new WeakSet<Body>();

/** Gets a body ready for the first touch while nothing else is to be done, once. */
export function prepareBody(body: Body): void {
  if (prepared.has(body)) return;
  prepared.add(body);
  runWhenIdle([...preparationsOf(body)]);
}

/** One job at a time, so that no touch waits longer than for one. Safari has no idle callback. */
function runWhenIdle(jobs: (() => void)[]): void {
  const job = jobs.shift();
  if (job === undefined) return;
  const run = () => {
    job();
    runWhenIdle(jobs);
  };
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 50);
}
