import { describe, expect, it } from "vitest";
import { MUSCLES } from "../../../../src/domain/muscle-names.ts";
import { groupMuscles, listMuscles, searchMuscles } from "../../../../src/screens/reference/muscle-catalogue.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";

const LIST = listMuscles(readProjectKnowledge());

function findByName(query: string): readonly string[] {
  return searchMuscles(LIST, query).byName.map(({ muscle }) => muscle.id);
}

describe("the muscles of the reference", () => {
  it("are all those that a record can name, each described, by their part of the body", () => {
    expect(LIST.map(({ muscle }) => muscle.id)).toEqual(MUSCLES.map(({ id }) => id));
    expect(LIST.filter(({ entries }) => entries.length === 0)).toEqual([]);
    const groups = groupMuscles(LIST);
    expect(groups[0]?.name).toBe("Head, face, jaw");
    expect(groups.flatMap(({ muscles }) => muscles)).toHaveLength(MUSCLES.length);
  });

  it("name the whole muscle before its parts", () => {
    const soleus = LIST.find(({ muscle }) => muscle.id === "soleus");
    expect(soleus?.entries[0]?.id).toBe("soleus");
    expect(soleus?.entries.length).toBeGreaterThan(1);
  });

  it("are found by any part of a name, in Latin, by a synonym, and by several words in any order", () => {
    expect(findByName("infra")).toContain("infraspinatus");
    expect(findByName("descendens")).toContain("trapezius-upper");
    expect(findByName("stiff neck")).toContain("levator-scapulae");
    expect(findByName("upper trapezius")).toEqual(["trapezius-upper"]);
    expect(findByName("TRAPEZIUS Upper")).toEqual(["trapezius-upper"]);
  });

  it("are found by what the patient says, after those found by name", () => {
    const { byName, bySymptom } = searchMuscles(LIST, "sciatica");
    expect(byName.map(({ muscle }) => muscle.id)).toEqual(["gluteus-minimus"]);
    expect(bySymptom.map(({ muscle }) => muscle.id)).toContain("piriformis");
    expect(bySymptom.filter((known) => byName.includes(known))).toEqual([]);
  });

  it("are none for words that nobody uses", () => {
    expect(searchMuscles(LIST, "xyzzy")).toEqual({ byName: [], bySymptom: [] });
  });
});
