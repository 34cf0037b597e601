import { useState } from "react";
import type { RegionSide } from "./sought-pain.ts";

/** What "Find the source" was last asked in this chart: it stays when a point is looked at, or the panel closed. */
export type SourceSearch = {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Null while nothing was chosen from the list: then the painted pain counts. */
  readonly regionId: string | null;
  readonly setRegionId: (regionId: string | null) => void;
  /** Never chosen for the clinician: left and right must not be confused. */
  readonly side: RegionSide | null;
  readonly setSide: (side: RegionSide | null) => void;
};

export function useSourceSearch(): SourceSearch {
  const [isOpen, setOpen] = useState(false);
  const [regionId, setRegionId] = useState<string | null>(null);
  const [side, setSide] = useState<RegionSide | null>(null);
  return { isOpen, setOpen, regionId, setRegionId, side, setSide };
}
