import type { Measured, PictureInput, YearValue } from "./picture-input.ts";

/** One figure, large, with the years before it. */
export interface SingleValueInput extends PictureInput, Measured {
  /** Name of the area. */
  name: string;
  code: string;
  /** Ascending years; the last one with a figure is the large number. */
  points: readonly YearValue[];
  /** The middle area over the years, dotted grey. */
  middle?: readonly { year: number; value: number; synthetic: boolean }[];
  /** What stands under the number beside its year: `lager dan de middelste gemeente (1,0)`. */
  note?: string;
}
