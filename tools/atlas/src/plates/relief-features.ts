import type { ViewName } from "../frames.ts";

/**
 * Bones and muscles that show through the skin, drawn into the shading alone: the shape of the figures stays as it is.
 * Placed by hand on the plates of the male figure (view mm: x to the viewer's right, y down from the floor, so that
 * heights are negative) by surface anatomy, on one side; the other side is its mirror. A line with one point is a dome.
 */
export interface ReliefFeature {
  readonly name: string;
  readonly view: ViewName;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Height above the skin, mm; negative for a furrow or a hollow. */
  readonly heightMm: number;
  /** Standard deviation of its cross-section, mm. */
  readonly widthMm: number;
}

const BACK: readonly ReliefFeature[] = [
  {
    name: "spinal furrow, neck to T7",
    view: "posterior",
    points: [
      [0, -1462],
      [0, -1400],
      [0, -1310],
    ],
    heightMm: -1.5,
    widthMm: 9,
  },
  {
    name: "spinal furrow, T6 to sacrum",
    view: "posterior",
    points: [
      [0, -1375],
      [0, -1300],
      [0, -1200],
      [0, -1100],
      [0, -1030],
    ],
    heightMm: -3.6,
    widthMm: 9.5,
  },
  {
    name: "spinal furrow of the loins",
    view: "posterior",
    points: [
      [0, -1220],
      [0, -1130],
      [0, -1045],
    ],
    heightMm: -1.6,
    widthMm: 9,
  },
  { name: "spine of C7", view: "posterior", points: [[0, -1478]], heightMm: 2.4, widthMm: 8 },
  { name: "spine of T1", view: "posterior", points: [[0, -1456]], heightMm: 1.6, widthMm: 7 },
  {
    name: "erector spinae, lumbar",
    view: "posterior",
    points: [
      [36, -1040],
      [37, -1120],
      [38, -1190],
      [40, -1270],
    ],
    heightMm: 3,
    widthMm: 13,
  },
  {
    name: "lateral border of erector spinae",
    view: "posterior",
    points: [
      [70, -1075],
      [74, -1130],
      [78, -1190],
      [80, -1230],
    ],
    heightMm: -1.2,
    widthMm: 11,
  },
  {
    name: "spine of scapula",
    view: "posterior",
    points: [
      [74, -1402],
      [100, -1412],
      [135, -1424],
      [168, -1438],
      [190, -1440],
    ],
    heightMm: 3.8,
    widthMm: 7,
  },
  {
    name: "infraspinous hollow",
    view: "posterior",
    points: [
      [92, -1386],
      [122, -1396],
      [150, -1408],
    ],
    heightMm: -2.4,
    widthMm: 9,
  },
  {
    name: "supraspinous hollow",
    view: "posterior",
    points: [
      [92, -1432],
      [125, -1444],
    ],
    heightMm: -1.4,
    widthMm: 8,
  },
  {
    name: "medial border of scapula",
    view: "posterior",
    points: [
      [80, -1434],
      [73, -1405],
      [74, -1372],
      [81, -1340],
      [94, -1314],
    ],
    heightMm: 2.6,
    widthMm: 7,
  },
  {
    name: "hollow beside the medial border of scapula",
    view: "posterior",
    points: [
      [56, -1398],
      [55, -1368],
      [61, -1335],
      [76, -1303],
    ],
    heightMm: -2.2,
    widthMm: 9,
  },
  {
    name: "inferior angle of scapula",
    view: "posterior",
    points: [
      [94, -1318],
      [112, -1316],
    ],
    heightMm: 2.6,
    widthMm: 11,
  },
  {
    name: "hollow below the inferior angle of scapula",
    view: "posterior",
    points: [
      [88, -1290],
      [112, -1292],
    ],
    heightMm: -1.8,
    widthMm: 11,
  },
  {
    name: "lateral border of scapula, teres major",
    view: "posterior",
    points: [
      [112, -1322],
      [132, -1345],
      [150, -1368],
    ],
    heightMm: 1.6,
    widthMm: 10,
  },
  {
    name: "lower edge of trapezius",
    view: "posterior",
    points: [
      [58, -1330],
      [40, -1280],
      [22, -1225],
      [8, -1190],
    ],
    heightMm: 1.1,
    widthMm: 7,
  },
  {
    name: "iliac crest, behind",
    view: "posterior",
    points: [
      [52, -1034],
      [76, -1050],
      [102, -1062],
      [128, -1066],
    ],
    heightMm: 2.2,
    widthMm: 9,
  },
  {
    name: "hollow above the iliac crest",
    view: "posterior",
    points: [
      [78, -1078],
      [104, -1090],
      [126, -1092],
    ],
    heightMm: -1.6,
    widthMm: 11,
  },
  {
    name: "dimple at the posterior superior iliac spine",
    view: "posterior",
    points: [[46, -1020]],
    heightMm: -3,
    widthMm: 7.5,
  },
  {
    name: "edge of the sacrum",
    view: "posterior",
    points: [
      [40, -1008],
      [22, -985],
      [8, -962],
    ],
    heightMm: -1,
    widthMm: 9,
  },
  {
    name: "hollow behind the greater trochanter",
    view: "posterior",
    points: [[134, -905]],
    heightMm: -2.4,
    widthMm: 20,
  },
  {
    name: "posterior edge of deltoid",
    view: "posterior",
    points: [
      [168, -1408],
      [190, -1370],
      [215, -1330],
      [240, -1300],
    ],
    heightMm: -2.4,
    widthMm: 8,
  },
];

