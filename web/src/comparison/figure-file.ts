import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { dutchDialect, programDialect } from "@lokaal17/shared/open-data/csv";
import { tableToCsv } from "@lokaal17/shared/open-data/csv-table";
import type { ColumnKind } from "@lokaal17/shared/open-data/export-table";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { figureFileText } from "@lokaal17/shared/text/figure-file";
import { plainNumber } from "@lokaal17/shared/text/number";
import type { CompareView } from "./compare-search.ts";
import { drawnValues } from "./drawn-values.ts";
import { panelSubjects } from "./panel-choice.ts";
import { twoYears } from "./two-year-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** A row of a file: one figure of a picture. */
export interface Line {
  of: { subject: FileSubject };
  code: string;
  name: string;
  year: number;
  value: number | null;
  /** Null: what was made of several figures has none. */
  status: ObservationStatus | "no-figure" | null;
  synthetic: boolean;
}

type FileSubject = Pick<
  SubjectFigures["subject"],
  "subject" | "name" | "unit" | "decimals" | "binary" | "source"
>;

/** What a whole file is of, and how it is written. */
export interface FileForm {
  boundaryYear: number;
  dataVersion: number;
  locale: Locale;
  /** Decimal commas, for a spreadsheet with Dutch settings. */
  commas: boolean;
}

interface FileWish {
  view: CompareView;
  /** The first year of the period; undefined: all years. */
  since: number | undefined;
  locale: Locale;
  /** Decimal commas, for a spreadsheet with Dutch settings. */
  commas: boolean;
}

/**
 * The figures of a picture as CSV: a row for each that is drawn, rounded as it is shown there, with its own source and
 * mark. Behind them what the picture draws of all areas or of the group.
 */
export function figureCsv(bench: Bench, { view, since, locale, commas }: FileWish): string {
  const { boundaryYear, dataVersion } = bench.workbench;
  const withheld = new Map(bench.subjects.map((of) => [of, new Set<string>(of.subject.withheld)]));
  const drawn = drawnValues(bench, view, since).map((one): Line => {
    const secret = one.year === one.of.subject.year && withheld.get(one.of)?.has(one.code);
    const status = one.value === null && secret ? "confidential" : (one.status ?? "no-figure");
    return { ...one, name: bench.nameOf(one.code), status };
  });
  const lines = [...drawn, ...summaries(bench, { view, since, locale, commas })];
  return linesToCsv(lines, { boundaryYear, dataVersion, locale, commas });
}

/** The rows of a file, in their order. */
export function linesToCsv(
  lines: readonly Line[],
  { boundaryYear, dataVersion, locale, commas }: FileForm,
): string {
  const text = figureFileText(locale);
  const words = compareText(locale);
  const rows = lines.map(({ of: { subject }, code, name, year, value, status, synthetic }) => [
    ...[code, name, subject.subject, subject.name, subject.unit, String(year)],
    value === null ? null : shown(value, subject, text),
    // An example is never called final.
    status === null || (status === "normal" && synthetic) ? "" : words(status),
    value === null ? "" : text(synthetic ? "yes" : "no"),
    ...[subject.source, String(boundaryYear), String(dataVersion)],
  ]);
  return tableToCsv(
    {
      columns: columns.map(([key, kind]) => ({ name: text(key), title: text(key), kind, description: null })),
      rows,
    },
    commas ? dutchDialect : programDialect,
  );
}

const columns: readonly (readonly [
  (
    | "code"
    | "area"
    | "subject"
    | "name"
    | "unit"
    | "year"
    | "value"
    | "status"
    | "example"
    | "source"
    | "boundaries"
    | "version"
  ),
  ColumnKind,
])[] = [
  ["code", "code"],
  ["area", "text"],
  ["subject", "code"],
  ["name", "text"],
  ["unit", "text"],
  ["year", "integer"],
  ["value", "decimal"],
  ["status", "text"],
  ["example", "text"],
  ["source", "text"],
  ["boundaries", "integer"],
  ["version", "integer"],
];

function shown(
  value: number,
  { decimals, binary }: FileSubject,
  text: ReturnType<typeof figureFileText>,
): string {
  if (binary && (value === 0 || value === 1)) return text(value === 1 ? "yes" : "no");
  return plainNumber(value, decimals);
}

/** What a picture draws beside the municipalities: the band over the years, the middle of the group. */
function summaries(bench: Bench, { view, since = 0, locale }: FileWish): Line[] {
  const text = figureFileText(locale);
  const { kind, name: group } = bench.workbench.group;
  const made = { code: "", status: null } as const;
  const [first] = bench.subjects;
  const ofGroup = (of: SubjectFigures) =>
    of.subject.group.band
      .filter(({ year }) => year >= since)
      .map(({ year, median, synthetic }): Line => {
        return { ...made, of, name: text("group-middle", { group }), year, value: median, synthetic };
      });
  switch (view) {
    case "kaart":
    case "verdeling":
    case "spreiding":
      return [];
    case "verloop":
      return first
        ? [...bandLines(first, ["low", "middle", "high"], text), ...(kind === "all" ? [] : ofGroup(first))]
        : [];
    case "cijfer":
      return first ? bandLines(first, ["middle"], text) : [];
    case "balken":
      return bench.subjects.flatMap((of) =>
        bandLines(of, ["low", "middle", "high"], text).filter(({ year }) => year === of.subject.year),
      );
    case "klein":
      return panelSubjects(bench).flatMap((of) => bandLines(of, ["middle"], text));
    case "helling": {
      const years = first && twoYears(first.subject, since);
      return years
        ? ofGroup(first).filter(({ year }) => [years.from.year, years.to.year].includes(year))
        : [];
    }
    default:
      return bench.subjects.flatMap((of) => shownYearLines(of, view === "tabel", group, text));
  }
}

type Words = ReturnType<typeof figureFileText>;

/** Where most areas stand, year by year. */
export function bandLines(
  of: Line["of"] & { comparison: Pick<SubjectFigures["comparison"], "band"> },
  keys: readonly ("low" | "middle" | "high")[],
  text: Words,
): Line[] {
  return of.comparison.band.flatMap(({ year, p10, median, p90, synthetic }) => {
    const values = { low: p10, middle: median, high: p90 };
    return keys.map((key): Line => {
      return { of, code: "", status: null, name: text(key), year, value: values[key], synthetic };
    });
  });
}

/** The two rows below a table; a heat table has the first of them alone. */
function shownYearLines(of: SubjectFigures, withValue: boolean, group: string, text: Words): Line[] {
  const { year, binary, group: whole } = of.subject;
  if (year === null) return [];
  const row = { of, code: "", status: null, year };
  const middle = {
    ...row,
    name: text("group-middle", { group }),
    value: whole.median,
    synthetic: whole.medianSynthetic,
  };
  const value = {
    ...row,
    name: text("group-value", { group }),
    value: whole.value,
    synthetic: whole.synthetic,
  };
  return [...(binary ? [] : [middle]), ...(withValue ? [value] : [])].filter((line) => line.value !== null);
}
