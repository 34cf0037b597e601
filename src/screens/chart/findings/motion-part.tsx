import { useMemo, useState } from "react";
import { readAmount } from "../../../domain/amounts.ts";
import { movementChoices, movementInWords, movementUnit } from "../../../domain/findings/motion-words.ts";
import type { Joint } from "../../../domain/findings/movements.data.ts";
import type { RangeOfMotion } from "../../../domain/findings/point-findings.ts";
import { findMuscle } from "../../../domain/muscle-names.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Trash2 } from "../../../ui/icons.ts";
import { SavedNumberField } from "../exam/saved-fields.tsx";
import styles from "./findings.module.css";

type MovementKey = Pick<RangeOfMotion, "movement" | "side">;

type MotionPartProps = {
  readonly motion: readonly RangeOfMotion[];
  readonly muscle: string | null;
  readonly onSet: (motion: RangeOfMotion) => void;
  readonly onRemove: (motion: MovementKey) => void;
};

/** Range of motion before and after, movement by movement; the joints near the muscle are offered first. */
export function MotionPart({ motion, muscle, onSet, onRemove }: MotionPartProps) {
  // A row without a number is no finding yet: it stands here until one is typed.
  const [empty, setEmpty] = useState<readonly MovementKey[]>([]);
  const items = useMemo(() => itemsFor(muscle), [muscle]);
  const rows = [
    ...motion,
    ...empty.filter((row) => !motion.some((known) => keyOf(known) === keyOf(row))).map(unmeasured),
  ];
  return (
    <div className={styles["motions"]}>
      {rows.map((row) => (
        <MotionRow
          key={keyOf(row)}
          row={row}
          onSet={onSet}
          onRemove={() => {
            setEmpty(empty.filter((other) => keyOf(other) !== keyOf(row)));
            if (motion.includes(row)) onRemove(row);
          }}
        />
      ))}
      <ComboBox
        // A new one for each movement: what was typed to find the last one is gone.
        key={rows.length}
        label="Range of motion"
        items={items}
        selectedId={null}
        placeholder="Type a movement"
        onSelect={(id) => {
          const chosen = movementChoices().find((choice) => keyOf(choice) === id);
          if (chosen !== undefined) setEmpty([...empty, { movement: chosen.movement, side: chosen.side }]);
        }}
      />
    </div>
  );
}

type MotionRowProps = {
  readonly row: RangeOfMotion;
  readonly onSet: (motion: RangeOfMotion) => void;
  readonly onRemove: () => void;
};

function MotionRow({ row, onSet, onRemove }: MotionRowProps) {
  const { unit, field } = movementUnit(row.movement);
  const words = movementInWords(row);
  return (
    <fieldset className={styles["motion"]}>
      <legend>{capitalize(words)}</legend>
      <SavedNumberField
        label={`Before, ${unit.trim()}`}
        value={row.beforeDegrees}
        parse={(text) => readAmount(text, field)}
        onSave={(beforeDegrees) => onSet({ ...row, beforeDegrees })}
      />
      <SavedNumberField
        label={`After, ${unit.trim()}`}
        value={row.afterDegrees}
        parse={(text) => readAmount(text, field)}
        onSave={(afterDegrees) => onSet({ ...row, afterDegrees })}
      />
      <IconButton label={`Remove ${words}`} icon={<Trash2 />} onPress={onRemove} />
    </fieldset>
  );
}

function unmeasured({ movement, side }: MovementKey): RangeOfMotion {
  return { movement, side, beforeDegrees: null, afterDegrees: null };
}

function keyOf({ movement, side }: MovementKey): string {
  return `${movement} ${side}`;
}

/** By the region that the muscle is listed under. */
const JOINTS_OF_REGION: Readonly<Record<string, readonly Joint[]>> = {
  "Head, face, jaw": ["jaw", "neck"],
  Neck: ["neck"],
  "Shoulder girdle and upper back": ["shoulder", "neck"],
  "Arm, forearm, hand": ["elbow", "wrist", "shoulder"],
  "Trunk, abdomen, spine": ["trunk"],
  "Pelvis and hip": ["hip", "trunk"],
  Thigh: ["hip", "knee"],
  Leg: ["ankle", "knee"],
  Foot: ["ankle"],
};

function itemsFor(muscle: string | null) {
  const near = (muscle === null ? null : JOINTS_OF_REGION[findMuscle(muscle)?.region ?? ""]) ?? [];
  const rank = (joint: Joint): number => (near.includes(joint) ? near.indexOf(joint) : near.length);
  return movementChoices()
    .toSorted((a, b) => rank(a.joint) - rank(b.joint))
    .map((choice) => ({ id: keyOf(choice), name: capitalize(movementInWords(choice)) }));
}