const CHEST: readonly ReliefFeature[] = [
  {
    name: "clavicle",
    view: "anterior",
    points: [
      [20, -1431],
      [44, -1439],
      [72, -1446],
      [104, -1451],
      [136, -1455],
      [168, -1452],
    ],
    heightMm: 2.8,
    widthMm: 6,
  },
  {
    name: "hollow above the clavicle",
    view: "anterior",
    points: [
      [58, -1462],
      [84, -1470],
      [112, -1473],
    ],
    heightMm: -1.6,
    widthMm: 8,
  },
  {
    name: "hollow below the clavicle",
    view: "anterior",
    points: [
      [78, -1424],
      [108, -1428],
      [136, -1420],
      [152, -1396],
    ],
    heightMm: -1.8,
    widthMm: 10,
  },
  { name: "suprasternal notch", view: "anterior", points: [[0, -1440]], heightMm: -1.2, widthMm: 8 },
  {
    name: "sternocleidomastoid, sternal end",
    view: "anterior",
    points: [
      [13, -1438],
      [19, -1460],
      [29, -1490],
      [40, -1520],
    ],
    heightMm: 1.9,
    widthMm: 6,
  },
  {
    name: "sternum",
    view: "anterior",
    points: [
      [0, -1415],
      [0, -1350],
      [0, -1285],
    ],
    heightMm: -1.4,
    widthMm: 7,
  },
  {
    name: "linea alba",
    view: "anterior",
    points: [
      [0, -1235],
      [0, -1160],
      [0, -1085],
    ],
    heightMm: -1.2,
    widthMm: 6,
  },
  {
    name: "linea semilunaris",
    view: "anterior",
    points: [
      [84, -1180],
      [82, -1120],
      [76, -1060],
      [62, -990],
      [44, -930],
    ],
    heightMm: -1.7,
    widthMm: 9,
  },
  {
    name: "costal margin",
    view: "anterior",
    points: [
      [14, -1238],
      [42, -1212],
      [74, -1178],
      [104, -1142],
    ],
    heightMm: 1.5,
    widthMm: 8,
  },
  {
    name: "iliac crest, in front",
    view: "anterior",
    points: [
      [112, -985],
      [122, -1008],
      [130, -1036],
    ],
    heightMm: 2.2,
    widthMm: 9,
  },
  {
    name: "inguinal line",
    view: "anterior",
    points: [
      [112, -972],
      [86, -940],
      [58, -908],
      [38, -886],
    ],
    heightMm: -1.6,
    widthMm: 9,
  },
];

const NECK_SIDE: readonly ReliefFeature[] = [
  {
    name: "sternocleidomastoid, mastoid end",
    view: "right",
    points: [
      [32, -1588],
      [42, -1560],
      [54, -1528],
      [64, -1500],
    ],
    heightMm: 2.2,
    widthMm: 8,
  },
  {
    name: "anterior edge of trapezius",
    view: "right",
    points: [
      [0, -1560],
      [4, -1530],
      [12, -1500],
    ],
    heightMm: 1.2,
    widthMm: 7,
  },
];

