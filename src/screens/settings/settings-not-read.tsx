import { Banner } from "../../ui/banner.tsx";
import { useBuiltInInstead } from "../use-built-in-instead.ts";

const TITLES = {
  rules: "The rules of this clinic could not be read",
  wording: "The wording of this clinic could not be read",
} as const;

/** Says that the built-in part stands in for what can't be read, and where that is. Nothing where all is well. */
export function SettingsNotRead({ part }: { readonly part: keyof typeof TITLES }) {
  return useBuiltInInstead(part) ? (
    <Banner kind="warning" title={TITLES[part]}>
      The built-in {part === "rules" ? "ones hold" : "one holds"} until something is set. What was stored is kept: save
      it under “Keeping the records”.
    </Banner>
  ) : null;
}
