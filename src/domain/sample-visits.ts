import type { Place } from "../atlas/place.ts";
import type { PainQuality, PainScore, TriggerPointClass, ZoneAuthor } from "./marks.ts";

// What happens at the sample patient's four visits. The person is fictional. Places were picked on the female figure of
// atlas version 1; the zones follow the course in which these muscles usually refer pain, simplified.

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
};

export type SampleVisit = {
  readonly weeksBeforeLast: number;
  /** On the wall clock of the practice. */
  readonly time: string;
  readonly ownPain: readonly SampleZone[];
  readonly points: readonly SamplePoint[];
  readonly clearSites: readonly { readonly place: Place; readonly muscle: string; readonly note?: string }[];
};

/** From the nape over the side of the neck and behind the ear to the temple. */
const NECK_TO_TEMPLE: readonly Place[] = [
  { x: -68.3, y: 1445, z: -8 },
  { x: -50.7, y: 1465, z: -4 },
  { x: -42.2, y: 1485, z: 0.1 },
  { x: -40.2, y: 1505, z: 4 },
  { x: -44.2, y: 1525, z: 8 },
  { x: -54.3, y: 1545, z: 12 },
  { x: -66.8, y: 1565, z: 14 },
  { x: -73.4, y: 1585, z: 18 },
  { x: -76.1, y: 1603, z: 30 },
  { x: -76.2, y: 1610, z: 48 },
  { x: -73.9, y: 1612, z: 66 },
  { x: -69.9, y: 1606, z: 84 },
];

/** From the angle of the neck along the medial border of the scapula. */
const NECK_TO_SCAPULA: readonly Place[] = [
  { x: -52, y: 1432.1, z: -32.7 },
  { x: -58, y: 1412, z: -46.1 },
  { x: -58, y: 1392.1, z: -56.3 },
  { x: -56, y: 1370, z: -65 },
  { x: -57, y: 1348, z: -71.6 },
  { x: -58.1, y: 1326, z: -74.3 },
  { x: -60, y: 1304, z: -74.5 },
  { x: -62, y: 1282, z: -73.2 },
];

/** From the front of the shoulder down the front and outer side of the arm. */
const SHOULDER_TO_ARM: readonly Place[] = [
  { x: -160, y: 1368, z: 67.6 },
  { x: -172, y: 1348, z: 76.5 },
  { x: -182, y: 1326, z: 80.7 },
  { x: -190, y: 1304, z: 77.1 },
  { x: -198, y: 1280, z: 70.4 },
  { x: -205, y: 1256, z: 66.3 },
  { x: -212.1, y: 1232, z: 64.7 },
  { x: -218, y: 1208, z: 65.2 },
];

/** From the sacroiliac joint over the lower buttock. */
const SACRUM_TO_BUTTOCK: readonly Place[] = [
  { x: 48, y: 990, z: -52.7 },
  { x: 56, y: 968, z: -62.8 },
  { x: 66, y: 946, z: -72.3 },
  { x: 76, y: 922, z: -79.4 },
  { x: 86, y: 898, z: -82 },
  { x: 100, y: 878, z: -78 },
  { x: 116, y: 866, z: -67.6 },
];

/** From the sacrum along the crest of the ilium. */
const ALONG_ILIAC_CREST: readonly Place[] = [
  { x: 44, y: 985, z: -55.9 },
  { x: 60, y: 996, z: -47 },
  { x: 76, y: 1006, z: -38.2 },
  { x: 94, y: 1014, z: -28.1 },
  { x: 112, y: 1018, z: -13.4 },
];

/** What the patient shows with the hand: nape to the tip of the shoulder. */
const NAPE_TO_SHOULDER: readonly Place[] = [
  { x: -36, y: 1478, z: -8.8 },
  { x: -42, y: 1456, z: -18 },
  { x: -54, y: 1436, z: -29.7 },
  { x: -72, y: 1424, z: -37.6 },
  { x: -92, y: 1414, z: -44.1 },
  { x: -112, y: 1406, z: -45.4 },
  { x: -132, y: 1398, z: -41.1 },
];

/** What the patient shows with the hand: across the small of the back. */
const SMALL_OF_BACK: readonly Place[] = [
  { x: 30, y: 1030, z: -42.3 },
  { x: 48, y: 1040, z: -38.4 },
  { x: 66, y: 1046, z: -33.5 },
  { x: 84, y: 1050, z: -26.1 },
  { x: 102, y: 1052, z: -13.9 },
];

