/** Whether the app was opened at a visit, as after a reload. */
export function isChartAddress(): boolean {
  return window.location.hash.startsWith("#/visits/");
}
