import type { Area } from "../areas/area.ts";
import type { IndicatorDefinition, Periodicity } from "../framework/indicator.ts";
import { periodicityInYears } from "../framework/indicator.ts";
import type { DecimalText } from "./decimal.ts";
import type { Observation } from "./observation.ts";
import { total } from "./observation.ts";
import type { Behaviour, Level } from "./synthetic-level.ts";
import { behaviourOf, levelOf, positionIn } from "./synthetic-level.ts";
import { hashNumbers, hashText, uniform } from "./synthetic-random.ts";

/** What of a definition is needed to invent figures for it. */
export type SyntheticIndicator = Pick<
  IndicatorDefinition,
  | "code"
  | "version"
  | "layer"
  | "unit"
  | "decimals"
  | "measureType"
  | "denominator"
  | "naturalMin"
  | "naturalMax"
  | "bounds"
  | "disclosureLimit"
  | "periodicity"
>;

export type SyntheticArea = Pick<Area, "code" | "layer" | "provinceCode"> & { inhabitants: number };

export interface SyntheticPlan {
  seed: number;
  indicators: readonly SyntheticIndicator[];
  areas: readonly SyntheticArea[];
  years: readonly number[];
  /** The year of the boundaries of `areas`; null: every area is valid in every year. */
  boundaryYear: number | null;
  /** Part of the cells without a figure. Default 0.04. */
  gapShare?: number;
  /** Part of the areas that have no figure yet for the last year. Default 0.08. */
  lateShare?: number;
  /** Every year a figure, also where the definition asks for one in two or four years. Default false. */
  everyYear?: boolean;
}

/**
 * Invented figures, each marked `synthetic`: level by size and region, trend, noise, gaps, late areas.
 * A figure follows from seed, indicator, area and year alone, so that it stays the same
 * whatever else is generated and in whatever order. Only areas of the indicator's own layer get figures.
 * @throws RangeError when an indicator has no bounds: nothing tells what a plausible value is
 */
export function* syntheticObservations(plan: SyntheticPlan): Generator<Observation> {
  const { seed, areas, boundaryYear, gapShare = 0.04, lateShare = 0.08, everyYear = false } = plan;
  const years = [...plan.years].sort((a, b) => a - b);
  const lastYear = years.at(-1);
  const late = new Set(
    areas.filter((area) => uniform(hashNumbers(seed, hashText(area.code)), 0) < lateShare),
  );
  for (const indicator of plan.indicators) {
    const range = rangeOf(indicator);
    const behaviour = behaviourOf(indicator, seed);
    const measured = everyYear
      ? years
      : years.filter((year) => isMeasured(indicator.periodicity, year, behaviour.hash));
    for (const area of areas) {
      if (area.layer !== indicator.layer) continue;
      const level = levelOf(behaviour, area);
      for (const year of measured) {
        if (year === lastYear && late.has(area)) continue;
        const cell = hashNumbers(level.hash, year);
        if (uniform(cell, 0) < gapShare) continue;
        const figure = figureOf(indicator, range, behaviour, level, area, year, cell);
        yield {
          indicator: indicator.code,
          area: area.code,
          period: String(year),
          breakdown: total,
          boundaryYear,
          ...figure,
          status: "normal",
          origin: "synthetic",
          source: "synthetic",
          definitionVersion: indicator.version,
        };
      }
    }
  }
}

/** Trends start here, so that a figure does not depend on the years that are asked for. */
const startYear = 2010;

type Figure = Pick<Observation, "value" | "numerator" | "denominator">;

interface Range {
  lowerBound: number;
  optimum: number;
  lowest: number;
  highest: number;
  /** What the fraction is multiplied by: 100 for per cent, 1,000 for "per 1,000 residents". */
  factor: number;
}

function figureOf(
  indicator: SyntheticIndicator,
  { lowerBound, optimum, lowest, highest, factor }: Range,
  behaviour: Behaviour,
  level: Level,
  area: SyntheticArea,
  year: number,
  cell: number,
): Figure {
  const position = positionIn(level, year - startYear, cell);
  if (indicator.measureType === "binary") {
    return { value: decimal(position > 0.5 ? 1 : 0, 0), numerator: null, denominator: null };
  }
  const aimed = Math.min(highest, Math.max(lowest, lowerBound + position * (optimum - lowerBound)));
  if (indicator.measureType === "count" || indicator.denominator === null) {
    return { value: decimal(aimed, indicator.decimals), numerator: null, denominator: null };
  }
  // Grows by half a per cent a year around 2020; at least 12, so that a share is no coin toss.
  const growth = 1 + 0.005 * (year - 2020);
  const denominator = Math.max(12, Math.round(area.inhabitants * behaviour.denominatorShare * growth));
  const perFactor = denominator / factor;
  const numerator = Math.min(
    Math.floor(highest * perFactor),
    Math.max(Math.ceil(lowest * perFactor), Math.round(aimed * perFactor)),
  );
  return {
    value: decimal(numerator / perFactor, indicator.decimals),
    numerator: decimal(numerator, 0),
    denominator: decimal(denominator, 0),
  };
}

function rangeOf(indicator: SyntheticIndicator): Range {
  if (!indicator.bounds) throw new RangeError(`${indicator.code} has no bounds to invent figures between.`);
  return {
    lowerBound: Number(indicator.bounds.lowerBound),
    optimum: Number(indicator.bounds.optimum),
    lowest: indicator.naturalMin === null ? Number.NEGATIVE_INFINITY : Number(indicator.naturalMin),
    highest: indicator.naturalMax === null ? Number.POSITIVE_INFINITY : Number(indicator.naturalMax),
    factor: factorOf(indicator.unit),
  };
}

/** `percent` → 100, `per_10000_inhabitants` → 10,000, `kg_per_inhabitant` → 1. */
export function factorOf(unit: string): number {
  if (unit === "percent" || unit === "percentage_points") return 100;
  const per = /(?:^|_)per_(\d+)_/.exec(unit);
  return per ? Number(per[1]) : 1;
}

/** Municipal councils were elected in 2014, 2018, 2022 and 2026. */
function isMeasured(periodicity: Periodicity, year: number, hash: number): boolean {
  const step = periodicityInYears(periodicity);
  const phase = periodicity === "per-election" ? 2 : hash % step;
  return year % step === phase;
}

function decimal(value: number, decimals: number): DecimalText {
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? (0).toFixed(decimals) : text) as DecimalText;
}
