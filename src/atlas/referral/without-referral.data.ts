/** Why a muscle that charts can name has no pattern: nothing is drawn where nothing was found. By its id in domain/muscle-names.ts. */
export const WITHOUT_REFERRAL: ReadonlyMap<string, string> = new Map([
  [
    "spinalis-thoracis",
    "Our sources count it among the erector spinae, whose patterns they give for the iliocostalis and longissimus only, and say nothing of its own.",
  ],
]);
