import { namesInOutline, namesInPoint } from "../../src/atlas/authoring/outline-names.ts";
import { parseOutline, parsePoint } from "../../src/atlas/authoring/outline-text.ts";
import { problemsOfText, unknownName } from "../../src/atlas/authoring/text-problems.ts";
import { NEEDLING_AREAS } from "../../src/atlas/cautions/needling-areas.data.ts";
import { DRAWN_HERE, KNOWLEDGE_SOURCES } from "../../src/atlas/knowledge-sources.data.ts";
import { checkLandmarks } from "../../src/atlas/landmarks/check-landmarks.ts";
import { HELPING_POINTS } from "../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { MUSCLE_ENTRIES } from "../../src/atlas/muscles/all-muscles.ts";
import { checkMuscles } from "../../src/atlas/muscles/check-muscles.ts";
import { checkReferralWords } from "../../src/atlas/referral/check-referral-words.ts";
import { REFERRAL_SOURCES } from "../../src/atlas/referral/referral-sources.data.ts";
import type { TriggerPointSite } from "../../src/atlas/referral/referral.ts";
import { REFERRALS } from "../../src/atlas/referral/referrals.ts";
import { parseZone } from "../../src/atlas/referral/zone-text.ts";
import { REGION_POINTS } from "../../src/atlas/regions/region-points.data.ts";
import type { Region } from "../../src/atlas/regions/region.ts";
import { REGIONS } from "../../src/atlas/regions/regions.ts";
import { MUSCLES } from "../../src/domain/muscle-names.ts";

/**
 * Reads every authored text without drawing it: what is wrong, one line each with the entry's name; empty when nothing
 * is. Takes a few milliseconds, so that every build of the app can do it.
 */
export function checkKnowledge(): readonly string[] {
  const sourceCodes = new Set([...KNOWLEDGE_SOURCES, ...REFERRAL_SOURCES].map(({ code }) => code));
  const helpingPoints = [...HELPING_POINTS, ...REGION_POINTS];
  const landmarks = new Set([...LANDMARKS, ...helpingPoints].map(({ id }) => id));
  const recordIds = new Set(MUSCLES.map(({ id }) => id));
  return [
    ...checkLandmarks(LANDMARKS, helpingPoints, sourceCodes),
    ...checkMuscles(MUSCLE_ENTRIES, { landmarks, sourceCodes, recordIds }),
    ...checkOutlines("region", REGIONS, { landmarks, sourceCodes }),
    ...checkOutlines("needling area", NEEDLING_AREAS, { landmarks, sourceCodes }),
    ...checkReferrals({ landmarks, sourceCodes, recordIds }),
    ...checkReferralWords(REFERRALS),
    ...checkSources(),
  ];
}

function checkSources(): readonly string[] {
  return [KNOWLEDGE_SOURCES, REFERRAL_SOURCES].flatMap((list) => [
    ...doubled(list.map(({ code }) => code)).map((code) => `source "${code}": the code is taken`),
    ...list.filter(({ title }) => title.trim() === "").map(({ code }) => `source "${code}": title is empty`),
  ]);
}

function doubled(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) < i);
}

type Outlined = Pick<Region, "id" | "name" | "outline" | "source">;

/** Exported for its test. */
export function checkOutlines(
  kind: string,
  entries: readonly Outlined[],
  { landmarks, sourceCodes }: Pick<References, "landmarks" | "sourceCodes">,
): readonly string[] {
  const taken = doubled(entries.map(({ id }) => id)).map((id) => `${kind} "${id}": the id is taken`);
  const faulty = entries.flatMap(({ id, name, outline, source = DRAWN_HERE }) => {
    const entry = `${kind} "${id}"`;
    const unreadable = problemsOfText(() =>
      [...namesInOutline(parseOutline(entry, outline))].flatMap((point) => unknownName(entry, point, landmarks)),
    );
    return [
      ...(name.trim() === "" ? [`${entry}: name is empty`] : []),
      ...(sourceCodes.has(source) ? [] : [`${entry}: unknown source "${source}"`]),
      ...unreadable,
    ];
  });
  return [...taken, ...faulty];
}

type References = {
  readonly landmarks: ReadonlySet<string>;
  readonly sourceCodes: ReadonlySet<string>;
  readonly recordIds: ReadonlySet<string>;
};

function checkReferrals({ landmarks, sourceCodes, recordIds }: References): readonly string[] {
  const parts = new Set(MUSCLE_ENTRIES.map(({ id }) => id));
  const checkSite = (site: TriggerPointSite): readonly string[] => {
    const entry = `site "${site.id}"`;
    const part = site.part === undefined || parts.has(site.part) ? [] : [`${entry}: unknown part "${site.part}"`];
    const place = problemsOfText(() =>
      namesInPoint(parsePoint(entry, site.place)).flatMap((name) => unknownName(entry, name, landmarks)),
    );
    return [...part, ...place, ...zonesOf(site).flatMap((zone) => checkZone(entry, zone, landmarks))];
  };
  return REFERRALS.flatMap(({ muscle, sites, sources }) => {
    const entry = `referral of "${muscle}"`;
    const unknown = sources
      .filter((code) => !sourceCodes.has(code))
      .map((code) => `${entry}: unknown source "${code}"`);
    const isKnown = recordIds.has(muscle) ? [] : [`${entry}: no record can name this muscle`];
    const hasSource = sources.length > 0 ? [] : [`${entry}: has no source`];
    return [...isKnown, ...hasSource, ...unknown, ...sites.flatMap(checkSite)];
  });
}

function zonesOf({ essential, essentialZone, spillover = [], spilloverZone }: TriggerPointSite): readonly string[] {
  const zones = [...essential, ...spillover];
  return [...zones, ...[essentialZone, spilloverZone].filter((zone) => zone !== undefined)];
}

function checkZone(entry: string, zone: string, landmarks: ReadonlySet<string>): readonly string[] {
  const regions = new Set(REGIONS.map(({ id }) => id));
  return problemsOfText(() =>
    parseZone(entry, zone).flatMap(({ what }) => {
      if (what.kind === "region") {
        return regions.has(what.region) ? [] : [`${entry}: unknown region "${what.region}"`];
      }
      const outline = [{ mode: "add" as const, shape: what.shape }];
      return [...namesInOutline(outline)].flatMap((name) => unknownName(entry, name, landmarks));
    }),
  );
}
