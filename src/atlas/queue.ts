/** A priority queue of numbers (binary heap): the cheapest comes out first. */
export type Queue = {
  readonly clear: () => void;
  readonly push: (item: number, cost: number) => void;
  /** The cheapest item, -1 when there is none. */
  readonly pop: () => number;
  /** The cost of the item that came out last. */
  readonly lastCost: () => number;
};

export function createQueue(): Queue {
  const costs: number[] = [];
  const items: number[] = [];
  let size = 0;
  let popped = 0;
  const put = (at: number, item: number, cost: number) => {
    items[at] = item;
    costs[at] = cost;
  };
  const move = (to: number, from: number) => put(to, items[from] ?? -1, costs[from] ?? 0);
  return {
    clear: () => {
      size = 0;
    },
    push: (item, cost) => {
      let at = size;
      size += 1;
      while (at > 0 && (costs[(at - 1) >> 1] ?? 0) > cost) {
        move(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
      put(at, item, cost);
    },
    pop: () => {
      if (size === 0) return -1;
      const first = items[0] ?? -1;
      popped = costs[0] ?? 0;
      size -= 1;
      const item = items[size] ?? -1;
      const cost = costs[size] ?? 0;
      let at = 0;
      for (let child = 1; child < size; child = at * 2 + 1) {
        if (child + 1 < size && (costs[child + 1] ?? 0) < (costs[child] ?? 0)) child += 1;
        if ((costs[child] ?? 0) >= cost) break;
        move(at, child);
        at = child;
      }
      put(at, item, cost);
      return first;
    },
    lastCost: () => popped,
  };
}
