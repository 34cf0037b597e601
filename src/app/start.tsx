import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { firstCodeLoaded } from "../screens/load-code.ts";
import { ServicesProvider } from "../screens/services.ts";
import { StatusProvider } from "../ui/status.tsx";
import { applyTheme, findThemeMemory, readTheme } from "../ui/theme.ts";
import { ErrorScreen } from "./error-screen.tsx";
import { saveEverything, services } from "./records.ts";
import { Routes } from "./routes.tsx";

applyTheme(readTheme(findThemeMemory()), document.documentElement);

function render(): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no root element");
  createRoot(root).render(
    <StrictMode>
      <ErrorScreen saveEverything={saveEverything}>
        <ServicesProvider value={services}>
          <StatusProvider>
            <Routes />
          </StatusProvider>
        </ServicesProvider>
      </ErrorScreen>
    </StrictMode>,
  );
}

async function pageParsed(): Promise<void> {
  // The first script does not wait for the page.
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

// Without the code of the first screen there is nothing to show: React begins once, when it is there.
void Promise.all([firstCodeLoaded(), pageParsed()]).then(render);
