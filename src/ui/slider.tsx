import { Label } from "react-aria-components/Label";
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { classNames } from "./class-names.ts";
import styles from "./slider.module.css";

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly minValue: number;
  readonly maxValue: number;
  readonly step?: number;
  /** Written after the number, with a space: "mm". */
  readonly unit?: string;
  readonly onChange: (value: number) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
};

export function Slider({ label, value, minValue, maxValue, step = 1, unit, onChange, ...props }: SliderProps) {
  const shown = unit === undefined ? String(value) : `${value} ${unit}`;
  const filled = ((value - minValue) / (maxValue - minValue)) * 100;
  return (
    <AriaSlider
      className={classNames(styles["slider"], props.className)}
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      step={step}
      onChange={onChange}
      isDisabled={props.isDisabled === true}
    >
      <Label className={styles["label"] ?? ""}>{label}</Label>
      <SliderOutput className={styles["output"] ?? ""}>{shown}</SliderOutput>
      <SliderTrack className={styles["track"] ?? ""}>
        <span className={styles["rail"]} />
        <span className={styles["filled"]} style={{ width: `${filled}%` }} />
        <SliderThumb className={styles["thumb"] ?? ""} />
      </SliderTrack>
    </AriaSlider>
  );
}
