import { chromium } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../../checks/chromium.mjs";

export type DrawPng = (svg: string, size: { readonly width: number; readonly height: number }) => Promise<Buffer>;

/** Opens Chromium, hands over a function that turns SVG into PNG, and closes Chromium again. */
export async function withBrowser(work: (draw: DrawPng) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage();
    await work(async (svg, size) => {
      await page.setViewportSize({ width: Math.ceil(size.width), height: Math.ceil(size.height) });
      await page.setContent(`<body style="margin:0;background:#fff">${svg}</body>`);
      return page.screenshot();
    });
  } finally {
    await browser.close();
  }
}
