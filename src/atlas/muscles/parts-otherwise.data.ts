/** Why a muscle is parted otherwise than might be expected. By its id in domain/muscle-names.ts. */
export const PARTS_OTHERWISE: ReadonlyMap<string, string> = new Map([
  [
    "soleus",
    "Upper and lower, not superficial and deep: our sources tell its points by their height in the calf, and by that they refer (the lower ones to heel and sacroiliac joint, the upper one to the calf). The layers before and behind its central tendon lie under the same skin, and no source gives either a pattern of its own.",
  ],
]);
