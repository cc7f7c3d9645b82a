import { z } from "zod";
import { noDifferenceReasons } from "../comparison/difference-reasons.ts";
import {
  noGroupReasons,
  noGroupValueReasons,
  noVerdictReasons,
  workbenchGroups,
} from "../comparison/workbench-words.ts";
import { areaCode, asOf, indicatorCode, layer, observationStatus, period } from "./codes.ts";
import { comparison } from "./comparison.ts";
import { clearVerdicts } from "./differences.ts";
import { endpoint } from "./endpoint.ts";
import { similarArea, similarVariable } from "./similar-areas.ts";
import { workbenchDrivers } from "./workbench-drivers.ts";

const count = z.number().int();
const share = z.number().min(0).max(1);
const influence = z.enum(["direct", "shared", "context"]);

/** All areas in one year. `values[i]` belongs to `areas.codes[i]`; places are indices in that list. */
export const yearColumn = z.object({
  year: count,
  values: z.array(z.number().nullable()),
  /** Places whose status is not `normal`, by status; a place in none of them and without a value was never observed. */
  statuses: z.partialRecord(observationStatus, z.array(count)),
  /** Places whose figure is an example. */
  synthetic: z.array(count),
  /**
   * Places whose series breaks in this year: by the source, or because the area is not what it was at its figure before.
   * No line may join this figure to earlier ones.
   */
  breaks: z.array(count),
  /** Places whose figure is of the area as it was on other boundaries than those of the answer. */
  otherBoundaries: z.array(count),
});
export type YearColumn = z.infer<typeof yearColumn>;

/** The group as a whole, beside its members. */
export const workbenchGroupValue = z.object({
  /** The middle member, and how many members have a figure. */
  median: z.number().nullable(),
  count,
  /** The group's own figure: the source's, else ours, raw first; null with `reason`. */
  value: z.number().nullable(),
  origin: z.enum(["published", "own"]).nullable(),
  /** A weighted mean, and not the quotient of sums. */
  approximate: z.boolean(),
  reason: z.enum(noGroupValueReasons).nullable(),
  /** Share of the members' inhabitants behind the group's figure. */
  coverageByPopulation: share.nullable(),
  /** Members left out because their figure is not public. */
  withheldCount: count,
  /** The value leans on an example; the median and the band do. */
  synthetic: z.boolean(),
  medianSynthetic: z.boolean(),
  /** The unit of `value` where it is not the subject's: of yes or no it is a share of municipalities. */
  unit: z.string(),
  /** p10, median and p90 of the members per year; years in which fewer than half have a figure are left out. */
  band: comparison.shape.band,
});
export type WorkbenchGroupValue = z.infer<typeof workbenchGroupValue>;

