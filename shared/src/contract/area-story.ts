import { z } from "zod";
import { reorganisationKinds } from "../areas/recode.ts";
import { noSimilarReasons } from "../comparison/similar-reasons.ts";
import { areaCode, asOf, goalNumber, indicatorCode, layer } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { practice } from "./network.ts";
import { areaGoal, scoreBasis } from "./scores.ts";
import { goalTrendView, targetOutlook } from "./trends.ts";

const count = z.number().int();
const wholeYear = z.number().int();

/** What a figure is of; it stands in front of everything that is said of one. */
const named = {
  indicator: indicatorCode,
  name: z.string(),
  goal: goalNumber.nullable(),
  unit: z.string(),
  decimals: count,
};

/** A goal among all municipalities, and among those that are most like this one. */
export const storyGoal = areaGoal.extend({
  name: z.string(),
  /** Scores of all municipalities, ascending, one decimal: only what is drawn. */
  scores: z.array(z.number()),
  /** Of the scores as they are: the middle eighty percent, and the middle one. Null without scores. */
  range: z.object({ low: z.number(), middle: z.number(), high: z.number() }).nullable(),
  median: z.number().nullable(),
  similar: z
    .object({
      /** Of the similar municipalities that have a score, and how many these are. */
      median: z.number().nullable(),
      count,
      /** Against these: null with fewer than ten, or without an own score. */
      position: z.enum(["better", "middle", "worse"]).nullable(),
      synthetic: z.boolean(),
    })
    .nullable(),
  trend: goalTrendView.nullable(),
});
export type StoryGoal = z.infer<typeof storyGoal>;

/** A series that clearly became better or worse, by a test that holds with all series of the area together. */
export const storyChange = z.object({
  ...named,
  verdict: z.enum(["better", "worse"]),
  from: wholeYear,
  to: wholeYear,
  valueFrom: z.number(),
  valueTo: z.number(),
  /** The last figure is not final yet. */
  provisional: z.boolean(),
  synthetic: z.boolean(),
});
export type StoryChange = z.infer<typeof storyChange>;

/** A figure beside those of the similar municipalities: of how many it clearly differs. */
export const storyStanding = z.object({
  ...named,
  year: wholeYear,
  value: z.number(),
  /** The middle one of the similar municipalities. */
  middle: z.number().nullable(),
  /** Similar municipalities than which it is clearly better, clearly worse, and with which it could be tested. */
  better: count,
  worse: count,
  compared: count,
  synthetic: z.boolean(),
});
export type StoryStanding = z.infer<typeof storyStanding>;

/** Targets that somebody decided, with their decision: adopted with the thresholds, or by the own council. */
export const storyDue = z.object({
  ...named,
  year: wholeYear.nullable(),
  value: z.number().nullable(),
  targets: z.array(targetOutlook),
  synthetic: z.boolean(),
});
export type StoryDue = z.infer<typeof storyDue>;

/** Different things, and never called by each other's name. */
export const gapKinds = ["none", "missing", "confidential", "not-applicable", "old"] as const;

export const storyGap = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: goalNumber.nullable(),
  kind: z.enum(gapKinds),
  /** The last year with a figure; null where there never was one. */
  lastYear: wholeYear.nullable(),
  /** Whether it counts for the goal's score. */
  inBasket: z.boolean(),
});
export type StoryGap = z.infer<typeof storyGap>;

export const storyPractice = practice.extend({
  /** The goals because of which it stands here: a similar municipality scores higher, and clearly on an indicator. */
  because: z.array(
    z.object({ goal: goalNumber, goalName: z.string(), indicatorName: z.string().nullable() }),
  ),
});
export type StoryPractice = z.infer<typeof storyPractice>;

/** Where a municipality came from or went to, with the part of its residents that went along. */
export const storyStep = z.object({
  code: areaCode,
  name: z.string(),
  date: z.string(),
  kind: z.enum(reorganisationKinds),
  /** 0 to 1; null where the source does not say. */
  share: z.number().nullable(),
  inhabitants: z.number().nullable(),
  /** Since when it is gone itself; null while it exists. */
  goneOn: z.string().nullable(),
});
export type StoryStep = z.infer<typeof storyStep>;

export const areaStory = z.object({
  basis: scoreBasis,
  area: z.object({
    code: areaCode,
    layer,
    name: z.string(),
    provinceCode: areaCode.nullable(),
    provinceName: z.string().nullable(),
    validTo: z.string().nullable(),
    inhabitants: z.object({ year: wholeYear, value: z.number(), synthetic: z.boolean() }).nullable(),
  }),
  /** Null before the first publication. */
  publication: z.object({ name: z.string(), publishedAt: z.string() }).nullable(),
  history: z.object({
    predecessors: z.array(storyStep),
    successors: z.array(storyStep),
    /** Those that are there today, through all steps; empty while the area exists. */
    heirs: z.array(
      z.object({
        code: areaCode,
        name: z.string(),
        share: z.number().nullable(),
        inhabitants: z.number().nullable(),
      }),
    ),
    /** Of a dissolved area: the last figures on its own boundaries. */
    lastFigures: z.array(z.object({ ...named, year: wholeYear, value: z.number(), synthetic: z.boolean() })),
  }),
  goals: z.array(storyGoal),
  /** Tested together: of what is called clear at most this share is expected to be chance. */
  falseDiscoveryRate: z.number(),
  /** Clearest first. */
  changes: z.object({
    better: z.array(storyChange),
    worse: z.array(storyChange),
    /** Series that could be tested, those with too few years, and those in which nothing is better or worse. */
    testedCount: count,
    tooFewYears: count,
    notJudged: count,
  }),
  peers: z.object({
    areas: z.array(z.object({ code: areaCode, name: z.string() })),
    /** On which they are alike, the largest weight first. */
    variables: z.array(z.string()),
    reason: z.enum(noSimilarReasons).nullable(),
    /** One of the figures by which they were found is an example. */
    synthetic: z.boolean(),
    /** Clearly better, and clearly worse, than more than half of those that it was tested against. */
    strongest: z.array(storyStanding),
    weakest: z.array(storyStanding),
    /** Indicators tested against at least half of the similar municipalities. */
    testedCount: count,
    /** How many single differences were tested together. */
    tests: count,
  }),
  due: z.array(storyDue),
  gaps: z.array(storyGap),
  practices: z.object({
    own: z.array(storyPractice),
    /** Of similar municipalities that score higher on a goal of the practice. */
    peers: z.array(storyPractice),
    /** Of nobody in particular, or of others, on goals on which most similar municipalities score higher. */
    others: z.array(storyPractice),
  }),
  explanations: z.array(
    z.object({
      indicator: indicatorCode,
      name: z.string(),
      goal: goalNumber.nullable(),
      period: z.string(),
      text: z.string(),
    }),
  ),
  /** Figures in the scores, and how many of these are examples. */
  figureCount: count,
  syntheticCount: count,
});
export type AreaStory = z.infer<typeof areaStory>;

export const getAreaStory = endpoint({
  method: "get",
  path: "/v1/area-stories/:area",
  summary:
    "One area on one page: its goals, what clearly changed, where it differs from similar ones, what is due, what is not known",
  access: "public",
  params: z.strictObject({ area: areaCode }),
  query: z.strictObject({ asOf }),
  response: areaStory,
});
