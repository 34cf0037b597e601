import { defineConfig } from "@playwright/test";
import { TEST_CHROMIUM_ARGS, findChromium } from "./tools/checks/chromium.mjs";

const executablePath = findChromium();
// Whoever starts the run may know a port that is free; the workers read this file too and must agree.
const port = Number(process.env["E2E_PORT"] ?? 4180);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A slow machine is no failure: these are limits against hanging, not expectations.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1180, height: 820 },
    launchOptions: { args: TEST_CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
