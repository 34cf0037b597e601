import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The pages that the app is compared with, built like the app itself. */
export default defineConfig({
  publicDir: "../../public",
  plugins: [react()],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["chart", "finder", "minimal", "records"].map(
        (page) => new URL(`pages/${page}/index.html`, import.meta.url).pathname,
      ),
    },
  },
});
