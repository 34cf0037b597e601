/** One job at a time while nothing else is to be done, so that no touch waits longer than for one. */
export function runWhenIdle(jobs: readonly (() => void)[]): void {
  const [job, ...rest] = jobs;
  if (job === undefined) return;
  const run = () => {
    job();
    runWhenIdle(rest);
  };
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 50);
}

/** One job at a time, each in a task of its own: a touch comes in between. */
export function runSoon(jobs: readonly (() => void)[]): void {
  const [job, ...rest] = jobs;
  if (job === undefined) return;
  setTimeout(() => {
    job();
    runSoon(rest);
  }, 0);
}
