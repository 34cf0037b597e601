import type { MuscleReferral, TriggerPointSite } from "./referral.ts";

/** Longer is no line any more, shorter says nothing. In characters. */
const LINE = { shortest: 11, longest: 159 } as const;
/** Less does not say where in a belly. In characters. */
const SHORTEST_WHERE = 12;

/** What is missing in the words of the patterns, or named twice, one line each with the entry's name; empty when nothing is. */
export function checkReferralWords(referrals: readonly MuscleReferral[]): readonly string[] {
  const muscles = new Set<string>();
  const sites = new Set<string>();
  return referrals.flatMap((referral) => {
    const entry = `referral of "${referral.muscle}"`;
    const problems = problemsOfReferral(referral);
    if (muscles.has(referral.muscle)) problems.push("the muscle has another");
    muscles.add(referral.muscle);
    return [
      ...problems.map((problem) => `${entry}: ${problem}`),
      ...referral.sites.flatMap((site) => {
        const ownProblems = problemsOfSite(site);
        if (sites.has(site.id)) ownProblems.push("the id is taken");
        sites.add(site.id);
        return ownProblems.map((problem) => `site "${site.id}": ${problem}`);
      }),
    ];
  });
}

function problemsOfReferral({ sites, symptoms, mistakenFor, stretch, selfCare, difference }: MuscleReferral): string[] {
  const lists = { sites, symptoms, mistakenFor };
  const lines = { stretch, selfCare };
  return [
    ...Object.entries(lines).flatMap(([name, text]) => (isLine(text) ? [] : [`${name} is not one line`])),
    ...Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [] : [`${name} is empty`])),
    ...[...symptoms, ...mistakenFor, difference ?? "none"].filter(isBlank).map(() => "holds an empty text"),
  ];
}

function problemsOfSite({ name, where, essential, spillover }: TriggerPointSite): string[] {
  const problems: string[] = [];
  if (isBlank(name)) problems.push("name is empty");
  if (where.trim().length < SHORTEST_WHERE) problems.push("where does not say where it lies");
  if (essential.length === 0) problems.push("essential is empty");
  if (spillover?.length === 0) problems.push("spillover is empty: leave it out");
  return problems;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function isLine(text: string): boolean {
  return text.length >= LINE.shortest && text.length <= LINE.longest && !text.includes("\n");
}
