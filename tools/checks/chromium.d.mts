export function findChromium(): string | null;
export function ensureChromium(say?: (line: string) => void): string;
export const CHROMIUM_ARGS: string[];
export const TEST_CHROMIUM_ARGS: string[];
