import { mirrorCell, mirrorPlace, type Place, type Side } from "../../src/atlas/place.ts";
import type { KnownSite } from "../../src/atlas/knowledge/knowledge.ts";
import type { ChartCommand, VisitExamEdit } from "../../src/domain/commands.ts";
import { createVisit } from "../../src/domain/create-visit.ts";
import { NO_FINDINGS, type FindingId, type PointFindings } from "../../src/domain/findings/point-findings.ts";
import { toMarkId, toTreatmentId, toVisitId } from "../../src/domain/ids.ts";
import type { TriggerPoint, PainZone } from "../../src/domain/marks.ts";
import type { Patient } from "../../src/domain/patient.ts";
import { newAgent, newTechnique } from "../../src/domain/treatment/new-technique.ts";
import {
  type DryNeedling,
  type InjectedAgent,
  type Injection,
  NO_RESPONSE,
  type PressureRelease,
  type Technique,
  type TreatmentResponse,
} from "../../src/domain/treatment/treatment.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { applyCommand } from "../../src/domain/apply-command.ts";
import { readProjectKnowledge } from "./project-knowledge.ts";

type Given = Partial<Pick<TriggerPoint, "class" | "pain" | "note" | "findings">> & {
  /** Paints the usual referral of the site, as the clinician does with one tap. */
  readonly refers?: Partial<Pick<PainZone, "qualities" | "pain">>;
};

/** A clinician at one visit: every act is a command, as in the app. Places are the published sites of muscles. */
export type NoteHand = {
  visit(): Visit;
  /** Finds a trigger point at a site of a muscle; answers its id for what is done to it. */
  find(siteId: string, side: Exclude<Side, "midline">, given: Given): string;
  treat(pointIds: readonly string[], technique: Technique, response: Partial<TreatmentResponse>): void;
  clear(siteId: string, side: Exclude<Side, "midline">, note?: string): void;
  /** The patient draws own pain over where a site is felt. */
  draw(
    siteId: string,
    side: Exclude<Side, "midline">,
    given: Partial<Pick<PainZone, "qualities" | "pain" | "note">>,
  ): void;
  examine(edit: VisitExamEdit): void;
  erase(pointId: string): void;
};

/** @param startedAt ISO instant with offset, in Berlin */
export function startNoteVisit(patient: Patient, startedAt: string): NoteHand {
  const clock = { now: () => startedAt, timeZone: () => "Europe/Berlin" };
  const { visit } = createVisit(toVisitId(`visit-${startedAt}`), { patient, clock, by: null });
  return handOn(visit);
}

/** Goes on with a visit that was begun: an amendment. */
export function handOn(begun: Visit): NoteHand {
  let visit = begun;
  let count = begun.chart.marks.length;
  const execute = (command: ChartCommand): void => {
    visit = { ...visit, chart: applyCommand(visit.chart, command), lastSeq: visit.lastSeq + 1 };
  };
  const paint = (site: KnownSite, side: Side, ownerId: string | null, edit: Partial<PainZone>): void => {
    const id = toMarkId(`zone-${(count += 1)}`);
    const felt = side === "right" ? site.essential.cells : site.essential.cells.map(mirrorCell);
    const cells = [...felt].sort((a, b) => a - b);
    const owner = ownerId === null ? null : toMarkId(ownerId);
    execute({ type: "paint-zone", id, ownerId: owner, cells, drawnBy: owner === null ? "patient" : "clinician" });
    execute({ type: "edit-pain-zone", id, edit });
  };
  return {
    visit: () => visit,
    find(siteId, side, { refers, ...edit }) {
      const { site, muscle } = findSite(siteId);
      const id = toMarkId(`mark-${(count += 1)}`);
      execute({ type: "place-trigger-point", id, place: placeOn(site, side), muscle });
      execute({ type: "edit-trigger-point", id, edit });
      if (refers !== undefined) paint(site, side, id, refers);
      return id;
    },
    treat(pointIds, technique, response) {
      const treatments = pointIds.map((pointId) => ({
        pointId: toMarkId(pointId),
        treatment: {
          id: toTreatmentId(`treatment-${(count += 1)}`),
          technique,
          response: { ...NO_RESPONSE, ...response },
        },
      }));
      execute({ type: "treat-points", treatments });
    },
    clear(siteId, side, note = "") {
      const { site, muscle } = findSite(siteId);
      const id = toMarkId(`clear-${(count += 1)}`);
      execute({ type: "place-clear-site", id, place: placeOn(site, side), muscle });
      if (note !== "") execute({ type: "edit-clear-site", id, edit: { note } });
    },
    draw: (siteId, side, given) => paint(findSite(siteId).site, side, null, given),
    examine: (edit) => execute({ type: "edit-exam", edit }),
    erase: (pointId) => execute({ type: "delete-marks", ids: [toMarkId(pointId)] }),
  };
}

export function findingsOf(
  present: readonly FindingId[],
  absent: readonly FindingId[] = [],
  rest: Partial<PointFindings> = {},
): PointFindings {
  const signs = Object.fromEntries([
    ...present.map((id) => [id, "present"] as const),
    ...absent.map((id) => [id, "absent"] as const),
  ]);
  return { ...NO_FINDINGS, signs, ...rest };
}

export function injectionOf(agents: readonly InjectedAgent[], rest: Partial<Injection> = {}): Injection {
  const technique = newTechnique("injection");
  if (technique.kind !== "injection") throw new Error("Another technique was made");
  return { ...technique, agents, ...rest };
}

export function dryNeedling(rest: Partial<DryNeedling>): DryNeedling {
  const technique = newTechnique("dry-needling");
  if (technique.kind !== "dry-needling") throw new Error("Another technique was made");
  return { ...technique, ...rest };
}

export function pressureRelease(rest: Partial<PressureRelease>): PressureRelease {
  const technique = newTechnique("pressure-release");
  if (technique.kind !== "pressure-release") throw new Error("Another technique was made");
  return { ...technique, ...rest };
}

export function agentOf(agent: InjectedAgent["agent"], rest: Partial<InjectedAgent>): InjectedAgent {
  return { ...newAgent(agent), ...rest };
}

function placeOn(site: KnownSite, side: Exclude<Side, "midline">): Place {
  return side === "right" ? site.place : mirrorPlace(site.place);
}

function findSite(siteId: string): { readonly site: KnownSite; readonly muscle: string } {
  for (const { sites, muscle } of readProjectKnowledge().referrals) {
    const site = sites.find(({ id }) => id === siteId);
    if (site !== undefined) return { site, muscle };
  }
  throw new Error(`There is no site ${siteId}`);
}
