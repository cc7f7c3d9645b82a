import { netherlands } from "../areas/area.ts";
import { trend } from "../charts/trend.ts";
import type { Cell, Figure, Inline } from "./blocks.ts";
import { column, drawn, numberColumn } from "./figure-parts.ts";
import { bandOf } from "./figure-trend.ts";
import { ownSpan } from "./local-span.ts";
import type { LocalWriting } from "./local-writing.ts";
import { fact, factCell, needed, yearFact } from "./section.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { sourceLine } from "./sources.ts";

/** The line of the municipality before the band of 8 out of 10; null when there is nothing to draw. */
export function localTrend(w: LocalWriting, indicator: SnapshotIndicator, id: string): Figure | null {
  const { say, locale, name, area, place, text } = w;
  const { code, decimals } = indicator;
  const unit = indicator.unitName[locale];
  const own = indicator.years.filter(({ values }) => values[place] != null);
  const points = own.map((year) => ({ year, value: needed(w, code, area, year.year, "value") }));
  const spread = indicator.years.flatMap((year) => {
    const of = (statistic: "p10" | "median" | "p90") => fact(w, code, netherlands, year.year, statistic);
    const [p10, median, p90] = [of("p10"), of("median"), of("p90")];
    return p10 && median && p90 ? [{ year: year.year, p10, median, p90 }] : [];
  });
  const alt = points.map(({ year, value }) =>
    say("trend.alt.one", { year: String(year.year), value: value.text }),
  );
  return drawn(
    w,
    {
      id,
      finding: findingOf(w, indicator),
      measure: say("trend.measure", { unit, name, band: bandOf(spread.map(({ median }) => median)) }),
      source: sourceLine(w, indicator, own),
      alt: say("trend.alt", { name, points: alt.join("; ") }),
      synthetic: points.some(({ value }) => value.synthetic) || spread.some(({ median }) => median.synthetic),
      numbers: {
        columns: [
          column(say("col.year"), 1),
          numberColumn(name, 2),
          numberColumn(text("col.low")),
          numberColumn(text("col.median")),
          numberColumn(text("col.high")),
        ],
        // A year in which too few others have a figure has no band, but may have one of its own.
        rows: indicator.years.flatMap(({ year }): Cell[][] => {
          const value = points.find((point) => point.year.year === year)?.value;
          const band = spread.find((one) => one.year === year);
          if (!value && !band) return [];
          const cells = [value, band?.p10, band?.median, band?.p90].map((one) => factCell(w, one ?? null));
          return [[{ text: String(year) }, ...cells]];
        }),
      },
    },
    (words) =>
      trend({
        series: [{ code: area, name, points: points.map(({ year, value }) => pointOf(year, value)) }],
        spread: spread.map(({ year, p10, median, p90 }) => ({
          year,
          p10: p10.value,
          median: median.value,
          p90: p90.value,
          origin: median.synthetic ? "synthetic" : "real",
        })),
        // Beside the text: as the small lines of the chapter for parliament.
        width: 360,
        height: 84,
        unit,
        decimals,
        locale,
        ...words,
        syntheticMark: text("mark"),
      }),
  );

  function pointOf({ year, origins, provisional }: SnapshotYear, { value }: { value: number }) {
    const isBreak = indicator.breakYears.includes(year);
    return {
      year,
      value,
      status: isBreak ? ("break" as const) : provisional ? ("provisional" as const) : ("normal" as const),
      origin: origins[place] === "s" ? ("synthetic" as const) : ("real" as const),
    };
  }
}

/** The first and the last figure of those that may be compared. */
function findingOf(w: LocalWriting, indicator: SnapshotIndicator): Inline[] {
  const span = ownSpan(indicator, w.place);
  if (!span) return [];
  const of = (year: SnapshotYear) => ({
    value: needed(w, indicator.code, w.area, year.year, "value"),
    year: yearFact(w, year.year),
  });
  const last = of(span.last);
  const named = { indicator: indicator.name[w.locale], last: last.value, to: last.year };
  if (!span.first) return w.bound("trend.finding.one", named);
  const first = of(span.first);
  return w.bound("trend.finding", { ...named, first: first.value, from: first.year });
}
