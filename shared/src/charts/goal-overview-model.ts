import type { PictureInput } from "./picture-input.ts";

/** One goal of one area (or of all). */
export interface GoalOverviewRow {
  goal: number;
  name: string;
  /** 0 to 100; null: no score, hatched. */
  score: number | null;
  /** Why there is none, in a few words: `te weinig cijfers`. */
  reason?: string | null;
  /** The middle area's score: a tick across the bar. */
  middle: number | null;
  /** Middle eighty percent of the areas. */
  low?: number | null;
  high?: number | null;
  /** How many of the goal's figures are examples. */
  syntheticCount: number;
  /** True where it is known that there are some, and not how many. */
  countUnknown?: boolean;
}

/** The 17 goals of one area as bars from 0 to 100, each with the middle area. */
export interface GoalOverviewInput extends PictureInput {
  rows: readonly GoalOverviewRow[];
  /** Name of the area: `Zwolle`. */
  name: string;
  code?: string;
}
