import { type AreaCode, isValidIn } from "@lokaal17/shared/areas/area";
import type { Reorganisation } from "@lokaal17/shared/areas/recode";
import { relativesOf } from "@lokaal17/shared/areas/relatives";
import type { RecodedSeries, ReorganisationStep } from "@lokaal17/shared/contract/recoded-series";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cell, type Cube, cellOf, isUsable } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";

export interface RecodedWish {
  definition: IndicatorDefinition;
  area: AreaCode;
  boundaryYear: number | undefined;
  locale: Locale;
}

/** The series of an area as its figures were made, with those of its relatives, and on the boundaries of one year. */
export function recodedSeriesView(view: View, wish: RecodedWish): RecodedSeries {
  const { definition, area, locale } = wish;
  const { reorganisations } = view.reference;
  const { code } = definition;
  const boundaryYear = wish.boundaryYear ?? view.boundaryYear;
  const made = view.derived.recoded([code], boundaryYear);
  const relatives = relativesOf(area, reorganisations);
  const register = view.reference.areaOf.get(area);
  const recoded = pointsOf(made.cube, definition, area).map((point) => ({
    ...point,
    recoded: isRecoded(point, cellOf(view.cube, code, area, point.year)),
  }));
  const withFigure = recoded.filter(({ value }) => value !== null);
  const isOwn = (one: { indicator: string; area: string }) => one.indicator === code && one.area === area;
  const stepView = (step: Reorganisation) => stepOf(view, step);
  return {
    dataVersion: view.dataVersion,
    indicator: code,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    area,
    areaName: nameOf(view, area),
    boundaryYear,
    inUse: register !== undefined && isValidIn(register, boundaryYear),
    asMade: [
      { area, relation: "own" as const },
      ...relatives.predecessors.map((other) => ({ area: other, relation: "predecessor" as const })),
      ...relatives.successors.map((other) => ({ area: other, relation: "successor" as const })),
    ].map((one) => ({
      ...one,
      name: nameOf(view, one.area),
      points: pointsOf(view.cube, definition, one.area),
    })),
    recoded,
    breaks: made.breaks.filter(isOwn).map(({ year, reason }) => ({ year, reason })),
    reorganisations: relatives.steps.map(stepView),
    notMoved: made.notMoved.filter(({ from, to }) => from === area || to === area).map(stepView),
    notPlaced: made.notPlaced.filter(isOwn).map(({ year }) => year),
    figureCount: withFigure.length,
    syntheticCount: withFigure.filter(({ synthetic }) => synthetic).length,
  };
}

interface Point extends Cell {
  year: number;
}

/** All observations of an area by year; what is missing or not public has its status and no value. */
function pointsOf(cube: Cube, { code }: IndicatorDefinition, area: AreaCode): Point[] {
  return cube.years.flatMap((year) => {
    const cell = cellOf(cube, code, area, year);
    if (!cell) return [];
    return [{ year, ...cell, value: isUsable(cell.status) ? cell.value : null }];
  });
}

/**
 * Whether we made the figure ourselves ("herberekend"): it is estimated, or the start of a series that broke, and not
 * what the source gave for this code.
 */
function isRecoded({ value, status }: Point, given: Cell | null): boolean {
  if (value === null) return false;
  const differs = given?.value !== value;
  if (status === "break") return differs;
  return status === "estimated" && (differs || given.status !== "estimated");
}

function stepOf(view: View, { date, kind, from, to, inhabitants }: Reorganisation): ReorganisationStep {
  return { date, kind, from, fromName: nameOf(view, from), to, toName: nameOf(view, to), inhabitants };
}

const nameOf = (view: View, area: AreaCode) => view.reference.areaOf.get(area)?.name ?? area;
