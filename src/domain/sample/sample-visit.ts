import type { Place } from "../../atlas/place.ts";
import type { PointFindings } from "../findings/point-findings.ts";
import type { PainQuality, PainScore, TriggerPointClass, ZoneAuthor } from "../marks.ts";
import type { SampleExam } from "./sample-exams.ts";
import type { SampleTreatment } from "./sample-treatments.ts";

type SampleZone = {
  readonly path: readonly Place[];
  /** Radius of the brush at the first and at the last place of the path, in mm. */
  readonly brushMm: readonly [first: number, last: number];
  readonly drawnBy: ZoneAuthor;
  readonly qualities: readonly PainQuality[];
  readonly pain: PainScore | null;
};

type SamplePoint = {
  readonly place: Place;
  /** Id of `muscle-names.ts`. */
  readonly muscle: string;
  readonly class: TriggerPointClass;
  readonly pain: PainScore | null;
  readonly note?: string;
  readonly zone?: SampleZone;
  readonly findings?: PointFindings;
  readonly treatment?: SampleTreatment;
};

export type SampleVisit = {
  readonly weeksBeforeLast: number;
  /** On the wall clock of the practice. */
  readonly time: string;
  readonly exam: SampleExam;
  readonly ownPain: readonly SampleZone[];
  readonly points: readonly SamplePoint[];
  readonly clearSites: readonly { readonly place: Place; readonly muscle: string; readonly note?: string }[];
};
