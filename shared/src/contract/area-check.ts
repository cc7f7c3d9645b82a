import { z } from "zod";
import { colours } from "../scores/colour.ts";
import { areaStory } from "./area-story.ts";
import { areaCode, goalNumber, indicatorCode } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const count = z.number().int();
const position = z.enum(["better", "middle", "worse", "too-few"]);

/** A goal's score if one thing were otherwise, and the word that the page then says. */
const variant = z.object({
  /** What is otherwise; null for the method as a whole. */
  indicator: indicatorCode.nullable(),
  name: z.string().nullable(),
  /** Null: there would be no score. */
  score: z.number().nullable(),
  position,
});
export type CheckVariant = z.infer<typeof variant>;

export const checkedGoal = z.object({
  goal: goalNumber,
  name: z.string(),
  score: z.number(),
  /** Among the similar municipalities, as the page says it. */
  position,
  /** Each figure of its own as it was a year before. */
  earlier: z.array(variant),
  /** Each indicator left out, for everybody. */
  leftOut: z.array(variant),
  /** The geometric mean instead of the mean, for everybody. */
  geometric: variant,
  /** There is a word, and it stays the same in all of these. */
  isFirm: z.boolean(),
  synthetic: z.boolean(),
});
export type CheckedGoal = z.infer<typeof checkedGoal>;

/** How firm something is that the page says of one figure. */
export const checkedFinding = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: goalNumber.nullable(),
  kind: z.enum(["change", "standing"]),
  side: z.enum(["better", "worse"]),
  /** A change: it stays when any one year is left out. A standing: it was there with the figure before. Null: cannot be told. */
  holds: z.boolean().nullable(),
  /** Of the published methods that can say something: how many say the same. Null for a standing. */
  methods: z.object({ same: count, of: count }).nullable(),
  /** The last figure is provisional: it may still change. */
  provisional: z.boolean(),
  /** All of the above was tested, and nothing speaks against it. */
  isFirm: z.boolean(),
  synthetic: z.boolean(),
});
export type CheckedFinding = z.infer<typeof checkedFinding>;

/** The verdict of adopted thresholds, and what it would be if they lay a tenth of their distance further or nearer. */
export const checkedThreshold = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: goalNumber.nullable(),
  colour: z.enum(colours),
  stricter: z.enum(colours),
  looser: z.enum(colours),
  synthetic: z.boolean(),
});
export type CheckedThreshold = z.infer<typeof checkedThreshold>;

export const changedFigure = z.object({
  indicator: indicatorCode,
  name: z.string(),
  unit: z.string(),
  decimals: count,
  year: count,
  was: z.number().nullable(),
  now: z.number().nullable(),
  synthetic: z.boolean(),
});

export const areaCheck = z.object({
  /** Whether the page is the one that is to come, or the one that everybody reads. */
  phase: z.object({
    kind: z.enum(["preview", "published", "unpublished"]),
    round: z.string().nullable(),
    previewUntil: z.string().nullable(),
    publishesOn: z.string().nullable(),
  }),
  /** The page itself. */
  story: areaStory,
  /** Whether the reader may write explanations of this organisation. */
  mayExplain: z.boolean(),
  /** Own figures that differ from the latest publication; the first of `changedCount`. */
  changed: z.array(changedFigure),
  changedCount: count,
  findings: z.array(checkedFinding),
  goals: z.array(checkedGoal),
  thresholds: z.array(checkedThreshold),
  /** Of clearly worse figures: the middle one of the similar municipalities that have both years, in each of these. */
  alongside: z.array(
    z.object({
      indicator: indicatorCode,
      from: z.number().nullable(),
      to: z.number().nullable(),
      synthetic: z.boolean(),
    }),
  ),
  /** Goals on which most similar municipalities score higher: what adds to the difference, the most in front. */
  drivers: z.array(
    z.object({
      goal: goalNumber,
      name: z.string(),
      score: z.number(),
      similar: z.number(),
      indicators: z.array(
        z.object({ indicator: indicatorCode, name: z.string(), score: z.number(), similar: z.number() }),
      ),
      synthetic: z.boolean(),
    }),
  ),
  /** Between which places over all goals; null where it is not ranked. */
  band: z.object({ low: count, high: count, of: count, isNarrow: z.boolean() }).nullable(),
  /** Indicators compared by two published methods or more, and how many of these differ. */
  methods: z.object({ compared: count, differing: count }),
});
export type AreaCheck = z.infer<typeof areaCheck>;

export const getAreaCheck = endpoint({
  method: "get",
  path: "/v1/area-checks/:area",
  summary:
    "For an organisation itself: what readers of its page see first, what is certain, and what one change would change",
  access: "signed-in",
  params: z.strictObject({ area: areaCode }),
  response: areaCheck,
});
