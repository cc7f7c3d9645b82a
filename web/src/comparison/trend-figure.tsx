import { trend } from "@lokaal17/shared/charts/trend";
import type { TrendBreak, TrendInput, TrendTarget } from "@lokaal17/shared/charts/trend-model";
import { areasWord, middleAreaWord } from "@lokaal17/shared/comparison/findings-text";
import { ownTrendFinding } from "@lokaal17/shared/comparison/own-trend-finding";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { openDataText } from "@lokaal17/shared/text/open-data";
import type { ReactNode } from "react";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import type { FigureQuestion } from "../ui/figure-picture.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { useWidth } from "../ui/use-width.ts";
import { figureSourceText } from "./figure-source-text.ts";
import { FigureSources, type Sourced } from "./figure-sources.tsx";
import { pictureName } from "./map-parts.ts";
import { OldBoundaries } from "./old-boundaries.tsx";
import { type GroupLine, lastRun, trendLines } from "./shown-figures-model.ts";
import { TrendPicture } from "./trend-picture.tsx";
import { YearCard } from "./year-card.tsx";
import { YearsTable } from "./years-table.tsx";

export interface TrendFigureProps {
  comparison: Comparison;
  nameOf: (code: string) => string;
  /** What stands in the line of sources. */
  sourced: Sourced;
  /** Whom to ask whether the figure is right. */
  question?: FigureQuestion;
  /** The middle of the chosen group, beside the lines. */
  group?: GroupLine | null;
  /** What is to be known beside the picture, such as who is not drawn. */
  note?: ReactNode;
  /** What somebody decided on: adopted for all, or by the area's own council. */
  targets?: readonly TrendTarget[];
  /** Years from which the figures are measured otherwise, of the whole picture. */
  breaks?: readonly TrendBreak[];
  level?: 2 | 3;
  actions?: FigureActions;
}

/** The years: the middle eighty percent as a band, up to three areas as lines, and the middle of their group. Fewer than two years: a box that says so. */
export function TrendFigure(props: TrendFigureProps) {
  const { comparison, nameOf, sourced, question, targets = [], breaks = [], level = 3, actions } = props;
  const { group = null, note } = props;
  const text = useText(compareText);
  const locale = useLocale();
  const [holder, width] = useWidth<HTMLDivElement>();
  const { name, unit, decimals, band, layer, years } = comparison;
  const lines = trendLines(comparison, nameOf, comparison.binary ? null : group);
  const ofAreas = lines.series.filter(({ context }) => !context);
  const areas = areasWord(layer, locale);
  const drawnYears = new Set([
    ...band.map(({ year }) => year),
    ...lines.series.flatMap(({ points }) => points.map(({ year }) => year)),
  ]);
  // Answers of yes and no go nowhere "from 0 to 1".
  const own = comparison.binary
    ? null
    : ownTrendFinding(
        ofAreas.map(({ name, code }) => ({
          name,
          points: comparison.series.find(({ area }) => area === code)?.points ?? [],
        })),
        band.map(({ median, ...one }) => ({ ...one, value: median })),
        { layer, decimals, locale },
      );
  const title = own?.text ?? trendTitle(comparison, locale);
  const input: TrendInput = {
    ...lines,
    targets,
    breaks,
    width,
    baseline: "fit",
    unit,
    decimals,
    locale,
    layer,
    title,
    description: text("description.trend"),
    syntheticMark: openDataText(locale)("example"),
  };
  const scene = trend(input);
  if (!scene || drawnYears.size < 2) {
    const [only] = drawnYears;
    return (
      <EmptyState icon="clock" title={text("trend-none")} level={level}>
        {only === undefined
          ? text("trend-no-year", { areas })
          : text("trend-one-year", { areas, year: String(only) })}
      </EmptyState>
    );
  }
  const sorted = [...drawnYears].sort((a, b) => a - b);
  const [from, to] = [sorted[0] ?? years[0], sorted.at(-1)];
  const mixed = new Set(band.map(({ synthetic }) => synthetic)).size > 1;
  const measure = [
    text("over-years", { name, unit, from: String(from), to: String(to) }),
    ...(band.length > 0 ? [text("over-years-band", { areas })] : []),
    ...(mixed ? [text("trend-two-origins")] : []),
  ].join(" ");
  const ofYears = { ...sourced, firstYear: from ?? null, year: to ?? sourced.year };
  return (
    <Figure
      finding={title}
      level={level}
      measure={measure}
      picture={{
        scene,
        draw: (wide) => trend({ ...input, width: wide }),
        finding: title,
        measure,
        source: figureSourceText(ofYears, locale),
        fileName: pictureName({ name, year: to ?? null }, "verloop"),
        dataVersion: comparison.dataVersion,
      }}
      {...(question ? { question } : {})}
      source={<FigureSources of={ofYears} />}
      table={<YearsTable comparison={comparison} nameOf={nameOf} group={comparison.binary ? null : group} />}
      {...(actions ? { actions } : {})}
    >
      <div ref={holder}>
        <TrendPicture
          scene={scene}
          input={input}
          card={(year) => (
            <YearCard
              year={year}
              comparison={comparison}
              nameOf={nameOf}
              count={ofAreas.length}
              group={comparison.binary ? null : group}
            />
          )}
        />
        <div className="figure__notes">
          <OldBoundaries comparison={comparison} nameOf={nameOf} drawn={ofAreas.map(({ code }) => code)} />
          {note}
        </div>
      </div>
    </Figure>
  );
}

/** How the middle area's figure went, over the years that a line may join. */
function trendTitle({ band, layer, decimals }: Comparison, locale: Locale): string {
  const text = compareText(locale);
  const run = lastRun(band);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first === last) return text("years-caption");
  const [from, to] = [first, last].map(({ median }) => formatNumber(median, decimals, locale));
  const middle = middleAreaWord(layer, locale);
  const values = {
    middle,
    from: from ?? "",
    to: to ?? "",
    first: String(first.year),
    last: String(last.year),
  };
  return text(from === to ? "trend-same" : "trend-changed", values);
}