export const SAMPLE_VISITS: readonly SampleVisit[] = [
  {
    weeksBeforeLast: 10,
    time: "09:40",
    ownPain: [
      { path: NAPE_TO_SHOULDER, brushMm: [24, 20], drawnBy: "patient", qualities: ["aching"], pain: 7 },
      { path: SMALL_OF_BACK, brushMm: [18, 26], drawnBy: "patient", qualities: ["aching", "cramping"], pain: 5 },
    ],
    points: [
      {
        place: { x: -75, y: 1416, z: -43.8 },
        muscle: "trapezius-upper",
        class: "active",
        pain: 8,
        note: "Pressing it brings on the familiar headache.",
        zone: {
          path: NECK_TO_TEMPLE,
          brushMm: [20, 13],
          drawnBy: "clinician",
          qualities: ["aching", "throbbing"],
          pain: 7,
        },
      },
      {
        place: { x: -66, y: 1380.1, z: -63 },
        muscle: "levator-scapulae",
        class: "active",
        pain: 6,
        note: "Turning the head to the right is stiff.",
        zone: { path: NECK_TO_SCAPULA, brushMm: [26, 14], drawnBy: "clinician", qualities: ["aching"], pain: 5 },
      },
      {
        place: { x: -108, y: 1336, z: -71 },
        muscle: "infraspinatus",
        class: "active",
        pain: 7,
        zone: { path: SHOULDER_TO_ARM, brushMm: [36, 17], drawnBy: "clinician", qualities: ["aching"], pain: 6 },
      },
      {
        place: { x: 68, y: 1074, z: -31.7 },
        muscle: "quadratus-lumborum",
        class: "active",
        pain: 6,
        note: "Worse on standing up.",
        zone: { path: SACRUM_TO_BUTTOCK, brushMm: [28, 20], drawnBy: "clinician", qualities: ["sharp"], pain: 5 },
      },
      { place: { x: 118, y: 990, z: -19.2 }, muscle: "gluteus-medius", class: "latent", pain: 4 },
    ],
    clearSites: [
      { place: { x: 75, y: 1416, z: -43.8 }, muscle: "trapezius-upper" },
      { place: { x: 108, y: 1336, z: -71 }, muscle: "infraspinatus" },
    ],
  },
  {
    weeksBeforeLast: 7,
    time: "14:15",
    ownPain: [{ path: NAPE_TO_SHOULDER, brushMm: [20, 16], drawnBy: "patient", qualities: ["aching"], pain: 5 }],
    points: [
      {
        place: { x: -79, y: 1414, z: -45.3 },
        muscle: "trapezius-upper",
        class: "active",
        pain: 6,
        note: "Headache twice in the last week instead of daily.",
        zone: {
          path: NECK_TO_TEMPLE.slice(0, 9),
          brushMm: [19, 12],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 5,
        },
      },
      {
        place: { x: -70, y: 1377, z: -65.1 },
        muscle: "levator-scapulae",
        class: "latent",
        pain: 3,
        zone: {
          path: NECK_TO_SCAPULA.slice(0, 4),
          brushMm: [24, 12],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 2,
        },
      },
      {
        place: { x: -104, y: 1339, z: -71.8 },
        muscle: "infraspinatus",
        class: "active",
        pain: 5,
        zone: {
          path: SHOULDER_TO_ARM.slice(0, 6),
          brushMm: [34, 15],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 4,
        },
      },
      {
        place: { x: 72, y: 1071, z: -30.4 },
        muscle: "quadratus-lumborum",
        class: "active",
        pain: 5,
        zone: {
          path: SACRUM_TO_BUTTOCK.slice(0, 5),
          brushMm: [26, 18],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 4,
        },
      },
      {
        place: { x: 121, y: 986, z: -17.8 },
        muscle: "gluteus-medius",
        class: "active",
        pain: 5,
        note: "Since a long drive.",
        zone: { path: ALONG_ILIAC_CREST, brushMm: [20, 16], drawnBy: "clinician", qualities: ["aching"], pain: 4 },
      },
    ],
    clearSites: [{ place: { x: 71, y: 1417, z: -43.2 }, muscle: "trapezius-upper" }],
  },
  {
    weeksBeforeLast: 3,
    time: "10:20",
    ownPain: [
      { path: NAPE_TO_SHOULDER.slice(1, 5), brushMm: [18, 14], drawnBy: "patient", qualities: ["aching"], pain: 3 },
    ],
    points: [
      {
        place: { x: -72, y: 1418, z: -42.3 },
        muscle: "trapezius-upper",
        class: "active",
        pain: 4,
        zone: {
          path: NECK_TO_TEMPLE.slice(0, 6),
          brushMm: [18, 11],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 3,
        },
      },
      {
        place: { x: -111, y: 1334, z: -69.9 },
        muscle: "infraspinatus",
        class: "latent",
        pain: 3,
      },
      {
        place: { x: 66, y: 1078, z: -32.6 },
        muscle: "quadratus-lumborum",
        class: "active",
        pain: 3,
        zone: {
          path: SACRUM_TO_BUTTOCK.slice(0, 3),
          brushMm: [24, 16],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 2,
        },
      },
      { place: { x: 115, y: 993, z: -21 }, muscle: "gluteus-medius", class: "latent", pain: 2 },
      {
        place: { x: 75, y: 1416, z: -43.8 },
        muscle: "trapezius-upper",
        class: "latent",
        pain: 3,
        note: "New on this side.",
      },
    ],
    clearSites: [
      { place: { x: -64, y: 1383, z: -61.4 }, muscle: "levator-scapulae", note: "Gone; turning the head is free." },
    ],
  },
  {
    weeksBeforeLast: 0,
    time: "16:05",
    ownPain: [],
    points: [
      {
        place: { x: -77, y: 1415, z: -44.5 },
        muscle: "trapezius-upper",
        class: "latent",
        pain: 2,
        note: "No headache for two weeks.",
      },
      { place: { x: -107, y: 1337, z: -71.3 }, muscle: "infraspinatus", class: "latent", pain: 1 },
      {
        place: { x: 69, y: 1073, z: -31.4 },
        muscle: "quadratus-lumborum",
        class: "active",
        pain: 2,
        zone: {
          path: SACRUM_TO_BUTTOCK.slice(0, 2),
          brushMm: [21, 13],
          drawnBy: "clinician",
          qualities: ["aching"],
          pain: 1,
        },
      },
      { place: { x: 71, y: 1417, z: -43.2 }, muscle: "trapezius-upper", class: "latent", pain: 2 },
    ],
    clearSites: [
      { place: { x: -66, y: 1380.1, z: -63 }, muscle: "levator-scapulae" },
      { place: { x: 118, y: 990, z: -19.2 }, muscle: "gluteus-medius", note: "Nothing left to feel." },
      { place: { x: -118, y: 990, z: -19.2 }, muscle: "gluteus-medius" },
    ],
  },
];
