import type { PictureInput } from "./picture-input.ts";

/** Between which places one area stands when weights, aggregation, indicators and errors vary. */
export interface RankBandRow {
  code: string;
  name: string;
  /** The reader's own. */
  own?: boolean;
  /** Place 1 is the highest score; null: the area is not ranked. */
  low: number | null;
  high: number | null;
  /** The middle place; null also where the band is too wide: then no place is shown. */
  median: number | null;
  /** False: the band covers too much of the list, and reads "niet te rangschikken". */
  rankable: boolean;
  /** Why the area is not ranked, as a short sentence; the row is hatched. */
  reason?: string | null;
}

export interface RankBandsInput extends PictureInput {
  /** In the order of the picture, the reader's own first. */
  rows: readonly RankBandRow[];
  /** How many areas are ranked. */
  rankedCount: number;
}
