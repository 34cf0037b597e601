import type { DryNeedling, Technique, TwitchResponse } from "../../../domain/treatment/treatment.ts";
import { Button } from "../../../ui/button.tsx";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { CycleButton } from "../../../ui/cycle-button.tsx";
import { editTreatment, editTechnique, type TreatmentSpot } from "./edit-treatment.ts";
import { isDryNeedling } from "./needling-fields.tsx";
import { isPressureRelease } from "./pressure-fields.tsx";
import styles from "./treatment.module.css";

const TWITCH_WORDS = { none: "not noted", present: "present", absent: "absent" } as const;
const RELEASE_WORDS = { none: "not noted", present: "felt", absent: "not felt" } as const;

type QuickAnswersProps = { readonly spot: TreatmentSpot; readonly technique: Technique };

/** What is seen anew at every point, and therefore is in no recipe: one tap each. */
export function QuickAnswers({ spot, technique }: QuickAnswersProps) {
  if (technique.kind === "injection") return <TwitchButton spot={spot} twitch={technique.twitch} />;
  if (isDryNeedling(technique)) {
    return (
      <div className={styles["quick"]}>
        <TwitchButton spot={spot} twitch={technique.twitch} />
        <NeedlesOut spot={spot} needling={technique} />
      </div>
    );
  }
  if (!isPressureRelease(technique)) return null;
  return (
    <CycleButton
      label="Gradual release"
      state={technique.releaseFelt === null ? null : technique.releaseFelt ? "present" : "absent"}
      words={RELEASE_WORDS}
      onChange={(state) =>
        editTechnique(spot, isPressureRelease, (now) => ({
          ...now,
          releaseFelt: state === null ? null : state === "present",
        }))
      }
    />
  );
}

function TwitchButton({ spot, twitch }: { readonly spot: TreatmentSpot; readonly twitch: TwitchResponse }) {
  return (
    <CycleButton
      label="Local twitch response"
      state={twitch}
      words={TWITCH_WORDS}
      onChange={(state) =>
        editTreatment(spot, (now) =>
          "twitch" in now.technique ? { ...now, technique: { ...now.technique, twitch: state } } : now,
        )
      }
    />
  );
}

/** More needles in one point are entered among the details. */
const COUNTS: readonly Choice<number>[] = [1, 2, 3].map((count) => ({ value: count, label: String(count) }));

/** Counted by whoever put them in, and again when they are out: one tap each. Neither count is taken for granted. */
function NeedlesOut({ spot, needling }: { readonly spot: TreatmentSpot; readonly needling: DryNeedling }) {
  const { needlesIn, needlesOut } = needling;
  if (needlesIn === null) {
    return (
      <ChoiceGroup<number>
        label="Needles in"
        choices={COUNTS}
        value={null}
        onChange={(count) => editTechnique(spot, isDryNeedling, (now) => ({ ...now, needlesIn: count }))}
      />
    );
  }
  if (needlesIn === needlesOut) return <p className={styles["line"]}>{`${needlesIn} in, ${needlesOut} out`}</p>;
  return (
    <Button onPress={() => editTechnique(spot, isDryNeedling, (now) => ({ ...now, needlesOut: now.needlesIn }))}>
      {needlesIn === 1 ? "Needle is out" : `All ${needlesIn} needles out`}
    </Button>
  );
}
