import type { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { partsOfCompared } from "@lokaal17/shared/comparison/compared-parts";
import { type SimilarAreas, similarAreas } from "@lokaal17/shared/comparison/similar-areas";
import { transforms } from "@lokaal17/shared/comparison/similar-reasons";
import type { KnownAxes, StructuralVariable } from "@lokaal17/shared/comparison/structural-space";
import type { SimilarAreasView } from "@lokaal17/shared/contract/similar-areas";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cube, isUsableMark, latestValue, sliceOf } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { type Mistake, Problem } from "../http/problem.ts";
import type { View } from "../publications/views.ts";

export type StructuralRow = Awaited<ReturnType<typeof loadStructuralVariables>>[number];

export interface SimilarWish {
  area: AreaCode;
  count: number | undefined;
  /** Which variables count, and how much, in the same order; all with their own weight unless said. */
  variables: readonly IndicatorCode[] | undefined;
  weights: readonly number[] | undefined;
  compared: IndicatorDefinition | null;
  /** Left out beside the parts of `compared`: of several that are compared together. */
  excluded?: ReadonlySet<IndicatorCode>;
  structural: readonly StructuralRow[];
  locale: Locale;
}

/** Some variables were published for one year only: a figure may be this old. */
const maxAgeYears = 10;

/** The municipalities that are most like one, on the boundaries of the view. */
export function similarAreasView(view: View, wish: SimilarWish): SimilarAreasView {
  const { area, compared, count, locale } = wish;
  const variables = chosenVariables(wish);
  const all = wish.structural.map(({ code }) => code as IndicatorCode);
  const cube = view.derived.onOwnBoundaries(all);
  const areas = view.derived.peers("municipality");
  const year = view.scoreYear;
  const definitions = variables.flatMap(({ code }) => view.definitions.get(code) ?? []);
  const found = similarAreas({
    ...{ cube, area, areas, variables, year, maxAgeYears },
    knownAxes: axesOf(view.derived),
    ...(count !== undefined && { count }),
    excluded: new Set([
      ...(wish.excluded ?? []),
      ...(compared ? partsOfCompared(compared, definitions) : []),
    ]),
  });
  const named = (code: IndicatorCode) => ({ code, name: nameOf(view, wish, code) });
  return {
    dataVersion: view.dataVersion,
    boundaryYear: view.boundaryYear,
    year,
    area,
    areaName: areaName(view, area),
    indicator: compared?.code ?? null,
    variables: found.used.map((used) => ({
      ...named(used.code),
      unit: view.definitions.get(used.code)?.unitName[locale] ?? "",
      decimals: view.definitions.get(used.code)?.decimals ?? 0,
      weight: used.weight,
      transform: variables.find(({ code }) => code === used.code)?.transform ?? "none",
      firstYear: used.firstYear,
      lastYear: used.lastYear,
      coverage: countWithFigure(cube, used.code, areas, year) / areas.length,
    })),
    leftOut: found.leftOut.map(({ code, reason }) => ({ ...named(code), reason })),
    neighbours: found.neighbours.map((neighbour) => ({
      area: neighbour.area,
      name: areaName(view, neighbour.area),
      distance: neighbour.distance,
      commonShare: neighbour.commonShare,
      contributions: neighbour.contributions.map(({ variable, own, other, contribution }) => ({
        variable,
        own,
        other,
        share: neighbour.distance === 0 ? null : Math.min(1, contribution / neighbour.distance ** 2),
      })),
      stability: neighbour.stability,
      synthetic: neighbour.synthetic,
    })),
    reason: found.reason,
    comparedCount: found.reason === null ? areas.length - 1 - found.notCompared.length : 0,
    notCompared: found.notCompared,
    changedVariables: found.changedVariables,
    synthetic: found.synthetic,
    ...countFigures(cube, found),
  };
}

/** Six years of fifteen variables take half a megabyte. */
function axesOf(derived: View["derived"]): KnownAxes {
  const known = keptAxes.get(derived) ?? new Map();
  keptAxes.set(derived, known);
  return known;
}

const keptAxes = new WeakMap<View["derived"], KnownAxes>();

/** @throws Problem 400 that names every variable which is none */
function chosenVariables({ structural, variables, weights }: SimilarWish): StructuralVariable[] {
  const known = new Map(structural.map((row) => [row.code, row]));
  const chosen = variables ?? structural.map(({ code }) => code as IndicatorCode);
  const mistakes = chosen.flatMap((code): Mistake[] =>
    known.has(code) ? [] : [{ pointer: "#/query/variables", detail: `no structural variable ${code}` }],
  );
  if (mistakes.length > 0)
    throw new Problem(400, "invalid-request", "invalid-request.detail", {
      values: { count: mistakes.length },
      errors: mistakes,
    });
  return chosen.map((code, place) => {
    const row = known.get(code);
    const transform = transforms.find((one) => one === row?.transform) ?? "none";
    return { code, transform, weight: weights?.[place] ?? Number(row?.defaultWeight ?? 0) };
  });
}

function countWithFigure(cube: Cube, code: IndicatorCode, areas: readonly AreaCode[], year: number): number {
  const slices = Array.from({ length: maxAgeYears + 1 }, (_, age) => sliceOf(cube, code, year - age));
  return areas.filter((area) => {
    const place = cube.areaIndex.get(area) ?? -1;
    return slices.some((slice) => isUsableMark(slice?.marks[place] ?? 0));
  }).length;
}

/** The figures of the municipality and its neighbours that distances were taken between. */
function countFigures(cube: Cube, { area, year, used, neighbours }: SimilarAreas) {
  let figureCount = 0;
  let syntheticCount = 0;
  const areas = neighbours.length === 0 ? [] : [area, ...neighbours.map((neighbour) => neighbour.area)];
  for (const one of areas)
    for (const { code } of used) {
      const figure = latestValue(cube, code, one, year, maxAgeYears);
      if (!figure) continue;
      figureCount++;
      if (figure.synthetic) syntheticCount++;
    }
  return { figureCount, syntheticCount };
}

function nameOf(view: View, { structural, locale }: SimilarWish, code: IndicatorCode): string {
  const row = structural.find((one) => one.code === code);
  const own = locale === "nl" ? row?.nameNl : row?.nameEn;
  return own ?? view.definitions.get(code)?.name[locale] ?? code;
}

const areaName = (view: View, area: AreaCode) => view.reference.areaOf.get(area)?.name ?? area;
