/** Ms that the page's main thread has worked since it was made. */
export async function readWorkMs(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}
