import { sleep } from "./hand.mjs";

/** Between two gestures: no two taps make a double tap, and all work that one leaves behind is done. */
export const REST_MS = 500;
const HOLD_MS = 60;

/** Rests, then taps. */
export async function tap({ hand }, point) {
  await hand.moveTo(point);
  await sleep(REST_MS);
  await hand.press();
  await sleep(HOLD_MS);
  await hand.release();
}

/** The latencies, in ms, from pointer events of a type at some points to the frame that shows what they did there. */
export async function watchInk({ page }, { type, points, atLeast }, gesture) {
  await page.evaluate(([type, points]) => benchProbe.watchInk(type, points), [type, points]);
  await gesture();
  const latencies = await page.evaluate(() => benchProbe.stopInk());
  if (latencies.length < atLeast) throw new Error(`Only ${latencies.length} of at least ${atLeast} marks appeared`);
  return latencies;
}
