import { pathToFileURL } from "node:url";

const SHEET_WIDTH = 1800;

/** All pictures of a state beside each other, small, on one sheet: the browser lays them out. */
export async function makeSheets(browser, { folder, names, sets }) {
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 800 } });
  // A page of the folder itself may show its pictures.
  await page.goto(pathToFileURL(`${folder}/`).href);
  for (const name of names) {
    const pictures = sets.map(({ size, scheme }) => `<img src="${name}-${size}-${scheme}.png" alt="">`).join("");
    const style = "body{display:flex;flex-wrap:wrap;gap:12px;margin:12px;background:#888}img{height:560px}";
    await page.setContent(`<style>${style}</style>${pictures}`, { waitUntil: "load" });
    await page.screenshot({ path: `${folder}/sheet-${name}.png`, fullPage: true });
  }
  await page.close();
}
