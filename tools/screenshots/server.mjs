import { spawn, spawnSync } from "node:child_process";

const VITE = "node_modules/vite/bin/vite.js";

/** Builds the app and serves it. @returns a function that ends it */
export async function serveBuiltApp(port) {
  const built = spawnSync(process.execPath, [VITE, "build", "--logLevel", "warn"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("The app could not be built");
  const server = spawn(process.execPath, [VITE, "preview", "--port", String(port), "--strictPort"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    server.stdout.on("data", (data) => String(data).includes(String(port)) && resolve());
    server.on("exit", () => reject(new Error(`The app could not be served on port ${port}`)));
  });
  return () => server.kill();
}
