import type { PictureInput } from "./picture-input.ts";

/**
 * How a figure stands beside those of all areas; `none`: there is no such word for it (context, a contested direction).
 * Words stay relative: nothing is met or missed.
 */
export const heatPositions = ["better", "middle", "worse", "none"] as const;
export type HeatPosition = (typeof heatPositions)[number];

export interface HeatCell {
  /** The number as it is written. */
  text: string;
  /** The number itself, for the title by rule; absent of answers yes and no. */
  value?: number;
  /** Read aloud and shown on hover: `Zwolle, Geen armoede: 62, beter dan de meeste gemeenten`. */
  title: string;
  position: HeatPosition;
  /** Place between the lowest (0) and the highest (1) of the column's own range: the depth of the tint. */
  share: number | null;
  synthetic?: boolean;
}

export interface HeatColumn {
  key: string;
  /** At most a few characters or words: `11`, `Woninginbraken`. */
  label: string;
  /** Under the label: the unit, `per 1.000`. */
  unit?: string;
  /** Number of the goal, which gives the head its coloured edge. */
  goal?: number;
  /** The full name. */
  title: string;
}

export interface HeatRow {
  code: string;
  name: string;
  /** The reader's own: drawn first, between two violet lines. */
  own?: boolean;
  /** The middle of a group and not an area: drawn last, apart. */
  summary?: boolean;
  /** In the order of the columns; null: no figure, hatched. */
  cells: readonly (HeatCell | null)[];
}

export interface HeatInput extends PictureInput {
  /** Head of the names: `Gemeente`. */
  corner: string;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  /** Every column is of scores from 0 to 100; else each has a unit of its own, and no title orders them. */
  scores?: boolean;
  /** Draws the key of shapes above the table; default true. */
  key?: boolean;
  /** Word of the best and the worst position: `beter dan de meeste gemeenten`; default those of municipalities. */
  words?: Readonly<Partial<Record<HeatPosition, string>>>;
}
