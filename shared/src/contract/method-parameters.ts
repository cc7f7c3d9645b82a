import { z } from "zod";

const count = z.number().int();
const share = z.number().min(0).max(1);

/** The numbers that the rules of the method compute with; the rules themselves stand on the page `/methode/statistiek`. */
export const methodParameters = z.object({
  score: z.object({
    /** A value that arithmetic left this share of the scale below a threshold is on it. */
    colourTolerance: z.number(),
    /** Indicators with a figure that a goal needs for a score, and as a share of its basket. */
    leastIndicators: count,
    leastShare: share,
    /** Share of all indicators that an overall score needs. */
    leastShareOverall: share,
    /** Areas that a relative position needs. */
    leastAreas: count,
    /** Share of the inhabitants that an aggregate needs a figure for. */
    leastPopulationShare: share,
  }),
  trend: z.object({
    windowYears: count,
    /** Never the first or last year of a window. */
    exceptionalYears: z.array(count),
    /** A series may begin and end this much inside the window. */
    mostYearsInside: count,
    leastTrendPoints: count,
    trendLevel: share,
  }),
  projection: z.object({
    leastProjectionPoints: count,
    leastProjectionPointsInLibrary: count,
    projectionLevel: share,
  }),
  difference: z.object({
    differenceLevel: share,
    falseDiscoveryRate: share,
    shrinkBelowInhabitants: count,
    leastAreasToShrink: count,
  }),
  band: z.object({
    /** Percentiles of the place. */
    low: share,
    high: share,
    /** A wider band, as a share of the list, shows no place. */
    widestBand: share,
    /** Lower scores count as this in a geometric mean. */
    geometricFloor: z.number(),
    /** Of the command, unless said otherwise. */
    standardDraws: count,
    standardSeed: count,
  }),
  quality: z.object({
    extremeSkewness: z.number(),
    extremeKurtosis: z.number(),
    alikeFrom: share,
    leastForMoments: count,
  }),
  published: z.object({
    mostYearsOff: count,
    standardTargetYear: count,
    standardBaseYear: count,
    insteadOfZero: z.number(),
    nearFullTarget: z.number(),
    cbsLeastFigures: count,
    cbsSignificance: share,
  }),
});
export type MethodParameters = z.infer<typeof methodParameters>;
