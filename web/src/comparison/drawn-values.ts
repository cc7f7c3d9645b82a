import { columnOf, statusesOf, syntheticOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import type { CompareView } from "./compare-search.ts";
import { panelCodes, panelSubjects } from "./panel-choice.ts";
import { drawnCodes, twoYears } from "./two-year-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** One figure that stands in a picture or a table, or the place where one is missing. */
export interface DrawnValue {
  of: SubjectFigures;
  code: string;
  year: number;
  value: number | null;
  status: ObservationStatus | null;
  synthetic: boolean;
}

interface DrawnPart {
  of: SubjectFigures;
  codes: readonly string[];
  years: readonly number[];
}

/** The figures that a view draws, in its own order: what its file holds, and what is counted in its line of sources. */
export function drawnValues(bench: Bench, view: CompareView, since: number | undefined): DrawnValue[] {
  return partsOf(bench, view, since).flatMap(({ of, codes, years }) => {
    const lookUp = valuesOf(bench, of, years);
    return codes.flatMap((code) => years.map((year) => ({ of, code, year, ...lookUp(code, year) })));
  });
}

function partsOf(bench: Bench, view: CompareView, since: number | undefined): DrawnPart[] {
  const { subjects, workbench } = bench;
  const [first, second] = subjects;
  if (!first) return [];
  const shownYear = ({ subject }: SubjectFigures) => (subject.year === null ? [] : [subject.year]);
  const two = ({ subject }: SubjectFigures) => {
    const years = twoYears(subject, since);
    return years ? [years.from.year, years.to.year] : [];
  };
  const all = workbench.areas.codes;
  switch (view) {
    case "kaart":
    case "verdeling":
      return [{ of: first, codes: all, years: shownYear(first) }];
    case "cijfer":
      return [{ of: first, codes: ownOf(bench), years: first.comparison.years }];
    case "balken":
      return subjects.map((of) => ({ of, codes: ownOf(bench), years: shownYear(of) }));
    case "verloop":
      return [{ of: first, codes: workbench.chosen, years: first.comparison.years }];
    case "helling":
      return [{ of: first, codes: drawnCodes(bench), years: two(first) }];
    case "spreiding":
      return second
        ? [first, second].map((of) => ({ of, codes: all, years: shownYear(of) }))
        : [{ of: first, codes: all, years: two(first) }];
    case "klein":
      return panelSubjects(bench).map((of) => {
        return { of, codes: panelCodes(bench), years: of.comparison.years };
      });
    default:
      return subjects.map((of) => ({ of, codes: drawnCodes(bench), years: shownYear(of) }));
  }
}

const ownOf = ({ workbench: { own } }: Bench): readonly string[] => (own === null ? [] : [own]);

/** Looks a figure up: in the columns of all areas, and for years without one in the series of a chosen area. */
function valuesOf({ workbench }: Bench, { subject, comparison }: SubjectFigures, years: readonly number[]) {
  const placeOf = new Map<string, number>(workbench.areas.codes.map((code, place) => [code, place]));
  const columns = new Map(
    years.flatMap((year) => {
      const column = columnOf(subject, year);
      if (!column) return [];
      const [statuses, synthetic] = [statusesOf(column), syntheticOf(column)];
      return [[year, { values: column.values, statuses, synthetic }] as const];
    }),
  );
  const seriesOf = new Map<string, (typeof comparison.series)[number]>(
    comparison.series.map((series) => [series.area, series]),
  );
  return (code: string, year: number): Pick<DrawnValue, "value" | "status" | "synthetic"> => {
    const column = columns.get(year);
    const place = placeOf.get(code) ?? -1;
    if (column)
      return {
        value: column.values[place] ?? null,
        status: column.statuses[place] ?? null,
        synthetic: column.synthetic[place] ?? false,
      };
    const point = seriesOf.get(code)?.points.find((one) => one.year === year);
    return {
      value: point?.value ?? null,
      status: point?.status ?? null,
      synthetic: point?.synthetic ?? false,
    };
  };
}
