import { describe, expect, it } from "vitest";
import { KNOWLEDGE_SOURCES } from "../../../../src/atlas/knowledge-sources.data.ts";
import { MUSCLE_ENTRIES } from "../../../../src/atlas/muscles/all-muscles.ts";
import { checkReferralWords } from "../../../../src/atlas/referral/check-referral-words.ts";
import { REFERRAL_CAVEAT } from "../../../../src/atlas/referral/referral.ts";
import { REFERRAL_SOURCES } from "../../../../src/atlas/referral/referral-sources.data.ts";
import { REFERRALS } from "../../../../src/atlas/referral/referrals.ts";
import { WITHOUT_REFERRAL } from "../../../../src/atlas/referral/without-referral.data.ts";
import { MUSCLES } from "../../../../src/domain/muscle-names.ts";

const sourcesByCode = new Map(REFERRAL_SOURCES.map((source) => [source.code, source]));
const sites = REFERRALS.flatMap((referral) => referral.sites.map((site) => ({ site, muscle: referral.muscle })));

describe("what is known of trigger points", () => {
  it("covers at least 120 muscles with at least 160 sites, each muscle once", () => {
    expect(REFERRALS.length).toBeGreaterThanOrEqual(120);
    expect(sites.length).toBeGreaterThanOrEqual(160);
    expect(new Set(REFERRALS.map(({ muscle }) => muscle)).size).toBe(REFERRALS.length);
  });

  it("names muscles that charts know, and parts that belong to them", () => {
    const known = new Set(MUSCLES.map(({ id }) => id));
    const musclesOfParts = new Map(MUSCLE_ENTRIES.map((entry) => [entry.id, entry.muscle]));
    expect(REFERRALS.filter(({ muscle }) => !known.has(muscle))).toEqual([]);
    const strayed = sites.filter(
      ({ site, muscle }) => site.part !== undefined && musclesOfParts.get(site.part) !== muscle,
    );
    expect(strayed.map(({ site }) => site.id)).toEqual([]);
  });

  it("has a pattern for every muscle that charts can name, or the reason why not", () => {
    const told = new Set([...REFERRALS.map(({ muscle }) => muscle), ...WITHOUT_REFERRAL.keys()]);
    expect(MUSCLES.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
    expect(told.size).toBe(REFERRALS.length + WITHOUT_REFERRAL.size);
  });

  it("says for every muscle what people notice, what it is taken for and what helps, and where each site lies", () => {
    expect(checkReferralWords(REFERRALS)).toEqual([]);
  });

  it("gives a known source for every muscle", () => {
    const bare = REFERRALS.filter(
      ({ sources }) => sources.length === 0 || sources.some((code) => !sourcesByCode.has(code)),
    );
    expect(bare.map(({ muscle }) => muscle)).toEqual([]);
  });

  it("calls a pattern read only where a page of the sources was read", () => {
    const unfounded = REFERRALS.filter(
      ({ grade, sources }) => grade === "read" && !sources.some((code) => sourcesByCode.get(code)?.wasRead === true),
    );
    expect(unfounded.map(({ muscle }) => muscle)).toEqual([]);
  });

  it("gives an address for every page that was read, and names no source for nothing", () => {
    const used = new Set<string>([...REFERRALS.flatMap((referral) => referral.sources), REFERRAL_CAVEAT.source]);
    expect(REFERRAL_SOURCES.filter(({ wasRead, address }) => wasRead && address === undefined)).toEqual([]);
    expect(REFERRAL_SOURCES.filter(({ code }) => !used.has(code)).map(({ code }) => code)).toEqual([]);
    expect(sourcesByCode.size).toBe(REFERRAL_SOURCES.length);
  });

  it("names sources by titles that a person can read, not by addresses", () => {
    const raw = [...REFERRAL_SOURCES, ...KNOWLEDGE_SOURCES].filter(({ title }) =>
      /https?:|www\.|github:|\w\.\w+\//.test(title),
    );
    expect(raw.map(({ title }) => title)).toEqual([]);
  });

  it("tells of dangerous look-alikes where pain lies over the chest", () => {
    const overTheHeart = [
      "pectoralis-major-sternocostal",
      "pectoralis-minor",
      "serratus-anterior",
      "scalenus-anterior",
    ];
    const warned = REFERRALS.filter(({ mistakenFor }) => mistakenFor.join().match(/heart pain.*must be excluded/));
    expect(warned.map(({ muscle }) => muscle)).toEqual(expect.arrayContaining(overTheHeart));
  });
});

describe("bad words of a pattern", () => {
  const soleus = REFERRALS.find(({ muscle }) => muscle === "soleus");
  if (soleus === undefined) throw new Error("There is no pattern of the soleus");
  const [site] = soleus.sites;
  if (site === undefined) throw new Error("The soleus has no site");

  it.each([
    [{ ...soleus, symptoms: [] }, 'referral of "soleus": symptoms is empty'],
    [{ ...soleus, mistakenFor: [""] }, 'referral of "soleus": holds an empty text'],
    [{ ...soleus, stretch: "" }, 'referral of "soleus": stretch is not one line'],
    [{ ...soleus, sites: [] }, 'referral of "soleus": sites is empty'],
    [{ ...soleus, sites: [site, site] }, 'site "soleus-1": the id is taken'],
    [{ ...soleus, sites: [{ ...site, where: "there" }] }, 'site "soleus-1": where does not say where it lies'],
    [{ ...soleus, sites: [{ ...site, essential: [] }] }, 'site "soleus-1": essential is empty'],
  ])("stop the build with the name of the entry (%#)", (referral, problem) => {
    expect(checkReferralWords([referral])).toEqual([problem]);
  });

  it("are noticed where a muscle has two entries", () => {
    expect(checkReferralWords([soleus, { ...soleus, sites: [{ ...site, id: "soleus-9" }] }])).toEqual([
      'referral of "soleus": the muscle has another',
    ]);
  });
});
