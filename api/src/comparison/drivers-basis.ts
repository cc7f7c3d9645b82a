import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ComparedPlaces } from "@lokaal17/shared/comparison/related-figures";
import type { DriversAgainst } from "@lokaal17/shared/contract/workbench-drivers";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { ScoreColumn } from "@lokaal17/shared/scores/score-columns";
import { median } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { roundAsShown } from "@lokaal17/shared/text/number";
import type { View } from "../publications/views.ts";
import type { BenchAreas } from "./workbench-areas.ts";
import type { MadeSubject } from "./workbench-subject.ts";

/** What the difference of one subject is explained from. */
export interface DriversBasis {
  /** On the boundaries of the answer. */
  view: View;
  /** As published, with all indicators. */
  published: View;
  isOfPublication: boolean;
  areas: BenchAreas;
  own: AreaCode;
  /** The group, then the other chosen ones; a group without members is left out. */
  against: readonly { area: AreaCode | null; name: string; members: readonly AreaCode[] }[];
  made: MadeSubject;
  /** `transform` of each structural variable. */
  structural: readonly { code: string; transform: string }[];
  /** Without indicators that a municipality cannot itself change. */
  ownInfluence: boolean;
  locale: Locale;
}

/** What is said of one difference. */
export type Explained = Omit<DriversAgainst, "area" | "name">;
/** Explains the difference between the own area and others. */
export type Explain = (places: ComparedPlaces) => Explained;

export const nothing: Explained = {
  ...{ own: null, other: null, difference: null, reason: null, scores: [], related: [] },
  ...{ otherFigures: 0, synthetic: false },
};
export const without = (reason: NonNullable<DriversAgainst["reason"]>): Explained => ({ ...nothing, reason });

/** One figure of all areas, each of its own year. */
export type Column = Pick<ScoreColumn, "values" | "years" | "synthetic">;

/** The own figure beside the other's, or beside the middle one of a group. */
export function besideOf(
  column: Column,
  definition: IndicatorDefinition,
  places: ComparedPlaces,
  locale: Locale,
) {
  const { values, years, synthetic } = column;
  const known = places.others.filter((place) => !Number.isNaN(values[place] ?? Number.NaN));
  const found = known.map((place) => values[place] ?? 0);
  const binary = definition.measureType === "binary";
  // Of answers there is no middle one: half yes and half no would be a half.
  const other = binary ? mean(found) : median(found);
  const own = values[places.own] ?? Number.NaN;
  if (other === null || Number.isNaN(own)) return null;
  const [only] = known;
  return {
    indicator: definition.code,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    own,
    ownYear: years[places.own] ?? 0,
    other: withoutNoise(other),
    otherYear: places.others.length === 1 && only !== undefined ? (years[only] ?? 0) : null,
    binary,
    synthetic: [places.own, ...known].some((place) => synthetic[place] === 1),
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether two figures are the same to a reader: nothing is explained that is not to be seen. */
export const looksEqual = (one: number, other: number, decimals: number) =>
  roundAsShown(one, decimals) === roundAsShown(other, decimals);

/** 0.95 − 1.24 is not −0.29000000000000004. */
export const withoutNoise = (value: number) => Number(value.toPrecision(12));
