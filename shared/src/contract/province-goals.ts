import { z } from "zod";
import { noScoreReasons } from "../scores/verdicts.ts";
import { areaCode, asOf, goalNumber } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { scoreBasis } from "./scores.ts";

const score = z.number().nullable();

/** A province on a goal: all its residents together, and where its municipalities stand. */
export const provinceGoal = z.object({
  goal: goalNumber,
  name: z.string(),
  /** Of the figures of all residents together; null with `reason`. */
  score,
  reason: z.enum(noScoreReasons).nullable(),
  synthetic: z.boolean(),
  /** Of its municipalities with a score: the middle one where at least half have one, the lowest and the highest. */
  middle: score,
  low: score,
  high: score,
  count: z.number().int(),
  middleSynthetic: z.boolean(),
});
export type ProvinceGoal = z.infer<typeof provinceGoal>;

export const getProvinceGoals = endpoint({
  method: "get",
  path: "/v1/provinces/:province/goals",
  summary: "A province on the 17 goals, beside its municipalities",
  access: "public",
  params: z.strictObject({ province: areaCode }),
  query: z.strictObject({ asOf }),
  response: z.object({
    basis: scoreBasis,
    province: z.object({ code: areaCode, name: z.string() }),
    /** Its municipalities on the boundaries of the publication, by name. */
    members: z.array(z.object({ code: areaCode, name: z.string() })),
    goals: z.array(provinceGoal),
  }),
});
export type ProvinceGoals = z.infer<typeof getProvinceGoals.response>;
