import { comparisonOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { Workbench, WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { type AreaFigures, areaFigures } from "./area-figures-model.ts";
import { workbenchQuery, workbenchWish } from "./compare-wish.ts";

const route = getRouteApi("/vergelijken");

/** One subject of the workbench as figures are made from it. */
export interface SubjectFigures {
  subject: WorkbenchSubject;
  comparison: Comparison;
  figures: AreaFigures;
}

export interface Bench {
  workbench: Workbench;
  /** Those that the view asked for and may show; empty when all are left out. */
  subjects: readonly SubjectFigures[];
  nameOf: (code: string) => string;
}

/** The answer that the loader has read for this address. What is made from it stays the same until it changes. */
export function useBench(): Bench {
  const search = route.useSearch();
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { data } = useSuspenseQuery(workbenchQuery(workbenchWish(search, indicators)));
  return useMemo(() => benchOf(data, search.vanaf), [data, search.vanaf]);
}

/** @param since the first year of the period; undefined: all years */
export function benchOf(workbench: Workbench, since?: number): Bench {
  const { areas } = workbench;
  const places = areas.codes.map((code, place) => {
    const [q, r] = [areas.q[place], areas.r[place]];
    return {
      code,
      name: areas.names[place] ?? code,
      provinceCode: areas.provinces[place] ?? null,
      tile: q == null || r == null ? null : { q, r },
    };
  });
  const names = new Map<string, string>(places.map(({ code, name }) => [code, name]));
  return {
    workbench,
    nameOf: (code) => names.get(code) ?? code,
    subjects: workbench.subjects.map((subject) => {
      const comparison = inPeriod(comparisonOf(workbench, subject), since);
      const figures = areaFigures(comparison, places);
      const said = saidInYear(subject);
      const rows = figures.rows.map((row) => ({ ...row, said: said.get(row.code) }));
      return { subject, comparison, figures: { ...figures, rows } };
    }),
  };
}

/** What areas say of their figures in the year shown. */
function saidInYear({ explanations, year }: WorkbenchSubject): ReadonlyMap<string, string> {
  return new Map(
    explanations.filter(({ period }) => period === String(year)).map(({ area, text }) => [area, text]),
  );
}

function inPeriod(comparison: Comparison, since = 0): Comparison {
  const within = ({ year }: { year: number }) => year >= since;
  return {
    ...comparison,
    band: comparison.band.filter(within),
    series: comparison.series.map((one) => ({ ...one, points: one.points.filter(within) })),
    years: comparison.years.filter((year) => year >= since),
  };
}
