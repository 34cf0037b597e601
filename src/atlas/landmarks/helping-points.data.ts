import type { HelpingPoint } from "../authoring/authored-points.ts";

// Points that several outlines share, written in terms of landmarks.
// oxfmt-ignore
export const HELPING_POINTS: readonly HelpingPoint[] = [
  { id: "neck-front-of-trapezius", point: "neck-side-middle back 24",
    definition: "Front edge of the upper trapezius halfway down the neck" },
  { id: "trapezius-upper-border", point: "c7-spine > acromion : 0.55 back 14 down 4",
    definition: "Behind the ridge of the shoulder, where upper and middle trapezius meet" },
  { id: "scapula-spine-lower-trapezius", point: "scapula-spine-root > scapula-spine-middle : 0.4",
    definition: "Where the lower trapezius ends on the spine of the scapula" },
  { id: "deltopectoral-groove-middle", point: "clavicle-lateral-third > axillary-fold-front : 0.5 lateral 10",
    definition: "Groove between deltoid and pectoralis major, halfway" },
  { id: "pectoral-insertion", point: "axillary-fold-front lateral 16 up 16",
    definition: "Where the pectoralis major goes under the deltoid to the humerus" },
  { id: "rectus-edge-umbilicus", point: "umbilicus lateral 70",
    definition: "Lateral edge of the rectus abdominis at the level of the navel" },
  { id: "rectus-edge-low", point: "(umbilicus lateral 70) > pubic-tubercle : 0.55 lateral 8",
    definition: "Lateral edge of the rectus abdominis halfway from navel to pubis" },
  { id: "lesser-trochanter", point: "groin-middle down 84 lateral 4",
    definition: "Front of the thigh over the lesser trochanter" },
  { id: "knee-back-medial-hamstrings", point: "popliteal-crease-medial up 6",
    definition: "Tendons of the medial hamstrings behind the knee" },
];
