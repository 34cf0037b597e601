import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ServicesProvider } from "../screens/services.ts";
import { StatusProvider } from "../ui/status.tsx";
import { applyTheme, findThemeMemory, readTheme } from "../ui/theme.ts";
import { ErrorScreen } from "./error-screen.tsx";
import { Routes } from "./routes.tsx";
import { createServices } from "./services.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no root element");

applyTheme(readTheme(findThemeMemory()), document.documentElement);

const { services, saveEverything } = createServices();

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
