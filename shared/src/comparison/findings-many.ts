import type { HeatInput, HeatRow } from "../charts/heat-model.ts";
import type { FiguresOf, YearValue } from "../charts/picture-input.ts";
import type { RankBandsInput } from "../charts/rank-bands-model.ts";
import type { SmallMultiplesInput } from "../charts/small-multiples-model.ts";
import type { Locale } from "../text/define-text.ts";
import { figureFindingText } from "../text/figure-findings.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Finding } from "./findings.ts";
import { mostCommonWay, wayOf } from "./findings-slope.ts";
import { areasWord, findingText } from "./findings-text.ts";

/**
 * How sure the place is of the reader's own area, else of how many areas it is too uncertain. Never a bare place: a
 * band, or the words that there is none.
 */
export function rankBandsFinding(
  { rows, rankedCount, layer = "municipality" }: FiguresOf<RankBandsInput>,
  locale: Locale,
): Finding {
  const text = figureFindingText(locale);
  const shown = (count: number) => formatNumber(count, 0, locale);
  const own = rows.find((row) => row.own);
  const plain = (said: string): Finding => ({ text: said, synthetic: false });
  if (!own) {
    const wide = rows.filter(({ rankable, low }) => !rankable && low !== null).length;
    const values = { wide: shown(wide), total: shown(rows.length), areas: areasWord(layer, locale) };
    return plain(text(wide > 0 ? "rank.many-wide" : "rank.all-rankable", values));
  }
  const { name, low, high, rankable, reason } = own;
  if (low === null || high === null)
    return plain(text("rank.none", { name, reason: reason ? `: ${reason}` : "" }));
  if (!rankable) return plain(text("rank.wide", { name }));
  const values = { name, low: shown(low), high: shown(high), count: shown(rankedCount) };
  return plain(text("rank.band", values));
}

/**
 * Of scores: on which goal the areas shown lie furthest apart and on which closest together, in the points that are
 * shown. Columns of different units are not ordered: then the two ends of the first one. It says nothing of who is better.
 */
export function heatFinding(figures: FiguresOf<HeatInput>, locale: Locale): Finding {
  const { rows, columns, scores = false, layer = "municipality" } = figures;
  const text = figureFindingText(locale);
  const areas = areasWord(layer, locale);
  const shownRows = rows.filter(({ summary }) => !summary);
  const synthetic = shownRows.some(({ cells }) => cells.some((cell) => cell?.synthetic));
  const [only] = shownRows;
  if (only && shownRows.length === 1) {
    const count = only.cells.filter((cell) => cell !== null).length;
    return { text: text("heat.one", { name: only.name, count, total: String(columns.length) }), synthetic };
  }
  const ends = columns.flatMap(({ title }, i) => endsOf(shownRows, i, title) ?? []);
  const [first] = ends;
  if (!first) return { text: text("heat.few", { areas }), synthetic };
  if (!scores || ends.length < 2) {
    const { title, low, high } = first;
    return { text: text(low === high ? "heat.equal" : "heat.ends", { areas, title, low, high }), synthetic };
  }
  const ordered = ends.toSorted((a, b) => b.width - a.width);
  const [far, near] = [ordered[0] ?? first, ordered.at(-1) ?? first];
  if (far.width === near.width) return { text: text("heat.same", { areas }), synthetic };
  const values = { far: far.title, farLow: far.low, farHigh: far.high };
  const others = { near: near.title, nearLow: near.low, nearHigh: near.high };
  return { text: text("heat.differ", { areas, ...values, ...others }), synthetic };
}

/** The lowest and the highest of a column as they are written, and how many whole points lie between them. */
function endsOf(rows: readonly HeatRow[], place: number, title: string) {
  const ascending = rows
    .flatMap(({ cells }) => {
      const cell = cells[place];
      return cell?.value === undefined ? [] : [{ text: cell.text, value: cell.value }];
    })
    .sort((a, b) => a.value - b.value);
  const [low, high] = [ascending[0], ascending.at(-1)];
  if (!low || !high || ascending.length < 2) return null;
  const width = roundAsShown(high.value, 0) - roundAsShown(low.value, 0);
  return { title, low: low.text, high: high.text, width };
}

/** In how many panels the figure went up or down from the first to the last year that one line may join. */
export function smallMultiplesFinding(
  { panels, axis, decimals, layer = "municipality" }: FiguresOf<SmallMultiplesInput>,
  locale: Locale,
): Finding {
  const text = figureFindingText(locale);
  const runs = panels.flatMap((panel) => {
    const run = latestRun(panel.points);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || first === last) return [];
    return [
      {
        panel,
        from: first.value,
        to: last.value,
        synthetic: last.synthetic,
        first: first.year,
        last: last.year,
      },
    ];
  });
  const synthetic = runs.some((run) => run.synthetic);
  if (runs.length === 0) return { text: text("panels.none"), synthetic: false };
  if (axis === "own") {
    const ways = runs.map(({ panel, from, to }) => wayOf(from, to, panel.measured?.decimals ?? decimals));
    const counts = {
      up: ways.filter((way) => way === "higher").length,
      down: ways.filter((way) => way === "lower").length,
    };
    return {
      text: text("panels.indicators", { ...counts, total: formatNumber(runs.length, 0, locale) }),
      synthetic,
    };
  }
  const most = mostCommonWay(
    runs.map(({ from, to }) => [from, to]),
    decimals,
  );
  const count = formatNumber(most.count, 0, locale);
  const total = formatNumber(runs.length, 0, locale);
  const all = text(`panels.${most.way}`, { count, total, areas: areasWord(layer, locale) });
  const own = runs.find(({ panel }) => panel.own);
  if (!own) return { text: all, synthetic };
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const values = {
    name: own.panel.name,
    from: shown(own.from),
    to: shown(own.to),
    first: String(own.first),
    last: String(own.last),
  };
  const key = shown(own.from) === shown(own.to) ? "own.and-same" : "own.and-changed";
  return { text: `${all}; ${findingText(locale)(key, values)}`, synthetic };
}

/** The figures after the last break, of the last one's origin. */
function latestRun(points: readonly YearValue[]): (YearValue & { value: number })[] {
  const drawn = points.filter((point): point is YearValue & { value: number } => point.value !== null);
  const last = drawn.at(-1);
  if (!last) return [];
  const otherOrigin = drawn.findLastIndex(({ synthetic }) => synthetic !== last.synthetic) + 1;
  const broken = drawn.findLastIndex(({ status }) => status === "break");
  return drawn.slice(Math.max(otherOrigin, broken, 0));
}
