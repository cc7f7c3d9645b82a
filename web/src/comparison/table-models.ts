import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { HeatCell, HeatColumn, HeatInput, HeatRow } from "@lokaal17/shared/charts/heat-model";
import type { FiguresOf, YearValue } from "@lokaal17/shared/charts/picture-input";
import type { Panel, SmallMultiplesInput } from "@lokaal17/shared/charts/small-multiples-model";
import { statusesOf, syntheticOf } from "@lokaal17/shared/comparison/workbench-figures";
import { positionAmong } from "@lokaal17/shared/scores/relative-position";
import { sortedNumbers } from "@lokaal17/shared/statistics/quantile";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { positionText } from "@lokaal17/shared/text/scores";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { figuresOf } from "./area-figures-model.ts";
import { panelCodes, panelSubjects } from "./panel-choice.ts";
import { shownValue } from "./shown-figures-model.ts";
import { drawnCodes } from "./two-year-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** More rows than this are no table that one can overlook. */
export const mostHeatRows = 40;

/** Municipalities by goals, or by the indicators of a goal: each column stands by itself, none is added up. */
export function heatOf(bench: Bench, locale: Locale): FiguresOf<HeatInput> {
  const text = compareText(locale);
  const { own } = bench.workbench;
  const codes = drawnCodes(bench).slice(0, mostHeatRows);
  const columns = bench.subjects.map((of) => columnOfTable(of, locale));
  const rows = codes.map(
    (code): HeatRow => ({
      ...{ code, name: bench.nameOf(code), own: code === own },
      cells: columns.map(({ cellOf }) => cellOf(code, bench.nameOf(code))),
    }),
  );
  const middle: HeatRow = {
    ...{ code: "middle", name: workbenchText(locale)("group-middle"), summary: true },
    cells: columns.map(({ middleCell }) => middleCell),
  };
  return {
    corner: text("one.municipality"),
    columns: columns.map(({ column }) => column),
    rows: codes.length > 1 ? [...rows, middle] : rows,
    scores: bench.subjects.every(({ subject }) => subject.indicator === null),
  };
}

function columnOfTable({ subject, figures }: SubjectFigures, locale: Locale) {
  const { judged, name, unit, goal, indicator } = subject;
  const all = figuresOf(figures).map(({ value }) => value);
  const isGoal = indicator === null && goal !== null;
  const year = String(subject.year ?? "–");
  const position = judged && positionAmong(sortedNumbers(all), judged);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const shareOf = (value: number) => (high > low ? (value - low) / (high - low) : null);
  const rowOf = new Map<string, (typeof figures.rows)[number]>(figures.rows.map((row) => [row.code, row]));
  const cell = (value: number, who: string, synthetic: boolean): HeatCell => {
    const place = position?.(value) ?? "too-few";
    const shown = shownValue(value, figures, locale) ?? "";
    const words = place === "too-few" ? "" : `, ${positionText(place, figures.layer, locale)}`;
    return {
      ...{ text: shown, synthetic, share: shareOf(value) },
      ...(figures.binary ? {} : { value }),
      title: `${who}, ${name}, ${year}: ${shown}${words}`,
      position: place === "too-few" ? "none" : place,
    };
  };
  const column: HeatColumn = {
    ...{ key: subject.subject, label: isGoal ? String(goal) : name },
    title: isGoal ? `${goal}. ${name}, ${year}` : `${name}, ${unit}, ${year}`,
    ...(isGoal ? { goal } : { unit: `${unit}, ${year}` }),
  };
  const { median, medianSynthetic } = subject.group;
  const middleName = workbenchText(locale)("group-middle");
  return {
    column,
    cellOf: (code: string, who: string): HeatCell | null => {
      const row = rowOf.get(code);
      return row?.value == null ? null : cell(row.value, who, row.synthetic);
    },
    middleCell:
      median === null || figures.binary
        ? null
        : {
            ...cell(median, middleName, medianSynthetic),
            text: formatNumber(median, subject.decimals, locale),
          },
  };
}

/** One subject: a panel per municipality on one scale. Several: a panel per subject of the own municipality. */
export function panelsOf(bench: Bench): FiguresOf<SmallMultiplesInput> | null {
  const [first] = bench.subjects;
  const codes = panelCodes(bench);
  const [only] = codes;
  if (!first || only === undefined) return null;
  const { own } = bench.workbench;
  const { unit, decimals } = first.subject;
  if (bench.subjects.length === 1) {
    const middle = middleOf(first);
    return {
      ...{ unit, decimals, axis: "shared" },
      panels: codes.map(
        (code): Panel => ({
          ...{ key: code, area: code, name: bench.nameOf(code), own: code === own, middle },
          points: yearsOf(bench, first, code),
        }),
      ),
    };
  }
  return {
    ...{ unit, decimals, axis: "own" },
    panels: panelSubjects(bench).map(
      (of): Panel => ({
        ...{ key: of.subject.subject, name: of.subject.name, middle: middleOf(of) },
        measured: { unit: of.subject.unit, decimals: of.subject.decimals },
        ...{ points: yearsOf(bench, of, only), area: only },
      }),
    ),
  };
}

const middleOf = ({ comparison }: SubjectFigures) =>
  comparison.band.map(({ year, median, synthetic }) => ({ year, value: median, synthetic }));

type Series = SubjectFigures["comparison"]["series"][number];

/** The years of a small picture as a table reads them. */
export function panelSeries(bench: Bench, of: SubjectFigures, code: string): Series {
  const chosen = of.comparison.series.find(({ area }) => area === code);
  if (chosen) return chosen;
  const place = bench.workbench.areas.codes.indexOf(code as AreaCode);
  return {
    area: code as AreaCode,
    points: yearsOf(bench, of, code).flatMap(({ value, ...point }) =>
      value === null ? [] : [{ ...point, value }],
    ),
    breaks: [],
    otherBoundaries: of.subject.figures.flatMap(({ year, otherBoundaries }) =>
      otherBoundaries.includes(place) ? [year] : [],
    ),
  };
}

/** The years of one municipality: its series where it is chosen, else its place in every column. */
function yearsOf(bench: Bench, { comparison, subject }: SubjectFigures, code: string): YearValue[] {
  const series = comparison.series.find(({ area }) => area === code);
  if (series) return series.points.map((point) => ({ ...point }));
  const { areas } = bench.workbench;
  const place = areas.codes.indexOf(code as AreaCode);
  return subject.figures
    .filter(({ year }) => comparison.years.includes(year))
    .map((column) => ({
      year: column.year,
      value: column.values[place] ?? null,
      status: column.breaks.includes(place) ? "break" : (statusesOf(column)[place] ?? "missing"),
      synthetic: syntheticOf(column)[place] ?? false,
    }));
}
