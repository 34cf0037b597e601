// Serves a built folder as a web host does: every file compressed beforehand, none while somebody waits for it.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".webmanifest": "application/manifest+json",
};
/** Kinds that are compressed already. */
const AS_IS = new Set([".webp", ".png", ".woff2"]);

/** Fulfilled when the port listens. `close` ends the server. */
export async function serveFolder(folder, port) {
  const files = readFiles(folder);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** By the path of their address. */
function readFiles(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).replaceAll("\\", "/"), readServed(path)];
    }),
  );
}

function readServed(path) {
  const kind = extname(path);
  const type = { "Content-Type": KINDS[kind] ?? "application/octet-stream", "Cache-Control": "no-cache" };
  const raw = readFileSync(path);
  if (AS_IS.has(kind)) return { body: raw, headers: type };
  const body = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { body, headers: { ...type, "Content-Encoding": "br", "Content-Length": body.length } };
}
