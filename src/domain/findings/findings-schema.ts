import * as v from "valibot";
import { amountSchema, listOf, textSchema } from "../schema-parts.ts";
import { FINDING_STATES, PRESSURE_UNITS, type FindingId, type PointFindings } from "./point-findings.ts";

const state = v.exactOptional(v.picklist(FINDING_STATES, "must be present or absent"));

const signs = v.object(
  {
    "taut-band": state,
    "hypersensitive-spot": state,
    "referred-pain": state,
    "familiar-pain": state,
    "local-twitch": state,
    "jump-sign": state,
    "restricted-range": state,
    "not-relieved-by-stretch": state,
  } satisfies Record<FindingId, typeof state>,
  "must be findings",
);
const degrees = v.nullable(v.pipe(v.number("must be a number"), v.finite("must be a number")));

const threshold = v.object(
  {
    value: amountSchema,
    unit: v.picklist(PRESSURE_UNITS, "must be a unit of pressure"),
    probeAreaCm2: v.nullable(amountSchema),
  },
  "must be a pressure pain threshold",
);
const motion = v.object(
  {
    movement: textSchema,
    side: v.picklist(["left", "right", "both"], "must be left, right or both"),
    beforeDegrees: degrees,
    afterDegrees: degrees,
  },
  "must be a range of motion",
);

export const pointFindingsSchema: v.GenericSchema<unknown, PointFindings> = v.object(
  { signs, threshold: v.nullable(threshold), motion: listOf(motion) },
  "must be findings",
);
