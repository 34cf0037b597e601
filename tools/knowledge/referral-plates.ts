import { mkdirSync, writeFileSync } from "node:fs";
import { createReferralGround, drawReferrals } from "../../src/atlas/referral/referral-cells.ts";
import { REFERRALS } from "../../src/atlas/referral/referrals.ts";
import { regionsToCells } from "../../src/atlas/regions/region-cells.ts";
import { REGIONS } from "../../src/atlas/regions/regions.ts";
import { withBrowser } from "./draw/browser.ts";
import { CARD, drawCardDefinitions, drawPatternCard } from "./draw/pattern-card.ts";
import { createReferralAuthoring } from "./referral-authoring.ts";
import { readBody } from "./read-body.ts";

const COLUMNS = 3;
const ROWS = 6;

/**
 * Draws every referral pattern to PNG sheets for looking at: node tools/knowledge/run.mjs referral-plates [muscle ...]
 */
export async function run(muscles: readonly string[], folder = "screenshots/atlas"): Promise<void> {
  const body = readBody("male");
  const authoring = createReferralAuthoring();
  const ground = createReferralGround(authoring, body.surface, {
    list: REGIONS,
    cells: regionsToCells(authoring, REGIONS),
  });
  const wanted = REFERRALS.filter(({ muscle }) => muscles.length === 0 || muscles.includes(muscle));
  const cards = drawReferrals(ground, wanted).flatMap(({ sites }) =>
    sites.map((site) => drawPatternCard(body, site, `${site.site.id}: ${site.site.name}`)),
  );
  mkdirSync(folder, { recursive: true });
  const size = { width: COLUMNS * CARD.width, height: ROWS * CARD.height };
  await withBrowser(async (draw) => {
    for (let first = 0; first < cards.length; first += COLUMNS * ROWS) {
      const placed = cards.slice(first, first + COLUMNS * ROWS).map((card, i) => {
        const [x, y] = [(i % COLUMNS) * CARD.width, Math.floor(i / COLUMNS) * CARD.height];
        return `<g transform="translate(${x} ${y})">${card}</g>`;
      });
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${drawCardDefinitions(body)}${placed.join("")}</svg>`;
      const sheet = String(first / (COLUMNS * ROWS) + 1).padStart(2, "0");
      writeFileSync(`${folder}/referrals-${sheet}.png`, await draw(svg, size));
    }
  });
}
