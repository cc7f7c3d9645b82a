import { differenceLevel } from "../comparison/difference.ts";
import { falseDiscoveryRate } from "../comparison/difference-verdict.ts";
import { leastAreasToShrink, shrinkBelowInhabitants } from "../comparison/shrunken-rate.ts";
import { leastPopulationShare } from "./aggregate.ts";
import { colourTolerance } from "./colour.ts";
import { leastIndicators, leastShare, leastShareOverall } from "./goal-score.ts";
import { leastFigures, significance } from "./published/cbs.ts";
import { standardTargetYear } from "./published/framework.ts";
import { insteadOfZero, standardBaseYear } from "./published/growth.ts";
import { mostYearsOff } from "./published/pace.ts";
import { standardDraws, standardSeed } from "./published/score-published.ts";
import { nearFullTarget } from "./published/un-chart.ts";
import { leastAreas } from "./relative-position.ts";
import { geometricFloor } from "./sensitivity/aggregations.ts";
import {
  alikeFrom,
  extremeKurtosis,
  extremeSkewness,
  leastForMoments,
} from "./sensitivity/framework-quality.ts";
import { widestBand } from "./sensitivity/rank-band.ts";
import { bandPercentiles } from "./sensitivity/weight-bands.ts";
import {
  leastProjectionPoints,
  leastProjectionPointsInLibrary,
  projectionLevel,
} from "./trends/projection.ts";
import { leastTrendPoints, trendLevel } from "./trends/trend.ts";
import { exceptionalYears, mostYearsInside, windowYears } from "./trends/window.ts";

/**
 * The numbers that the rules compute with, as the code itself has them: the pages about the method read them from here,
 * so that a page cannot say another number than was used. Shares and levels lie between 0 and 1.
 */
export const methodParameters = {
  score: {
    colourTolerance,
    leastIndicators,
    leastShare,
    leastShareOverall,
    leastAreas,
    leastPopulationShare,
  },
  trend: {
    windowYears,
    exceptionalYears: [...exceptionalYears],
    mostYearsInside,
    leastTrendPoints,
    trendLevel,
  },
  projection: { leastProjectionPoints, leastProjectionPointsInLibrary, projectionLevel },
  difference: { differenceLevel, falseDiscoveryRate, shrinkBelowInhabitants, leastAreasToShrink },
  band: {
    low: bandPercentiles.low,
    high: bandPercentiles.high,
    widestBand,
    geometricFloor,
    standardDraws,
    standardSeed,
  },
  quality: { extremeSkewness, extremeKurtosis, alikeFrom, leastForMoments },
  published: {
    mostYearsOff,
    standardTargetYear,
    standardBaseYear,
    insteadOfZero,
    nearFullTarget,
    cbsLeastFigures: leastFigures,
    cbsSignificance: significance,
  },
};
