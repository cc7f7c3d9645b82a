import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import type { KeyItem } from "./key-flow.ts";

/** One area in the plot. */
export interface PlotDot {
  code: string;
  name: string;
  x: number;
  y: number;
  synthetic: boolean;
  title: string;
}

export interface PlotAxis {
  label: string;
  decimals: number;
  /** A plus sign before what is above zero. */
  signed?: boolean;
}

/** Words outside the four corners of the plot. */
export interface PlotCorners {
  topLeft: string;
  topRight: string;
  bottomLeft: string;
  bottomRight: string;
}

export interface Plot {
  dots: readonly PlotDot[];
  axes: { x: PlotAxis; y: PlotAxis };
  /** Where the dotted lines of the middle area stand; null: none. */
  middle: { x: number | null; y: number | null };
  /** Word at the line of zero; null: no such line. */
  zero: string | null;
  corners: PlotCorners | null;
  key: readonly KeyItem[];
}

/** The plot in pixels. */
export interface PlotFrame {
  left: number;
  right: number;
  top: number;
  floor: number;
  x: (value: number) => number;
  y: (value: number) => number;
}

/** A value of an axis as it is written beside a line. */
export function axisValue(value: number, { decimals }: PlotAxis, locale: Locale): string {
  return formatNumber(value, decimals, locale);
}
