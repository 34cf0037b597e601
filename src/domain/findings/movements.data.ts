// The movements whose range is measured around trigger points. Names as in goniometry; the jaw is measured in mm between the
// incisors, everything else in degrees.

const JOINTS = ["neck", "jaw", "shoulder", "elbow", "wrist", "trunk", "hip", "knee", "ankle"] as const;
export type Joint = (typeof JOINTS)[number];

export type Movement = {
  /** Stored in `RangeOfMotion.movement`: never changed. */
  readonly id: string;
  readonly joint: Joint;
  readonly name: string;
  /** None: flexion of the neck. Towards: rotation of the neck to the right. Of: flexion of the right shoulder. */
  readonly sides: "none" | "towards" | "of";
  readonly unit: "°" | "mm";
};

export const MOVEMENTS: readonly Movement[] = [
  { id: "neck-flexion", joint: "neck", name: "neck flexion", sides: "none", unit: "°" },
  { id: "neck-extension", joint: "neck", name: "neck extension", sides: "none", unit: "°" },
  { id: "neck-rotation", joint: "neck", name: "neck rotation", sides: "towards", unit: "°" },
  { id: "neck-lateral-flexion", joint: "neck", name: "neck lateral flexion", sides: "towards", unit: "°" },
  { id: "jaw-opening", joint: "jaw", name: "jaw opening", sides: "none", unit: "mm" },
  { id: "jaw-lateral-movement", joint: "jaw", name: "jaw lateral movement", sides: "towards", unit: "mm" },
  { id: "jaw-protrusion", joint: "jaw", name: "jaw protrusion", sides: "none", unit: "mm" },
  { id: "shoulder-flexion", joint: "shoulder", name: "shoulder flexion", sides: "of", unit: "°" },
  { id: "shoulder-extension", joint: "shoulder", name: "shoulder extension", sides: "of", unit: "°" },
  { id: "shoulder-abduction", joint: "shoulder", name: "shoulder abduction", sides: "of", unit: "°" },
  { id: "shoulder-adduction", joint: "shoulder", name: "shoulder adduction", sides: "of", unit: "°" },
  { id: "shoulder-internal-rotation", joint: "shoulder", name: "shoulder internal rotation", sides: "of", unit: "°" },
  { id: "shoulder-external-rotation", joint: "shoulder", name: "shoulder external rotation", sides: "of", unit: "°" },
  { id: "elbow-flexion", joint: "elbow", name: "elbow flexion", sides: "of", unit: "°" },
  { id: "elbow-extension", joint: "elbow", name: "elbow extension", sides: "of", unit: "°" },
  { id: "forearm-pronation", joint: "elbow", name: "forearm pronation", sides: "of", unit: "°" },
  { id: "forearm-supination", joint: "elbow", name: "forearm supination", sides: "of", unit: "°" },
  { id: "wrist-flexion", joint: "wrist", name: "wrist flexion", sides: "of", unit: "°" },
  { id: "wrist-extension", joint: "wrist", name: "wrist extension", sides: "of", unit: "°" },
  { id: "wrist-radial-deviation", joint: "wrist", name: "wrist radial deviation", sides: "of", unit: "°" },
  { id: "wrist-ulnar-deviation", joint: "wrist", name: "wrist ulnar deviation", sides: "of", unit: "°" },
  { id: "trunk-flexion", joint: "trunk", name: "trunk flexion", sides: "none", unit: "°" },
  { id: "trunk-extension", joint: "trunk", name: "trunk extension", sides: "none", unit: "°" },
  { id: "trunk-rotation", joint: "trunk", name: "trunk rotation", sides: "towards", unit: "°" },
  { id: "trunk-lateral-flexion", joint: "trunk", name: "trunk lateral flexion", sides: "towards", unit: "°" },
  { id: "hip-flexion", joint: "hip", name: "hip flexion", sides: "of", unit: "°" },
  { id: "hip-extension", joint: "hip", name: "hip extension", sides: "of", unit: "°" },
  { id: "hip-abduction", joint: "hip", name: "hip abduction", sides: "of", unit: "°" },
  { id: "hip-adduction", joint: "hip", name: "hip adduction", sides: "of", unit: "°" },
  { id: "hip-internal-rotation", joint: "hip", name: "hip internal rotation", sides: "of", unit: "°" },
  { id: "hip-external-rotation", joint: "hip", name: "hip external rotation", sides: "of", unit: "°" },
  { id: "knee-flexion", joint: "knee", name: "knee flexion", sides: "of", unit: "°" },
  { id: "knee-extension", joint: "knee", name: "knee extension", sides: "of", unit: "°" },
  { id: "ankle-dorsiflexion", joint: "ankle", name: "ankle dorsiflexion", sides: "of", unit: "°" },
  { id: "ankle-plantar-flexion", joint: "ankle", name: "ankle plantar flexion", sides: "of", unit: "°" },
  { id: "ankle-inversion", joint: "ankle", name: "ankle inversion", sides: "of", unit: "°" },
  { id: "ankle-eversion", joint: "ankle", name: "ankle eversion", sides: "of", unit: "°" },
];
