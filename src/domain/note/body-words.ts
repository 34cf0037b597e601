import type { Body } from "../../atlas/body.ts";
import { cellOfPlace } from "../../atlas/cells.ts";
import type { Knowledge, KnownRegion } from "../../atlas/knowledge/knowledge.ts";
import { regionsOfCells } from "../../atlas/knowledge/regions-of-cells.ts";
import { createLazy } from "../../atlas/lazy.ts";
import { type CellId, mirrorCell, type Place, type Side } from "../../atlas/place.ts";
import { sideOfCells } from "../zone-facts.ts";

/** How parts of the body are called in a note. */
export type BodyWords = {
  /** The larger part of the body, as a heading: "Shoulder and upper back". "" where it is not known. */
  readonly regionInWords: (place: Place) => string;
  /** The named region of a place, without its side: "angle of neck and shoulder". "" where it is not known. */
  readonly siteInWords: (place: Place) => string;
  /** Where a zone lies, with its sides: "vertex; temple, side of the neck (right)". Never empty. */
  readonly zoneInWords: (cells: readonly CellId[]) => string;
};

/** A zone over more regions than this is told by its largest. */
const MOST_NAMED = 8;

/**
 * Words from the named regions of the atlas, found once for each zone.
 * @param knowledge null where it can't be had: then a zone is told by its side, and a place has no words
 */
export function createBodyWords(knowledge: Pick<Knowledge, "regions"> | null, body: Body): BodyWords {
  const regionOf = knowledge === null ? () => null : findRegion(knowledge, body);
  const wordsByCells = new WeakMap<readonly CellId[], string>();
  return {
    regionInWords: (place) => regionOf(place)?.group ?? "",
    siteInWords: (place) => nameInSentence(regionOf(place)?.name ?? ""),
    zoneInWords(cells) {
      const known = wordsByCells.get(cells);
      if (known !== undefined) return known;
      const words = knowledge === null ? "" : regionsInWords(knowledge, body, cells);
      const told = words === "" ? areaOnSide(body, cells) : words;
      wordsByCells.set(cells, told);
      return told;
    },
  };
}

/** Regions overlap: the smallest that holds the place says most. They are indexed by cell when first asked for. */
function findRegion({ regions }: Pick<Knowledge, "regions">, body: Body): (place: Place) => KnownRegion | null {
  const smallestByCell = createLazy(() => {
    const byCell = new Map<CellId, KnownRegion>();
    for (const region of regions.toSorted((a, b) => b.cells.length - a.cells.length)) {
      for (const cell of region.cells) byCell.set(cell, region).set(mirrorCell(cell), region);
    }
    return byCell;
  });
  return (place) => smallestByCell().get(cellOfPlace(body, place)) ?? null;
}

type NamedSide = Side | "both sides";
type NamedArea = { readonly name: string; readonly side: NamedSide };

const SIDE_ORDER: readonly NamedSide[] = ["midline", "right", "left", "both sides"];

function regionsInWords(knowledge: Pick<Knowledge, "regions">, body: Body, cells: readonly CellId[]): string {
  const areas = regionsOfCells(knowledge, body, cells).map(({ region, side }) => ({ name: region.name, side }));
  const named = joinHalves(joinSides(areas));
  const shown = named.slice(0, MOST_NAMED);
  const groups = SIDE_ORDER.flatMap((side) => {
    const names = shown.filter((area) => area.side === side).map(({ name }) => nameInSentence(name));
    if (names.length === 0) return [];
    return [side === "midline" ? names.join(", ") : `${names.join(", ")} (${side})`];
  });
  return [...groups, ...(named.length > MOST_NAMED ? ["and beside these"] : [])].join("; ");
}

function joinSides(areas: readonly NamedArea[]): readonly NamedArea[] {
  const names = [...new Set(areas.map(({ name }) => name))];
  return names.map((name) => {
    const sides = areas.filter((area) => area.name === name).map(({ side }) => side);
    return { name, side: sides.length > 1 ? "both sides" : (sides[0] ?? "midline") };
  });
}

/** "Back of the neck, upper half" and "…, lower half" are the back of the neck. */
function joinHalves(areas: readonly NamedArea[]): readonly NamedArea[] {
  const joined: NamedArea[] = [];
  for (const area of areas) {
    const base = baseOfHalf(area.name);
    const isOtherHalf = (other: NamedArea): boolean =>
      other.side === area.side && other.name !== area.name && baseOfHalf(other.name) === base;
    if (base === null || !areas.some(isOtherHalf)) joined.push(area);
    else if (!joined.some(({ name, side }) => name === base && side === area.side))
      joined.push({ ...area, name: base });
  }
  return joined;
}

function baseOfHalf(name: string): string | null {
  return /^(.*), (?:upper|lower) half$/.exec(withoutBrackets(name))?.[1] ?? null;
}

/** "Back of the neck, upper half" inside a sentence: "upper half of the back of the neck". */
function nameInSentence(name: string): string {
  const [whole = "", part] = withoutBrackets(name).split(", ");
  const inside = whole.startsWith("Achilles") ? whole : whole.charAt(0).toLowerCase() + whole.slice(1);
  return part === undefined ? inside : `${part} of the ${inside}`;
}

function withoutBrackets(name: string): string {
  return name.replaceAll(/ \([^)]*\)/g, "");
}

function areaOnSide(body: Body, cells: readonly CellId[]): string {
  const side = sideOfCells(body, cells);
  if (side === "midline") return "an area on the midline";
  return side === "both sides" ? "an area on both sides" : `an area on the ${side}`;
}
