import type { Clock } from "../domain/clock.ts";

/** The device's clock, with the offset written out, so that a record tells the local time of the visit for ever. */
export const deviceClock: Clock = {
  now: () => toIsoWithOffset(new Date()),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

export function toIsoWithOffset(date: Date): string {
  const offsetMinutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? "-" : "+";
  const total = Math.abs(offsetMinutes);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${local}${sign}${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}
