import type { PictureInput } from "./picture-input.ts";

/** One area with two figures; without one of them it is counted and not drawn. */
export interface ScatterPoint {
  code: string;
  name: string;
  x: number | null;
  y: number | null;
  synthetic?: boolean;
}

/** An axis in words: `Woninginbraken per 1.000 inwoners, 2025`. */
export interface ScatterAxis {
  label: string;
  decimals: number;
}

/** Two indicators over all areas. */
export interface ScatterInput extends PictureInput {
  points: readonly ScatterPoint[];
  /** Codes of at most eight areas that are named, the reader's own first; the first three have a colour. */
  marked: readonly string[];
  /** Codes of the comparison group: drawn darker, named where there is room. */
  peers: readonly string[];
  /** What the darker dots are called: `gemeenten die lijken op Zwolle`. Without it they have no key. */
  peersLabel?: string;
  x: ScatterAxis;
  y: ScatterAxis;
}

/** Level × change of one indicator: how high it is now, and how it went. */
export interface LevelChangePoint {
  code: string;
  name: string;
  /** The figure in the later year, and in the earlier one. */
  now: number | null;
  before: number | null;
  synthetic?: boolean;
  /** True where the series breaks between the years, or joins a real figure and an example: no change is computed. */
  broken?: boolean;
}

export interface LevelChangeInput extends PictureInput {
  points: readonly LevelChangePoint[];
  marked: readonly string[];
  peers: readonly string[];
  peersLabel?: string;
  /** Name of the indicator with its unit. */
  measure: string;
  decimals: number;
  fromYear: number;
  toYear: number;
}
