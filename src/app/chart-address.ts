const VISIT = /^#\/visits\/([^/]+)/;

/** The visit that the app was opened at, as after a reload; null at any other page. */
export function visitOfAddress(): string | null {
  return VISIT.exec(window.location.hash)?.[1] ?? null;
}
