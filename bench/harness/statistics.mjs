/** The middle value; NaN of nothing. */
export function median(values) {
  return percentile(values, 0.5);
}

/** The value below which `share` (0 to 1) of the values lie, interpolated. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/** Largest value over smallest: how noisy the rounds were. */
export function spread(values) {
  const usable = values.filter((value) => Number.isFinite(value));
  return usable.length === 0 ? Number.NaN : Math.max(...usable) / Math.min(...usable);
}
