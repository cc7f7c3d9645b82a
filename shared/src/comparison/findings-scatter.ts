import { changeOf } from "../charts/level-change.ts";
import type { FiguresOf } from "../charts/picture-input.ts";
import type { LevelChangeInput, ScatterInput } from "../charts/scatter-model.ts";
import { quantileOfSorted, sortedNumbers } from "../statistics/quantile.ts";
import type { Locale } from "../text/define-text.ts";
import { figureFindingText } from "../text/figure-findings.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Finding } from "./findings.ts";
import { mostCommonWay, wayOf } from "./findings-slope.ts";
import { areasWord, middleAreaWord } from "./findings-text.ts";

/** With fewer areas than this it cannot be told whether two figures go together. */
const fewest = 10;

/**
 * How many of the areas above the middle on one indicator are above the middle on the other: "Van de 171 gemeenten
 * boven het midden bij inbraken liggen er 120 ook boven het midden bij bijstand". What goes together, never why.
 * @param names of the two indicators, as they stand in a sentence
 */
export function scatterFinding(
  { points, x, y, layer = "municipality" }: FiguresOf<ScatterInput>,
  names: { x: string; y: string },
  locale: Locale,
): Finding {
  const text = figureFindingText(locale);
  const both = points.flatMap((point) =>
    point.x === null || point.y === null
      ? []
      : [
          {
            x: roundAsShown(point.x, x.decimals),
            y: roundAsShown(point.y, y.decimals),
            synthetic: point.synthetic,
          },
        ],
  );
  const synthetic = both.some((point) => point.synthetic);
  const words = { areas: areasWord(layer, locale), ...names };
  const middle = { x: middleOf(both.map((point) => point.x)), y: middleOf(both.map((point) => point.y)) };
  const above = both.filter((point) => point.x > middle.x);
  if (both.length < fewest || above.length === 0) return { text: text("scatter.few", words), synthetic };
  const count = above.filter((point) => point.y > middle.y).length;
  const total = formatNumber(above.length, 0, locale);
  return { text: text("scatter.both", { ...words, count, total }), synthetic };
}

/**
 * Where the first named area stands beside the middle one and how its figure went; without a named area, how it went in
 * most areas.
 */
export function levelChangeFinding(figures: FiguresOf<LevelChangeInput>, locale: Locale): Finding {
  const { points, marked, decimals, layer = "municipality" } = figures;
  const text = figureFindingText(locale);
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const years = { first: String(figures.fromYear), last: String(figures.toYear) };
  const pairs = points.flatMap((point) =>
    changeOf(point, decimals) === null || point.now === null || point.before === null
      ? []
      : [{ ...point, now: point.now, before: point.before }],
  );
  const synthetic = pairs.some((point) => point.synthetic);
  if (pairs.length === 0) return { text: text("level.none", years), synthetic: false };
  const own = marked.flatMap((code) => pairs.filter((point) => point.code === code))[0];
  if (!own) {
    const most = mostCommonWay(
      pairs.map(({ before, now }) => [before, now]),
      decimals,
    );
    const count = formatNumber(most.count, 0, locale);
    const total = formatNumber(pairs.length, 0, locale);
    return {
      text: text(`level.${most.way}`, { count, total, areas: areasWord(layer, locale), ...years }),
      synthetic,
    };
  }
  const median = middleOf(pairs.map(({ now }) => now));
  const values = {
    name: own.name,
    own: shown(own.now),
    from: shown(own.before),
    median: shown(median),
    middle: middleAreaWord(layer, locale),
    side: { higher: "above", lower: "below", equal: "at" }[wayOf(median, own.now, decimals)],
    way: { higher: "up", lower: "down", equal: "same" }[wayOf(own.before, own.now, decimals)],
    ...years,
  };
  return { text: text("level.own", values), synthetic };
}

function middleOf(values: readonly number[]): number {
  return quantileOfSorted(sortedNumbers(values), 0.5) ?? Number.NaN;
}
