import { tileMap } from "../charts/tile-map.ts";
import { trend } from "../charts/trend.ts";
import type { TrendPoint } from "../charts/trend-model.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Figure, Inline } from "./blocks.ts";
import { figureSvg, fullWidth, halfWidth } from "./figures.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { say, type Writing } from "./section.ts";
import { asTitle, plainText } from "./sentence.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { sourceLine } from "./sources.ts";
import { presentYear, summarise } from "./summary.ts";

/** The headline indicator on the hexagon map; null when the snapshot holds no tiles. */
export function tileMapFigure(
  w: Writing,
  { indicator, name, unit, year, summary }: IndicatorFacts,
): Figure | null {
  const { text, content, locale } = w;
  const present = presentYear(indicator);
  if (!present || content.tiles.length === 0) return null;
  const values = new Map(content.municipalities.map(({ code }, i) => [code, present.values[i] ?? null]));
  const shown = present.values
    .filter((value) => value !== null)
    .map((value) => roundAsShown(value, indicator.decimals));
  const label = w.nextFigure();
  const finding = say(w, "map.finding", { name, year });
  const extreme = (value: number) => formatNumber(value, indicator.decimals, locale);
  const map = tileMap({
    tiles: content.tiles,
    areas: content.municipalities,
    values,
    highlighted: [],
    width: halfWidth,
    maxHeight: summary.synthetic ? mapHeight.marked : mapHeight.plain,
    unit,
    decimals: indicator.decimals,
    locale,
    title: plainText(finding),
    description: "",
    syntheticMark: summary.synthetic ? text("mark") : null,
    legend: "inside",
  });
  if (!map) return null;
  const alt = text("map.alt", {
    n: formatNumber(content.tiles.length, 0, locale),
    classes: map.legend.bounds.length,
    min: extreme(Math.min(...shown)),
    max: extreme(Math.max(...shown)),
    none: map.legend.noDataCount,
  });
  return {
    kind: "figure",
    label,
    finding: asTitle(w.book, finding),
    measure: text("map.measure", { unit, boundaryYear: String(content.boundaryYear) }),
    source: sourceLine(w, indicator, [present]),
    alt,
    svg: figureSvg({ ...map.scene, description: alt }, label),
    synthetic: summary.synthetic,
  };
}

/** The middle municipality and the band of 8 out of 10 over the years, with the national figure where there is one. */
export function trendFigure(w: Writing, headline: IndicatorFacts): Figure {
  const { text, locale } = w;
  const { indicator, unit, year, p10, p90, n } = headline;
  const summaries = indicator.years.map(summarise).filter((one) => one !== null);
  const label = w.nextFigure();
  const finding = findingOf(w, headline);
  const shownYears = summaries.map((one) => one.year);
  const [from, to] = [shownYears[0], shownYears.at(-1)].map(String);
  const years = from === to ? (to ?? "") : text("range", { from: from ?? "", to: to ?? "" });
  const points = summaries.map((one) =>
    text("trend.alt.point", {
      year: String(one.year),
      value: formatNumber(roundAsShown(one.median, indicator.decimals), indicator.decimals, locale),
    }),
  );
  const alt = text("trend.alt", {
    years,
    points: points.join("; "),
    year: year.text,
    p10: p10.fact.text,
    p90: p90.fact.text,
  });
  const national = nationalPoints(indicator);
  const synthetic =
    summaries.some((one) => one.synthetic) || national.some((one) => one.origin === "synthetic");
  const scene = trend({
    series: national.length > 0 ? [{ code: "NL01", name: text("netherlands"), points: national }] : [],
    spread: summaries.map((one) => ({
      year: one.year,
      // Rounded first, so that the picture can never say another number than the text.
      median: roundAsShown(one.median, indicator.decimals),
      p10: roundAsShown(one.p10, indicator.decimals),
      p90: roundAsShown(one.p90, indicator.decimals),
      origin: one.synthetic ? "synthetic" : "real",
    })),
    width: fullWidth,
    height: plotHeight,
    unit,
    decimals: indicator.decimals,
    locale,
    title: plainText(finding),
    description: alt,
    syntheticMark: text("mark"),
  });
  if (!scene) throw new RangeError(`the indicator ${indicator.code} has no values to draw`);
  const measure = [
    text("trend.measure", { unit, years, n: n.text }),
    ...nationalMeasure(w, national),
    ...breakMeasure(w, indicator),
  ];
  return {
    kind: "figure",
    label,
    finding: asTitle(w.book, finding),
    measure: measure.join(" "),
    source: sourceLine(w, indicator, indicator.years),
    alt,
    svg: figureSvg(scene, label),
    synthetic,
  };
}

/** What the line says; two numbers that read the same are no change. */
function findingOf(w: Writing, { name, change, median, year }: IndicatorFacts): Inline[] {
  if (!change) return say(w, "trend.finding.level", { name, last: median, year });
  return change.kind === "equal"
    ? say(w, "trend.finding.equal", { name, last: median })
    : say(w, "trend.finding.change", { name, first: change.first.fact, last: median });
}

/** One point is a dot, not a line. */
function nationalMeasure({ text }: Writing, points: readonly TrendPoint[]): string[] {
  const drawn = points.filter(({ value }) => value !== null);
  const [first] = drawn;
  if (!first) return [];
  return [
    drawn.length === 1
      ? text("trend.measure.nationalDot", { year: String(first.year) })
      : text("trend.measure.national"),
  ];
}

/** Years that stand apart because they were measured in another way. */
function breakMeasure({ text }: Writing, { breakYears, years }: SnapshotIndicator): string[] {
  const shown = years.filter(({ year }) => breakYears.includes(year)).map(({ year }) => year);
  return shown.length === 0 ? [] : [text("trend.measure.break", { years: shown.join(", ") })];
}

/** Pixels: leaves room for map and table on the same page. */
const plotHeight = 130;

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

/** Pixels of the whole picture: with the marks of a made-up section there is less room on its page. */
const mapHeight = { plain: 365, marked: 330 };
