// The app as it ships and the pages to compare it with, each built into a temporary folder and served on its own port.
import { join } from "node:path";
import { build } from "vite";
import { serveFolder } from "./static-server.mjs";

// Not 4190: fetch refuses it as a bad port.
const APP_PORT = 4192;
const PAGES_PORT = 4193;

/** Builds both and serves them. `close` ends both servers. */
export async function startServers({ root, folder }) {
  const app = { root, configFile: join(root, "vite.config.ts"), outDir: join(folder, "app"), port: APP_PORT };
  const pages = {
    root: join(root, "bench/pages"),
    configFile: join(root, "bench/vite.config.ts"),
    outDir: join(folder, "pages"),
    port: PAGES_PORT,
  };
  const servers = [];
  for (const site of [app, pages]) {
    await buildSite(site);
    servers.push(await serveFolder(site.outDir, site.port));
  }
  return {
    appUrl: `http://localhost:${APP_PORT}`,
    pagesUrl: `http://localhost:${PAGES_PORT}`,
    async close() {
      for (const server of servers) await server.close();
    },
  };
}

function buildSite({ root, configFile, outDir }) {
  return build({ root, configFile, logLevel: "warn", build: { outDir, emptyOutDir: true } });
}
