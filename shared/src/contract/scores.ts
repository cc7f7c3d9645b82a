import { z } from "zod";
import { thresholdStatuses } from "../framework/indicator.ts";
import { colours } from "../scores/colour.ts";
import { noScoreReasons, relativePositions } from "../scores/verdicts.ts";
import { areaCode, asOf, basketCode, goalNumber, indicatorCode, observationStatus } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const colour = z.enum(colours);
const position = z.enum(relativePositions);
const reason = z.enum(noScoreReasons);

/** What a set of scores was made of; it travels with every score. */
export const scoreBasis = z.object({
  dataVersion: z.number().int(),
  basket: basketCode,
  basketVersion: z.number().int(),
  year: z.number().int(),
  boundaryYear: z.number().int(),
  /** Of the rules that made the scores; the method page tells what each version changed. */
  methodVersion: z.string(),
  /** True when the thresholds of every indicator of the basket are adopted; a goal and a figure say it for themselves. */
  thresholdsAdopted: z.boolean(),
  /** How many indicators of the basket have adopted thresholds, of how many. */
  adoptedCount: z.number().int(),
  thresholdCount: z.number().int(),
  /** True when the basket holds sources that nobody verified yet: the demonstration's `broad`. */
  example: z.boolean(),
  synthetic: z.boolean(),
});

/** Scores of all municipalities in columns: `scores[i]` belongs to `areas[i]`, null where there is none. */
export const goalScores = z.object({
  goal: goalNumber,
  /** Municipality indicators in the basket. */
  basketSize: z.number().int(),
  scores: z.array(z.number().nullable()),
  /** The middle municipality; null when fewer than half have a score. */
  median: z.number().nullable(),
  areaCount: z.number().int(),
  syntheticCount: z.number().int(),
  figureCount: z.number().int(),
  /** True when the thresholds of all its indicators that count for the colour are adopted. */
  thresholdsAdopted: z.boolean(),
});

/** What the council itself aims at, by its own decision; never mixed into a score. */
export const ownTargetOfFigure = z.object({
  value: z.number(),
  year: z.number().int(),
  decision: z.string(),
  decidedOn: z.string(),
  /** True when the decision was made up in a demonstration. */
  example: z.boolean(),
});

export const listScores = endpoint({
  method: "get",
  path: "/v1/scores",
  summary: "Goal scores of all municipalities, in columns",
  access: "public",
  query: z.strictObject({ goal: goalNumber.optional(), basket: basketCode.optional(), asOf }),
  response: z.object({ basis: scoreBasis, areas: z.array(areaCode), goals: z.array(goalScores) }),
});
export type Scores = z.infer<typeof listScores.response>;

export const indicatorFigure = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(["higher", "lower"]).nullable(),
  year: z.number().int().nullable(),
  value: z.number().nullable(),
  status: observationStatus.nullable(),
  synthetic: z.boolean(),
  median: z.number().nullable(),
  /** True when one of the figures behind the median and the position is an example. */
  medianSynthetic: z.boolean(),
  /** Against all municipalities; null for context and contested indicators: shown, not judged. */
  position: position.nullable(),
  score: z.number().nullable(),
  inScore: z.boolean(),
  whyNotScored: z.string().nullable(),
  /** Null without thresholds. */
  thresholdStatus: z.enum(thresholdStatuses).nullable(),
  /** Null until this indicator's thresholds are adopted, and without a score: a proposal judges nobody. */
  colour: colour.nullable(),
  /** The colour in words with the decision behind it; null where `colour` is. */
  verdict: z.string().nullable(),
  /** Of the area itself; null where its council decided none. */
  ownTarget: ownTargetOfFigure.nullable(),
});

export const areaGoal = z.object({
  goal: goalNumber,
  score: z.number().nullable(),
  reason: reason.nullable(),
  /** True when the thresholds of all its indicators that count for the colour are adopted. */
  thresholdsAdopted: z.boolean(),
  /** Null until then: a proposal judges nobody. */
  colour: colour.nullable(),
  /** Against all municipalities of the boundary year; "too-few" without a score. */
  position,
  /** True when one of the scores that it is compared with leans on an example. */
  positionSynthetic: z.boolean(),
  figureCount: z.number().int(),
  basketSize: z.number().int(),
  syntheticCount: z.number().int(),
  /** First and last year of the figures used. */
  years: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  decidingIndicators: z.array(indicatorCode),
  figures: z.array(indicatorFigure),
});

export const getAreaScores = endpoint({
  method: "get",
  path: "/v1/scores/:area",
  summary: "One area on the 17 goals, with the figures that its scores are made of",
  access: "public",
  params: z.strictObject({ area: areaCode }),
  query: z.strictObject({ basket: basketCode.optional(), asOf }),
  response: z.object({ basis: scoreBasis, goals: z.array(areaGoal) }),
});
export type AreaScores = z.infer<typeof getAreaScores.response>;
