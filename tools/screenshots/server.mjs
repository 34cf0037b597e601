import { spawn, spawnSync } from "node:child_process";

/** Builds the app and serves it. @returns a function that ends it */
export async function serveBuiltApp(port) {
  const built = spawnSync("npx", ["--no-install", "vite", "build", "--logLevel", "warn"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("The app could not be built");
  const server = spawn("npx", ["--no-install", "vite", "preview", "--port", String(port), "--strictPort"], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  await new Promise((resolve, reject) => {
    server.stdout.on("data", (data) => String(data).includes(String(port)) && resolve());
    server.on("exit", () => reject(new Error(`The app could not be served on port ${port}`)));
  });
  return () => process.kill(-server.pid);
}
