import type { Layer } from "../areas/area.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";

/** What every picture is told beside its figures. */
export interface PictureInput {
  /** CSS pixels, from 280: a picture draws at the real width and never scales its text. */
  width: number;
  locale: Locale;
  /** What the areas are; municipalities when left out. */
  layer?: Layer;
  /** Accessible name: the finding. */
  title: string;
  /** Says in words what the picture shows; empty where the text around it already does. */
  description: string;
  /** Stands in the picture when one of its figures is made up; null when all are real. */
  syntheticMark: string | null;
}

/** The figures of a picture without what its place on the page adds. */
export type FiguresOf<Input extends PictureInput> = Omit<Input, Exclude<keyof PictureInput, "layer">>;

/** How a number is written. */
export interface Measured {
  /** `woninginbraken per 1.000 inwoners`. */
  unit: string;
  decimals: number;
}

/** One figure as it was given. */
export interface GivenValue {
  value: number;
  status: ObservationStatus;
  synthetic: boolean;
}

/** One figure of one year; null: no figure, a line stops. */
export interface YearValue {
  year: number;
  value: number | null;
  status: ObservationStatus;
  synthetic: boolean;
}

/** Whether a figure is drawn as an open dot. */
export function isOpenStatus(status: ObservationStatus): boolean {
  return status === "provisional" || status === "estimated";
}

/** Pictures name at most so many areas: the workbench's own limit. Three of them have a colour of their own. */
export const mostMarked = 8;