const ARM: readonly ReliefFeature[] = [
  {
    name: "groove between deltoid and pectoralis",
    view: "anterior",
    points: [
      [160, -1398],
      [184, -1362],
      [206, -1326],
      [230, -1296],
    ],
    heightMm: -2.2,
    widthMm: 8,
  },
  {
    name: "medial edge of biceps",
    view: "anterior",
    points: [
      [196, -1275],
      [212, -1235],
      [230, -1195],
    ],
    heightMm: -2,
    widthMm: 8,
  },
  {
    name: "biceps",
    view: "anterior",
    points: [
      [236, -1260],
      [254, -1205],
    ],
    heightMm: 1.6,
    widthMm: 16,
  },
  {
    name: "hollow of the elbow",
    view: "anterior",
    points: [
      [258, -1160],
      [276, -1148],
      [290, -1125],
    ],
    heightMm: -1.9,
    widthMm: 9,
  },
  {
    name: "edge of brachioradialis",
    view: "anterior",
    points: [
      [288, -1120],
      [306, -1060],
      [326, -990],
    ],
    heightMm: -1.2,
    widthMm: 8,
  },
  {
    name: "tendons of the wrist flexors",
    view: "anterior",
    points: [
      [340, -930],
      [348, -900],
      [354, -876],
    ],
    heightMm: 1,
    widthMm: 4,
  },
  { name: "olecranon", view: "posterior", points: [[250, -1152]], heightMm: 3, widthMm: 9 },
  {
    name: "groove of triceps",
    view: "posterior",
    points: [
      [232, -1275],
      [242, -1230],
      [248, -1190],
    ],
    heightMm: -2.4,
    widthMm: 9,
  },
  {
    name: "ridge of the ulna",
    view: "posterior",
    points: [
      [256, -1135],
      [282, -1050],
      [310, -970],
      [332, -900],
    ],
    heightMm: -1.6,
    widthMm: 7,
  },
  { name: "head of the ulna", view: "posterior", points: [[337, -882]], heightMm: 2.4, widthMm: 6.5 },
];

