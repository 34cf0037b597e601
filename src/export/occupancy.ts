export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What on a page is taken already; finds overlaps without looking at everything. */
export type Occupancy = {
  take(box: Box): void;
  /** Area in pt2 that a box shares with boxes taken before; 0 when it is free. */
  overlapOf(box: Box): number;
};

export function createOccupancy(bucketSize = 24): Occupancy {
  const buckets = new Map<string, Box[]>();

  function keysOf(box: Box): readonly string[] {
    const keys: string[] = [];
    for (let column = Math.floor(box.left / bucketSize); column * bucketSize <= box.right; column++) {
      for (let row = Math.floor(box.top / bucketSize); row * bucketSize <= box.bottom; row++)
        keys.push(`${column} ${row}`);
    }
    return keys;
  }

  return {
    take(box) {
      for (const key of keysOf(box)) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [box]);
        else bucket.push(box);
      }
    },
    overlapOf(box) {
      const met = new Set(keysOf(box).flatMap((key) => buckets.get(key) ?? []));
      let area = 0;
      for (const other of met) area += sharedArea(box, other);
      return area;
    },
  };
}

function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
