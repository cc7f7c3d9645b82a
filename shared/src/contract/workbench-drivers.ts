import { z } from "zod";
import { noDriversReasons } from "../comparison/workbench-words.ts";
import { areaCode, goalNumber, indicatorCode } from "./codes.ts";

const count = z.number().int();

/** One figure of the own municipality beside that of the other, or the middle member of the group. */
const beside = {
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: count,
  own: z.number(),
  ownYear: count,
  other: z.number(),
  /** Null for a group: its members' figures may be of several years. */
  otherYear: count.nullable(),
  /** True when figures are answers: 1 is yes, 0 is no, and of a group `other` is the share of its members with yes. */
  binary: z.boolean(),
  synthetic: z.boolean(),
};

/** What an indicator adds to the difference in the score of a goal: an identity of arithmetic. */
export const scoreDriver = z.object({
  ...beside,
  ownScore: z.number(),
  otherScore: z.number(),
  /** Points that it adds to the difference; all of them with `otherFigures` make the difference. */
  points: z.number(),
  /** The difference that is left when it is left out for everybody; null where nothing is. */
  differenceWithout: z.number().nullable(),
});
export type ScoreDriver = z.infer<typeof scoreDriver>;

/** A figure that goes together with the subject over all municipalities, and in which the two differ. No cause. */
export const relatedDriver = z.object({
  ...beside,
  kind: z.enum(["indicator", "structural"]),
  /** Rank correlation with the subject over all municipalities with both figures, and how many these are. */
  correlation: z.number(),
  count,
  /** One of the figures that the correlation was taken over is an example. */
  togetherSynthetic: z.boolean(),
  /** The own figure minus the other's, in standard deviations over all municipalities. */
  deviations: z.number(),
  /** Whether it points the way the difference goes: figures like these go together with such a difference. */
  sameWay: z.boolean(),
  goal: goalNumber.nullable(),
});
export type RelatedDriver = z.infer<typeof relatedDriver>;

export const driversAgainst = z.object({
  /** A chosen municipality; null: the group. */
  area: areaCode.nullable(),
  name: z.string(),
  /** Of the subject. Of a group on an indicator the middle member, on a goal the mean of its members. */
  own: z.number().nullable(),
  other: z.number().nullable(),
  difference: z.number().nullable(),
  reason: z.enum(noDriversReasons).nullable(),
  /** Of a goal: largest first. */
  scores: z.array(scoreDriver),
  /** Of a goal: the part of the difference because one has figures of other indicators; 0 with the same. */
  otherFigures: z.number(),
  /** Of an indicator: what goes together with it most, and differs. */
  related: z.array(relatedDriver),
  synthetic: z.boolean(),
});
export type DriversAgainst = z.infer<typeof driversAgainst>;

/** What explains the difference: against the group first, then against each chosen municipality. */
export const workbenchDrivers = z.object({
  subject: z.string(),
  /** `scores` on a goal, `related` on an indicator: what goes together, without claiming causes. */
  kind: z.enum(["scores", "related"]),
  against: z.array(driversAgainst),
});
export type WorkbenchDrivers = z.infer<typeof workbenchDrivers>;
