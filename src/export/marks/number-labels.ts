import { type Box, createOccupancy, type Occupancy } from "./occupancy.ts";

type NumberedSpot = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the printed number. */
  readonly width: number;
  readonly height: number;
};

export type NumberLabel = {
  readonly spot: NumberedSpot;
  readonly box: Box;
  /** A thin line from the sign to a number that found no room beside it. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
};

export type LabelRequest = {
  readonly spots: readonly NumberedSpot[];
  /** Radius of the signs. */
  readonly radius: number;
  /** Numbers stay inside, where that is possible. */
  readonly bounds: Box;
  readonly occupied: Occupancy;
};

const NEAR_GAP = 1;
/** Distance of the boxes that stand for a leader, in pt. */
const LEADER_STEP = 2;
const LEADER_GAPS = [7, 13, 20, 28, 38];
/** Right first, where one looks for it; then left, then the corners. In degrees, clockwise from the right. */
const NEAR_ANGLES = [0, 180, -40, 40, -140, 140, -90, 90];
const FAR_ANGLES = [0, 180, -30, 30, -150, 150, -60, 60, -120, 120, -90, 90];

/** A place for each number: beside its sign where there is room, else led to by a line, else where it hides least. */
export function placeNumbers(request: LabelRequest): readonly NumberLabel[] {
  // Leaders may pass over signs, which are drawn above them, but not through numbers or along one another.
  const inTheWay = createOccupancy(reachOf(request.bounds));
  return request.spots.map((spot) => {
    const label = choosePlace(spot, request, inTheWay);
    for (const step of stepsOfLeader(label)) {
      request.occupied.take(step);
      inTheWay.take(step);
    }
    request.occupied.take(label.box);
    inTheWay.take(label.box);
    return label;
  });
}

/** Small boxes along a leader. */
function stepsOfLeader({ leader }: NumberLabel): readonly Box[] {
  if (leader === null) return [];
  const { x1, y1, x2, y2 } = leader;
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / LEADER_STEP);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return { left: x - 0.5, right: x + 0.5, top: y - 0.5, bottom: y + 0.5 };
  });
}

export function createSignOccupancy(
  spots: readonly { readonly x: number; readonly y: number }[],
  radius: number,
  bounds: Box,
): Occupancy {
  const occupied = createOccupancy(reachOf(bounds));
  // A circle hides less than its square: the corners may hold a number.
  const half = radius * 0.85;
  for (const { x, y } of spots) occupied.take({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  return occupied;
}

/** Numbers may stand as far beyond the bounds as leaders reach. */
function reachOf({ left, top, right, bottom }: Box): Box {
  const reach = 60;
  return { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach };
}

function choosePlace(spot: NumberedSpot, request: LabelRequest, inTheWay: Occupancy): NumberLabel {
  let best: { label: NumberLabel; cost: number } | null = null;
  for (const label of candidates(spot, request.radius)) {
    const covered = request.occupied.overlapOf(label.box) + outsideArea(label.box, request.bounds);
    if (best !== null && covered >= best.cost) continue;
    const crossed = stepsOfLeader(label).reduce((sum, step) => sum + inTheWay.overlapOf(step), 0);
    const cost = covered + 3 * crossed;
    if (cost === 0) return label;
    if (best === null || cost < best.cost) best = { label, cost };
  }
  if (best === null) throw new Error("A number has no candidate places");
  return best.label;
}

function* candidates(spot: NumberedSpot, radius: number): Generator<NumberLabel> {
  for (const angle of NEAR_ANGLES) yield { spot, box: boxAt(spot, angle, radius + NEAR_GAP), leader: null };
  for (const gap of LEADER_GAPS) {
    for (const angle of FAR_ANGLES) yield ledLabel(spot, angle, { radius, gap });
  }
}

function ledLabel(spot: NumberedSpot, angle: number, { radius, gap }: { radius: number; gap: number }): NumberLabel {
  const [dx, dy] = direction(angle);
  const box = boxAt(spot, angle, radius + gap);
  const end = radius + gap - 0.5;
  const leader = { x1: spot.x + dx * radius, y1: spot.y + dy * radius, x2: spot.x + dx * end, y2: spot.y + dy * end };
  return { spot, box, leader };
}

/** The box of a number whose nearest edge is `distance` away from the spot in a direction. */
function boxAt(spot: NumberedSpot, angle: number, distance: number): Box {
  const [dx, dy] = direction(angle);
  const x = spot.x + dx * distance + (dx * spot.width) / 2;
  const y = spot.y + dy * distance + (dy * spot.height) / 2;
  return { left: x - spot.width / 2, top: y - spot.height / 2, right: x + spot.width / 2, bottom: y + spot.height / 2 };
}

function direction(degrees: number): readonly [dx: number, dy: number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

function outsideArea(box: Box, bounds: Box): number {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const insideWidth = Math.max(0, Math.min(box.right, bounds.right) - Math.max(box.left, bounds.left));
  const insideHeight = Math.max(0, Math.min(box.bottom, bounds.bottom) - Math.max(box.top, bounds.top));
  // Rounding must not make a box that lies inside look a little outside.
  return Math.max(0, width * height - insideWidth * insideHeight - 1e-9);
}