const LEG: readonly ReliefFeature[] = [
  {
    name: "patella",
    view: "anterior",
    points: [
      [107, -518],
      [107, -530],
    ],
    heightMm: 4,
    widthMm: 11,
  },
  {
    name: "hollow on the inner side of the patella",
    view: "anterior",
    points: [
      [82, -545],
      [79, -524],
      [84, -502],
    ],
    heightMm: -2.2,
    widthMm: 7,
  },
  {
    name: "hollow on the outer side of the patella",
    view: "anterior",
    points: [
      [131, -548],
      [134, -526],
      [128, -502],
    ],
    heightMm: -2.2,
    widthMm: 7,
  },
  {
    name: "patellar ligament",
    view: "anterior",
    points: [
      [107, -498],
      [108, -466],
    ],
    heightMm: 1.8,
    widthMm: 7,
  },
  { name: "tuberosity of the tibia", view: "anterior", points: [[108, -458]], heightMm: 1.8, widthMm: 8 },
  {
    name: "vastus medialis",
    view: "anterior",
    points: [
      [80, -580],
      [74, -562],
    ],
    heightMm: 3,
    widthMm: 17,
  },
  {
    name: "vastus lateralis",
    view: "anterior",
    points: [
      [136, -650],
      [139, -600],
    ],
    heightMm: 2.6,
    widthMm: 16,
  },
  {
    name: "hollow above the patella",
    view: "anterior",
    points: [
      [108, -556],
      [107, -590],
    ],
    heightMm: -1.6,
    widthMm: 10,
  },
  {
    name: "edge of sartorius",
    view: "anterior",
    points: [
      [108, -930],
      [92, -860],
      [74, -790],
      [60, -720],
    ],
    heightMm: -1.8,
    widthMm: 11,
  },
  {
    name: "crest of the tibia",
    view: "anterior",
    points: [
      [110, -440],
      [114, -350],
      [114, -250],
      [109, -150],
      [103, -105],
    ],
    heightMm: 2.2,
    widthMm: 5.5,
  },
  { name: "medial malleolus", view: "anterior", points: [[94, -92]], heightMm: 2.4, widthMm: 8 },
  { name: "lateral malleolus, in front", view: "anterior", points: [[141, -80]], heightMm: 2, widthMm: 8 },
  {
    name: "tendon of biceps femoris",
    view: "posterior",
    points: [
      [136, -610],
      [143, -560],
      [145, -510],
    ],
    heightMm: 2.8,
    widthMm: 7,
  },
  {
    name: "tendon of semitendinosus",
    view: "posterior",
    points: [
      [76, -610],
      [70, -560],
      [72, -510],
    ],
    heightMm: 2.8,
    widthMm: 7,
  },
  {
    name: "hollow of the knee",
    view: "posterior",
    points: [
      [107, -560],
      [108, -525],
      [110, -490],
    ],
    heightMm: -4,
    widthMm: 14,
  },
  {
    name: "cleft between the hamstrings",
    view: "posterior",
    points: [
      [98, -770],
      [102, -690],
      [106, -610],
    ],
    heightMm: -2,
    widthMm: 10,
  },
  {
    name: "cleft between the heads of gastrocnemius",
    view: "posterior",
    points: [
      [112, -470],
      [114, -400],
      [115, -335],
    ],
    heightMm: -3,
    widthMm: 7,
  },
  {
    name: "lower edge of gastrocnemius, outer head",
    view: "posterior",
    points: [
      [160, -372],
      [146, -336],
      [130, -322],
      [118, -332],
    ],
    heightMm: -2.6,
    widthMm: 7,
  },
  {
    name: "lower edge of gastrocnemius, inner head",
    view: "posterior",
    points: [
      [114, -330],
      [104, -302],
      [90, -300],
      [74, -330],
    ],
    heightMm: -2.6,
    widthMm: 7,
  },
  {
    name: "calcaneal tendon",
    view: "posterior",
    points: [
      [119, -250],
      [120, -180],
      [118, -110],
      [116, -62],
    ],
    heightMm: 2.4,
    widthMm: 6.5,
  },
  {
    name: "hollow on the inner side of the calcaneal tendon",
    view: "posterior",
    points: [
      [102, -150],
      [101, -110],
      [100, -78],
    ],
    heightMm: -2.4,
    widthMm: 6.5,
  },
  {
    name: "hollow on the outer side of the calcaneal tendon",
    view: "posterior",
    points: [
      [136, -150],
      [134, -110],
      [133, -78],
    ],
    heightMm: -2.4,
    widthMm: 6.5,
  },
  {
    name: "groove of the iliotibial tract",
    view: "right",
    points: [
      [8, -800],
      [6, -720],
      [8, -640],
      [12, -560],
    ],
    heightMm: -2.2,
    widthMm: 11,
  },
  { name: "greater trochanter", view: "right", points: [[4, -905]], heightMm: 2, widthMm: 16 },
  { name: "hollow behind the trochanter", view: "right", points: [[-34, -915]], heightMm: -2, widthMm: 18 },
  { name: "head of the fibula", view: "right", points: [[-10, -468]], heightMm: 2.6, widthMm: 8 },
  {
    name: "lateral malleolus",
    view: "right",
    points: [
      [-14, -84],
      [-14, -72],
    ],
    heightMm: 3,
    widthMm: 7.5,
  },
  {
    name: "edge of the calf",
    view: "right",
    points: [
      [-34, -440],
      [-38, -380],
      [-34, -320],
      [-30, -270],
    ],
    heightMm: -2.2,
    widthMm: 9,
  },
  {
    name: "calcaneal tendon from the side",
    view: "right",
    points: [
      [-46, -180],
      [-44, -130],
      [-42, -95],
    ],
    heightMm: -1.8,
    widthMm: 7,
  },
];

const SHOULDER_SIDE: readonly ReliefFeature[] = [
  {
    name: "front edge of deltoid",
    view: "right",
    points: [
      [72, -1400],
      [78, -1360],
      [76, -1320],
      [72, -1285],
    ],
    heightMm: -1.2,
    widthMm: 8,
  },
  {
    name: "insertion of deltoid",
    view: "right",
    points: [
      [34, -1290],
      [50, -1262],
      [66, -1285],
    ],
    heightMm: -1.5,
    widthMm: 8,
  },
  {
    name: "acromion",
    view: "right",
    points: [
      [2, -1446],
      [18, -1450],
    ],
    heightMm: 1.8,
    widthMm: 8,
  },
  {
    name: "iliac crest from the side",
    view: "right",
    points: [
      [-30, -1058],
      [10, -1066],
      [50, -1050],
      [84, -1010],
    ],
    heightMm: 2,
    widthMm: 9,
  },
];

export const RELIEF_FEATURES: readonly ReliefFeature[] = [
  ...BACK,
  ...CHEST,
  ...NECK_SIDE,
  ...ARM,
  ...SHOULDER_SIDE,
  ...LEG,
];
