import type { Area, AreaCode, Layer } from "../areas/area.ts";
import type { AreaGroup } from "../areas/groups.ts";
import type { Reorganisation } from "../areas/recode.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import type { Cube, CubeSlice } from "../observations/cube.ts";
import type { MeasureOf } from "./measure-limits.ts";

/** All that a publication is made of, before anything is withheld. */
export interface PublicationFigures {
  cube: Cube;
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  areas: readonly Area[];
  /** The year of whose boundaries its aggregates are. */
  boundaryYear: number;
  reorganisations: readonly Reorganisation[];
}

/** The same with what every indicator-year needs. */
export interface PreparedFigures extends PublicationFigures {
  /** Groups of municipalities whose figure may be shown, the most important first. */
  groups: readonly AreaGroup[];
  /** The groups and their residents as one text, to tell whether they changed. */
  groupsText: string;
  /** Groups on the boundaries of a year, for the figures that a source publishes itself. */
  groupsOf(year: number): readonly AreaGroup[];
  inhabitantsOf(area: AreaCode): number | null;
  /** Counts that a limited indicator is made of; the definitions here have its limit where they had none. */
  measures: ReadonlyMap<IndicatorCode, MeasureOf>;
  layerOf: ReadonlyMap<AreaCode, Layer>;
}

/** One indicator-year of a publication. */
export interface YearContext {
  figures: PreparedFigures;
  definition: IndicatorDefinition;
  year: number;
  slice: CubeSlice;
  withheld: ReadonlySet<number>;
}

/** The figure of a place with its numerator and denominator. */
export function figureAt(slice: CubeSlice, place: number) {
  return {
    value: numberAt(slice.values, place),
    numerator: numberAt(slice.parts?.numerators, place),
    denominator: numberAt(slice.parts?.denominators, place),
  };
}

/** A group's figure among the sums of an indicator-year. */
export const groupKey = ({ kind, code }: Pick<AreaGroup, "kind" | "code">) => `${kind} ${code}`;

function numberAt(list: Float64Array | undefined, place: number): number | null {
  const found = list?.[place] ?? Number.NaN;
  return Number.isNaN(found) ? null : found;
}
