import { BACKGROUND_FIGURES } from "../../domain/checks/background-figures.data.ts";
import type { CheckRules } from "../../domain/checks/check-rules.ts";
import { rulesVersionInWords } from "../../domain/checks/revise-rules.ts";
import { Banner } from "../../ui/banner.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { PayerChoice } from "./payer-choice.tsx";
import { RulesCautions } from "./rules-cautions.tsx";
import { RulesCodes } from "./rules-codes.tsx";
import { ChangeFigures, DoseLimits } from "./rules-figures.tsx";
import { RulesFileButtons } from "./rules-file-buttons.tsx";
import { RulesThresholds } from "./rules-thresholds.tsx";
import { RulesTemplate } from "./rules-template.tsx";
import { SourcedFacts } from "./sourced-facts.tsx";
import styles from "./rules.module.css";
import { useClinicRules } from "./use-clinic-rules.ts";

/** Every number of the checks, with where it comes from. What is changed is kept at once. */
export function RulesSettings() {
  const clinic = useClinicRules();
  if (clinic === null) return null;
  const { rules, problem, change, replace } = clinic;
  return (
    <div className={styles["rules"]}>
      <p>{rulesVersionInWords(rules)}.</p>
      {problem === null ? null : (
        <Banner kind="danger" title="The rules were not changed.">
          {problem}
        </Banner>
      )}
      <RulesFileButtons rules={rules} onReplace={replace} />
      <PayerChoice rules={rules} onChange={change} />
      <RulesThresholds rules={rules} onChange={change} />
      <Disclosure title="Dose limits" detail={String(rules.doseLimits.length)}>
        <DoseLimits rules={rules} onChange={change} />
      </Disclosure>
      <Disclosure title="Changes that matter" detail={String(rules.meaningfulChanges.length)}>
        <ChangeFigures rules={rules} onChange={change} />
      </Disclosure>
      <Disclosure
        title="What every record must have"
        detail={rules.template.length === 0 ? "nothing set" : String(rules.template.length)}
      >
        <RulesTemplate rules={rules} onChange={change} />
      </Disclosure>
      <Disclosure title="Codes" detail={rules.codes.isOn ? "on" : "off"}>
        <RulesCodes rules={rules} onChange={change} />
      </Disclosure>
      <Disclosure title="Where a needle needs care" detail={cautionsOn(rules)}>
        <RulesCautions rules={rules} onChange={change} />
      </Disclosure>
      <Disclosure title="Figures behind the record" detail={String(BACKGROUND_FIGURES.length)}>
        <SourcedFacts facts={BACKGROUND_FIGURES} />
      </Disclosure>
    </div>
  );
}

function cautionsOn({ needlingCautions }: CheckRules): string {
  return `${needlingCautions.filter(({ isOn }) => isOn).length} of ${needlingCautions.length}`;
}
