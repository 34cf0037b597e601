/** What time it is at the place of the visit. Passed in, so that the pure folders stay deterministic. */
export type Clock = {
  /** ISO instant with offset, e.g. "2026-11-21T14:05:00.000+01:00". */
  now(): string;
  /** IANA name, e.g. "Europe/Berlin". */
  timeZone(): string;
};
