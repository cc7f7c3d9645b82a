import { netherlands } from "../areas/area.ts";
import { trend } from "../charts/trend.ts";
import type { TrendPoint } from "../charts/trend-model.ts";
import { roundAsShown } from "../text/number.ts";
import type { Cell, Figure, Inline } from "./blocks.ts";
import { column, drawn, fullWidth, numberColumn } from "./figure-parts.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { fact, factCell, title, type Writing } from "./section.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { sourceLine } from "./sources.ts";
import { countSynthetic } from "./summary.ts";

/**
 * The middle municipality and the band of 8 out of 10 over the years, with the national figure where there is one.
 * Column: in one of two columns. Compact: lower too, with fewer words around it.
 */
export function trendFigure(
  w: Writing,
  facts: IndicatorFacts,
  { id, size = "page" }: { id: string; size?: keyof typeof sizes },
): Figure | null {
  const compact = size === "compact";
  const { text, locale } = w;
  const { indicator, unit, year, p10, p90, n } = facts;
  const years = summaries(w, indicator);
  if (years.length === 0) return null;
  const [from, to] = [years[0], years.at(-1)].map((one) => String(one?.year));
  const span = from === to ? (to ?? "") : text("range", { from: from ?? "", to: to ?? "" });
  const points = years.map(({ year: of, median }) =>
    text("trend.alt.point", { year: String(of), value: median.text }),
  );
  const national = nationalPoints(indicator);
  const synthetic = years.some((one) => one.synthetic) || national.some((one) => one.origin === "synthetic");
  const measure = [
    compact
      ? text("trend.measure.compact", { unit, years: span, n: n.text })
      : text("trend.measure", { unit, years: span, n: n.text, band: bandOf(years) }),
    ...(compact ? [] : nationalMeasure(w, national)),
    ...breakMeasure(w, indicator),
    ...(leavesZeroOut(years, national) ? [text("trend.measure.axis")] : []),
  ];
  return drawn(
    w,
    {
      id,
      finding: findingOf(w, facts),
      measure: measure.join(" "),
      source: sourceLine(w, indicator, indicator.years),
      alt: text("trend.alt", {
        years: span,
        points: points.join("; "),
        year: year.text,
        p10: p10.fact.text,
        p90: p90.fact.text,
      }),
      synthetic,
      numbers: numbersOf(w, indicator, years, national.length > 0),
    },
    (words) =>
      trend({
        series:
          national.length > 0 ? [{ code: netherlands, name: text("netherlands"), points: national }] : [],
        // Facts are rounded, so that the picture can never say another number than the text.
        spread: years.map((one) => ({
          year: one.year,
          median: one.median.value,
          p10: one.p10.value,
          p90: one.p90.value,
          origin: one.synthetic ? "synthetic" : "real",
        })),
        ...sizes[size],
        baseline: "fit",
        unit,
        decimals: indicator.decimals,
        locale,
        ...words,
        syntheticMark: text("mark"),
      }),
  );
}

/** How the band is drawn: filled where it is real, as an outline where it is an example. */
export function bandOf(years: readonly { synthetic: boolean }[]): "none" | "real" | "example" | "both" {
  const examples = years.filter(({ synthetic }) => synthetic).length;
  if (years.length === 0) return "none";
  return examples === 0 ? "real" : examples === years.length ? "example" : "both";
}

/** Pixels; the height is that of the plot. In a column of 74 or 76 mm their text is 8 pt. */
const sizes = {
  page: { width: fullWidth, height: 130 },
  column: { width: 370, height: 150 },
  // Three goals stand on a page.
  compact: { width: 360, height: 72 },
} as const;

function summaries(w: Writing, { code, years }: SnapshotIndicator) {
  return years.flatMap((year) => {
    const [median, p10, p90] = (["median", "p10", "p90"] as const).map((statistic) =>
      fact(w, code, netherlands, year.year, statistic),
    );
    if (!median || !p10 || !p90) return [];
    return [{ year: year.year, median, p10, p90, synthetic: countSynthetic(year.values, year.origins) > 0 }];
  });
}

function numbersOf(
  w: Writing,
  { code }: SnapshotIndicator,
  years: ReturnType<typeof summaries>,
  withNational: boolean,
): Figure["numbers"] {
  const { text } = w;
  return {
    columns: [
      column(text("col.year"), 1),
      numberColumn(text("col.median")),
      numberColumn(text("col.low")),
      numberColumn(text("col.high")),
      ...(withNational ? [numberColumn(text("netherlands"))] : []),
    ],
    rows: years.map(({ year, median, p10, p90 }): Cell[] => [
      { text: String(year) },
      factCell(w, median),
      factCell(w, p10),
      factCell(w, p90),
      ...(withNational ? [factCell(w, fact(w, code, netherlands, year, "value"))] : []),
    ]),
  };
}

/** The axis begins near the figures where zero would press them into one line; the words below the title say so. */
function leavesZeroOut(years: ReturnType<typeof summaries>, national: readonly TrendPoint[]): boolean {
  const values = [
    ...years.flatMap(({ p10, p90, median }) => [p10.value, median.value, p90.value]),
    ...national.flatMap(({ value }) => value ?? []),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high && (low > high / 2 || high < low / 2);
}

/** What the line says; two numbers that read the same are no change. */
function findingOf(w: Writing, { name, change, median, year }: IndicatorFacts): Inline[] {
  if (!change) return title(w, "trend.finding.level", { name, last: median, year });
  return change.kind === "equal"
    ? title(w, "trend.finding.equal", { name, last: median })
    : title(w, "trend.finding.change", { name, first: change.first.fact, last: median });
}

/** One point is a dot, not a line. */
function nationalMeasure({ text }: Writing, points: readonly TrendPoint[]): string[] {
  const known = points.filter(({ value }) => value !== null);
  const [first] = known;
  if (!first) return [];
  return [
    known.length === 1
      ? text("trend.measure.nationalDot", { year: String(first.year) })
      : text("trend.measure.national"),
  ];
}

/** Years that stand apart because they were measured in another way. */
function breakMeasure({ text }: Writing, { breakYears, years }: SnapshotIndicator): string[] {
  const shown = years.filter(({ year }) => breakYears.includes(year)).map(({ year }) => year);
  return shown.length === 0 ? [] : [text("trend.measure.break", { years: shown.join(", ") })];
}

function nationalPoints(indicator: SnapshotIndicator): TrendPoint[] {
  const points = indicator.years.map(({ year, national, provisional }): TrendPoint => {
    const isBreak = indicator.breakYears.includes(year);
    return {
      year,
      value: national ? roundAsShown(national.value, indicator.decimals) : null,
      status: isBreak ? "break" : provisional ? "provisional" : "normal",
      origin: national?.synthetic ? "synthetic" : "real",
    };
  });
  return points.some(({ value }) => value !== null) ? points : [];
}
