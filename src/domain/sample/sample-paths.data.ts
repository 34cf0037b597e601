import type { Place } from "../../atlas/place.ts";

// Courses of the brush in the sample visits. Places were picked on the female figure of atlas version 1.

/** From the nape over the side of the neck and behind the ear to the temple. */
export const NECK_TO_TEMPLE: readonly Place[] = [
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
export const NECK_TO_SCAPULA: readonly Place[] = [
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
export const SHOULDER_TO_ARM: readonly Place[] = [
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
export const SACRUM_TO_BUTTOCK: readonly Place[] = [
  { x: 48, y: 990, z: -52.7 },
  { x: 56, y: 968, z: -62.8 },
  { x: 66, y: 946, z: -72.3 },
  { x: 76, y: 922, z: -79.4 },
  { x: 86, y: 898, z: -82 },
  { x: 100, y: 878, z: -78 },
  { x: 116, y: 866, z: -67.6 },
];

/** From the sacrum along the crest of the ilium. */
export const ALONG_ILIAC_CREST: readonly Place[] = [
  { x: 44, y: 985, z: -55.9 },
  { x: 60, y: 996, z: -47 },
  { x: 76, y: 1006, z: -38.2 },
  { x: 94, y: 1014, z: -28.1 },
  { x: 112, y: 1018, z: -13.4 },
];

/** What the patient shows with the hand: nape to the tip of the shoulder. */
export const NAPE_TO_SHOULDER: readonly Place[] = [
  { x: -36, y: 1478, z: -8.8 },
  { x: -42, y: 1456, z: -18 },
  { x: -54, y: 1436, z: -29.7 },
  { x: -72, y: 1424, z: -37.6 },
  { x: -92, y: 1414, z: -44.1 },
  { x: -112, y: 1406, z: -45.4 },
  { x: -132, y: 1398, z: -41.1 },
];

/** What the patient shows with the hand: across the small of the back. */
export const SMALL_OF_BACK: readonly Place[] = [
  { x: 30, y: 1030, z: -42.3 },
  { x: 48, y: 1040, z: -38.4 },
  { x: 66, y: 1046, z: -33.5 },
  { x: 84, y: 1050, z: -26.1 },
  { x: 102, y: 1052, z: -13.9 },
];