/** The own municipality against one other. */
export const workbenchVerdict = z.object({
  area: areaCode,
  /** The own figure minus the other's; null where one is missing. */
  difference: z.number().nullable(),
  /** 95 % interval of this one difference; null where the model gives none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(clearVerdicts),
  reason: z.enum([...noDifferenceReasons, "not-rankable"]).nullable(),
  synthetic: z.boolean(),
});
export type WorkbenchVerdict = z.infer<typeof workbenchVerdict>;

/** Where the own municipality clearly differs. */
export const workbenchVerdicts = z.object({
  /** How it was tested: the difference itself; of a score the bands of places, that do not meet where it is clear. */
  test: z.enum(["difference", "rank-band"]).nullable(),
  /** Year of the figures that were compared. */
  year: count.nullable(),
  /** Why there is no verdict at all; null where there is one. */
  reason: z.enum([...noDifferenceReasons, ...noVerdictReasons]).nullable(),
  /** Differences tested together, over all municipalities: what is clear does not depend on what is chosen. */
  tests: count,
  /** Of those called clear at most this share is expected to be chance (Benjamini–Hochberg); null for bands. */
  falseDiscoveryRate: z.number().nullable(),
  /** The chosen ones first, then the members of the group by code; of more than 60 on the first subject only. */
  against: z.array(workbenchVerdict),
  /** The Netherlands without the own municipality. */
  rest: workbenchVerdict.omit({ area: true }).extend({ value: z.number() }).nullable(),
});
export type WorkbenchVerdicts = z.infer<typeof workbenchVerdicts>;

/** Between which places municipalities stand on a goal, in columns of `areas.codes`. Never a bare rank. */
export const workbenchBands = z.object({
  low: z.array(count.nullable()),
  high: z.array(count.nullable()),
  /** False: the band is too wide to show a place ("niet te rangschikken"). */
  rankable: z.array(z.boolean()),
  rankedCount: count,
});

export const workbenchExplanation = z.object({
  area: areaCode,
  indicator: indicatorCode,
  period,
  text: z.string(),
});
export type WorkbenchExplanation = z.infer<typeof workbenchExplanation>;

/** One indicator or goal over all areas. */
export const workbenchSubject = comparison
  .omit({ dataVersion: true, layer: true, boundaryYear: true, areas: true })
  .omit({ values: true, statuses: true, syntheticAreas: true })
  .extend({
    /** As it was asked for: a code of an indicator, or `goal-11`. */
    subject: z.string(),
    influence: influence.nullable(),
    /** The direction that may be called better; null where nothing may: contested, context, or none laid down. */
    judged: comparison.shape.direction,
    /** The year shown; with one or two subjects all years. Ascending. */
    figures: z.array(yearColumn),
    /** Areas whose figure of the year shown is not public. */
    withheld: z.array(areaCode),
    /** Figures of the year shown that we recalculated to these boundaries ("herberekend"). */
    recodedCount: count,
    /** Areas whose figures of the year shown could not be brought to these boundaries: they stand outside the list. */
    notPlaced: z.array(z.object({ area: areaCode, name: z.string(), value: z.number() })),
    group: workbenchGroupValue,
    verdicts: workbenchVerdicts,
    /** Of a goal, with one or two subjects on the boundaries of the publication. */
    rankBands: workbenchBands.nullable(),
    /** Of the chosen municipalities every year; of the members of the group the year shown. */
    explanations: z.array(workbenchExplanation),
  });
export type WorkbenchSubject = z.infer<typeof workbenchSubject>;

export const workbench = z.object({
  dataVersion: count,
  layer,
  /** Boundaries of the areas. */
  boundaryYear: count,
  /** Those of the publication: verdicts are made on these only. */
  publicationBoundaryYear: count,
  /** False: the figures as they were made for the codes of these boundaries. True: all years recalculated to them. */
  recoded: z.boolean(),
  /** Years in which a subject has figures. */
  years: z.array(count),
  /** Boundaries that can be asked for. */
  boundaryYears: z.array(count),
  /** The reader's own municipality: the first that was chosen; null where that has no place on these boundaries. */
  own: areaCode.nullable(),
  /** What was asked for and does not exist, or never stands beside the rest, a sentence each; it is left out. */
  notKnown: z.array(z.string()),
  /** All that were chosen and have a place on these boundaries, in the order of the reader. */
  chosen: z.array(areaCode),
  /** Chosen ones without a place on these boundaries, and what became of them or what they were before. */
  notOnBoundaries: z.array(
    z.object({
      area: areaCode,
      name: z.string(),
      /** Day on which its code ended, or on which it began where that was later than these boundaries. */
      ended: z.string().nullable(),
      began: z.string().nullable(),
      successors: z.array(z.object({ area: areaCode, name: z.string() })),
      predecessors: z.array(z.object({ area: areaCode, name: z.string() })),
    }),
  ),
  /** Chosen ones of another layer than the subjects: they never stand in one comparison. */
  otherLayer: z.array(z.object({ area: areaCode, name: z.string(), layer })),
  group: z.object({
    kind: z.enum(workbenchGroups),
    /** `PV26`, `CR17`, `20k-50k`; null for the others. */
    code: z.string().nullable(),
    name: z.string(),
    members: z.array(areaCode),
    reason: z.enum(noGroupReasons).nullable(),
    /** Year of the inhabitants by which a size class was fixed for all years. */
    fixedAt: count.nullable(),
    /** True when membership itself leans on examples: characteristics, or members of a demonstration. */
    synthetic: z.boolean(),
  }),
  /** Groups that the own municipality belongs to, for the choice of a group. */
  groupsOfOwn: z.array(z.object({ kind: z.enum(workbenchGroups), code: z.string(), name: z.string() })),
  /** All areas of the layer on these boundaries, by code, in columns. */
  areas: z.object({
    codes: z.array(areaCode),
    names: z.array(z.string()),
    provinces: z.array(areaCode.nullable()),
    /** Residents, for coverage and sorting; null where not known. */
    inhabitants: z.array(z.number().nullable()),
    /** Place on the tile map; null for areas without one. */
    q: z.array(count.nullable()),
    r: z.array(count.nullable()),
  }),
  subjects: z.array(workbenchSubject),
  /** Subjects left out because a municipality cannot itself change them (`influence=own`). */
  leftOut: z.array(z.object({ subject: z.string(), name: z.string(), influence })),
  /** "With whom can I fairly compare?" Null without an own municipality. */
  fair: z
    .object({
      variables: z.array(similarVariable.pick({ code: true, name: true, unit: true, decimals: true })),
      neighbours: z.array(similarArea),
      reason: z.enum(noGroupReasons).nullable(),
      /** Variables with new figures in the years before: stability says nothing of the rest. */
      changedVariables: z.array(indicatorCode),
      synthetic: z.boolean(),
    })
    .nullable(),
  /** "What explains the difference?" Of the first subject; null without one. */
  drivers: workbenchDrivers.nullable(),
});
export type Workbench = z.infer<typeof workbench>;

export const getWorkbench = endpoint({
  method: "get",
  path: "/v1/workbench",
  summary: "All that one view of the workbench shows: municipalities, a group, subjects, how sure, and why",
  access: "public",
  query: z.strictObject({
    /** `burglary,goal-11`: 1 to 17 codes of indicators, or goals. What is wrong is said in the reader's language. */
    subjects: z.string().max(2000),
    /** `GM0193,GM0344`: at most 8, the reader's own first. */
    areas: z.string().max(200).optional(),
    /** `all`, `similar`, `province`, `province:PV23`, `corop`, `size-class:20k-50k`, `global-goals`, `areas:GM0193,…`. */
    group: z.string().max(600).optional(),
    /** Without it each subject shows its latest year that is complete enough. */
    year: z.string().max(20).optional(),
    /** All years recalculated to the boundaries of this one. */
    boundaryYear: z.string().max(20).optional(),
    /** `own`: without what a municipality cannot itself change. */
    influence: z.enum(["all", "own"]).optional(),
    /** `leave-out`: what is not known is left out and named in `notKnown`; without it such a request is refused. */
    unknown: z.enum(["leave-out"]).optional(),
    asOf,
  }),
  response: workbench,
});
