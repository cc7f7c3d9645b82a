import type { AreaCode } from "@lokaal17/shared/areas/area";
import { differenceLevel } from "@lokaal17/shared/comparison/difference";
import {
  differencesOf,
  falseDiscoveryRate,
  type JudgedDifference,
} from "@lokaal17/shared/comparison/difference-verdict";
import { differenceModelOf, type MeasuredFigure } from "@lokaal17/shared/comparison/error-model";
import { shrinkBelowInhabitants, shrunkenRate } from "@lokaal17/shared/comparison/shrunken-rate";
import type { ClearVerdict, Differences } from "@lokaal17/shared/contract/differences";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cube, cellOf } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { judgedDirection } from "../scores/series.ts";
import { measuredFigures } from "./measured-figures.ts";
import { type CountedYear, countedYears, mostComplete } from "./years.ts";

export interface DifferencesWish {
  definition: IndicatorDefinition;
  area: AreaCode;
  year: number | undefined;
  locale: Locale;
}

type NoVerdict = Differences["reason"];

/**
 * One area against every other of its layer, and against the rest of the Netherlands: all tested together. The figures
 * are those on the boundaries of the view, so that no verdict goes across a reorganisation.
 */
export function differencesView(
  view: View,
  { definition, area, year: wished, locale }: DifferencesWish,
): Differences {
  const { code, layer } = definition;
  const cube = view.derived.onOwnBoundaries([code]);
  const peers = view.derived.peers(layer);
  const refusal = whyNotCompared(view, definition, area);
  const years = countedYears(cube, code, [area]);
  const year = wished ?? yearToCompare(years, countedYears(cube, code, peers));
  const isCompared = year !== null && refusal !== "layer-not-compared" && refusal !== "other-boundaries";
  const figures = isCompared ? measuredFigures(view.derived, definition, year) : [];
  const own = figures.find((figure) => figure.area === area);
  const made = own
    ? differencesOf(own, figures, differenceModelOf(definition), judgedDirection(definition))
    : null;
  const judged = made ? [...made.others, ...(made.rest ? [made.rest] : [])] : [];
  const withFigure = figures.filter(({ value }) => Number.isFinite(value));
  return {
    dataVersion: view.dataVersion,
    boundaryYear: view.boundaryYear,
    indicator: code,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    direction: definition.direction,
    area,
    areaName: nameOf(view, area),
    year,
    years: years.map((counted) => counted.year),
    own: own ? ownFigure(cube, definition, own) : null,
    errorModel: definition.errorModel,
    level: differenceLevel,
    falseDiscoveryRate,
    tests: judged.filter(({ p }) => p !== null).length,
    reason: refusal ?? commonReason(own, judged, definition),
    differences: (made?.others ?? []).flatMap((difference) => {
      const { area: code, value } = difference.other;
      if (code === null) return [];
      const shown = Number.isFinite(value) ? value : null;
      return [{ area: code, name: nameOf(view, code), value: shown, ...testedView(difference) }];
    }),
    rest: made?.rest ? { value: made.rest.other.value, ...testedView(made.rest) } : null,
    shrunken: own ? shrunkenView(view, definition, own, figures) : null,
    figureCount: withFigure.length,
    syntheticCount: withFigure.filter(({ synthetic }) => synthetic).length,
  };
}

/** Why an area, or this indicator, gets no verdicts; null where it may. */
function whyNotCompared(view: View, definition: IndicatorDefinition, area: AreaCode): NoVerdict {
  if (view.reference.areaOf.get(area)?.layer !== definition.layer) return "layer-not-compared";
  if (!view.derived.peers(definition.layer).includes(area)) return "other-boundaries";
  if (definition.errorModel === "none") return "no-error-model";
  if (judgedDirection(definition) !== null) return null;
  if (definition.influence === "context") return "context";
  return definition.directionContested ? "contested" : "no-direction";
}

/** The latest year with a figure of the area in which enough others have one. */
function yearToCompare(own: readonly CountedYear[], all: readonly CountedYear[]): number | null {
  const has = new Set(own.map(({ year }) => year));
  return mostComplete(all.filter(({ year }) => has.has(year))) ?? mostComplete(all);
}

/** Why nothing could be tested; null where something could. */
function commonReason(
  own: MeasuredFigure | undefined,
  judged: readonly JudgedDifference[],
  { errorModel }: IndicatorDefinition,
): NoVerdict {
  if (!own || !Number.isFinite(own.value)) return "no-figure";
  if (judged.some(({ p }) => p !== null)) return null;
  const known = judged.find(({ reason }) => reason !== null && reason !== "no-figure");
  return known?.reason ?? (errorModel === "none" ? "no-error-model" : "no-figure");
}

const verdictCodes: Readonly<Record<JudgedDifference["verdict"], ClearVerdict>> = {
  better: "clearly-better",
  worse: "clearly-worse",
  "no-clear-difference": "no-clear-difference",
  unknown: "unknown",
};

function testedView({ difference, low, high, verdict, reason, synthetic }: JudgedDifference) {
  return { difference, low, high, verdict: verdictCodes[verdict], reason, synthetic };
}

function ownFigure(cube: Cube, { code }: IndicatorDefinition, own: MeasuredFigure): Differences["own"] {
  const cell = own.area && cellOf(cube, code, own.area, own.year);
  if (!cell || !Number.isFinite(own.value)) return null;
  const { value, numerator, denominator, synthetic } = own;
  return { value, status: cell.status, numerator, denominator, synthetic };
}

/** Where few people live a figure of one year is mostly chance. Only of what is counted: a share of persons, or events. */
function shrunkenView(
  view: View,
  definition: IndicatorDefinition,
  own: MeasuredFigure,
  figures: readonly MeasuredFigure[],
): Differences["shrunken"] {
  const inhabitants = own.area && view.derived.inhabitantsOf(own.area);
  if (inhabitants === null || inhabitants >= shrinkBelowInhabitants || !Number.isFinite(own.value))
    return null;
  if (definition.errorModel !== "proportion" && definition.errorModel !== "count") return null;
  const shrunken = shrunkenRate(own, figures, differenceModelOf(definition).unitFactor);
  return shrunken && { belowInhabitants: shrinkBelowInhabitants, ...shrunken };
}

const nameOf = (view: View, area: AreaCode) => view.reference.areaOf.get(area)?.name ?? area;
