import { useState } from "react";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { applyTheme, findThemeMemory, readTheme, rememberTheme, type Theme } from "../../ui/theme.ts";
import { Section } from "./section.tsx";

export function ThemeChoice() {
  const [theme, setTheme] = useState(() => readTheme(findThemeMemory()));
  const choose = (chosen: Theme | null) => {
    if (chosen === null) return;
    setTheme(chosen);
    rememberTheme(findThemeMemory(), chosen);
    applyTheme(chosen, document.documentElement);
  };
  return (
    <Section title="Appearance">
      <ChoiceGroup<Theme>
        label="Theme"
        isLabelHidden
        value={theme}
        onChange={choose}
        choices={[
          { value: "system", label: "As the system" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
    </Section>
  );
}
