import type { GivenValue, Measured, PictureInput } from "./picture-input.ts";

/** One area in two years. */
export interface SlopeArea {
  code: string;
  name: string;
  /** For narrow pictures. */
  shortName?: string;
  from: GivenValue | null;
  to: GivenValue | null;
  /** True where the series breaks between the two years: the dots stand there, no line joins them. */
  broken?: boolean;
}

/** What the middle is the middle of, where that is not all areas of the layer. */
export interface SlopeMiddleName {
  name: string;
  /** For narrow pictures. */
  short: string;
}

/** Two years beside each other, a line per area. */
export interface SlopeInput extends PictureInput, Measured {
  fromYear: number;
  toYear: number;
  /** Everybody: those that are not marked are thin grey lines. */
  areas: readonly SlopeArea[];
  /** Codes of at most eight areas that are named, the reader's own first; the first three have a colour. */
  marked: readonly string[];
  /**
   * The middle area in both years, dotted; null or left out: not drawn. Without `broken` its line is drawn where that of
   * any area is: never from real figures to examples.
   */
  middle?: { from: number; to: number; broken?: boolean; name?: SlopeMiddleName } | null;
}
