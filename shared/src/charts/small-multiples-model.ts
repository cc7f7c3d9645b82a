import type { Measured, PictureInput, YearValue } from "./picture-input.ts";

/** One small picture: an area on one indicator, or one indicator of an area. */
export interface Panel {
  /** Code of the area or of the indicator. */
  key: string;
  /** Set where the panel is about an area: hover and selection find it by this. */
  area?: string;
  name: string;
  /** The reader's own. */
  own?: boolean;
  /** Ascending years. */
  points: readonly YearValue[];
  /** The middle area over the years, dotted grey. */
  middle?: readonly { year: number; value: number; synthetic: boolean }[];
  /** Panels of different indicators have units of their own; else those of the picture. */
  measured?: Measured;
}

export interface SmallMultiplesInput extends PictureInput, Measured {
  panels: readonly Panel[];
  /** `shared`: one value axis, so that panels can be compared (areas on one indicator). `own`: each its own range. */
  axis: "shared" | "own";
}
