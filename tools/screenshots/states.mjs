import { CHART } from "./walks/chart.mjs";
import { PATIENTS } from "./walks/patients.mjs";
import { POINT } from "./walks/point.mjs";
import { REFERENCE, SETTINGS } from "./walks/reference.mjs";
import { TROUBLE } from "./walks/trouble.mjs";
import { VISIT } from "./walks/visit.mjs";

/**
 * One picture of each set.
 * @typedef {object} State
 * @property {string} name of the picture's file
 * @property {string} [start] the records it begins with, see starts.mjs; without, it goes on from the state before it
 * @property {string} [at] where else than where the start ended: "#/settings", or a part of its visit: "sign"
 * @property {(context: import("@playwright/test").BrowserContext, address: string) => Promise<unknown>} [before] what
 *   is done in the browser before the page is opened
 * @property {(hand: ReturnType<typeof import("./hand.mjs").createHand>) => unknown} [act] what is done on the page
 */

/** @type {State[]} */
const STATES = [...PATIENTS, ...CHART, ...POINT, ...VISIT, ...TROUBLE, ...REFERENCE, ...SETTINGS];

/**
 * Each walk begins with records of its own and goes on from state to state, as far as a picture is wanted.
 * @returns {(State & { isWanted: boolean })[][]}
 */
export function chooseWalks(words) {
  const walks = [];
  for (const state of STATES) {
    const isWanted = words.length === 0 || words.some((word) => state.name.includes(word));
    if (state.start === undefined) walks.at(-1).push({ ...state, isWanted });
    else walks.push([{ ...state, isWanted }]);
  }
  return walks
    .map((walk) => walk.slice(0, walk.findLastIndex(({ isWanted }) => isWanted) + 1))
    .filter((walk) => walk.length > 0);
}
