import type { FiguresOf } from "../charts/picture-input.ts";
import { canJoin } from "../charts/slope-lines.ts";
import type { SlopeInput } from "../charts/slope-model.ts";
import type { Locale } from "../text/define-text.ts";
import { figureFindingText } from "../text/figure-findings.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Finding } from "./findings.ts";
import { areasWord, findingText } from "./findings-text.ts";

/**
 * In how many areas the figure is lower, higher or the same, whichever is most, and how it went in the first named one:
 * "In 338 van de 342 gemeenten is het cijfer in 2025 lager dan in 2012; in Zwolle ging het van 7,7 naar 1,7". Counts
 * displayed figures, and only pairs that a line may join.
 */
export function slopeFinding(figures: FiguresOf<SlopeInput>, locale: Locale): Finding {
  const { areas, marked, decimals, layer = "municipality" } = figures;
  const text = figureFindingText(locale);
  const years = { first: String(figures.fromYear), last: String(figures.toYear) };
  const pairs = areas.filter(canJoin);
  const own = marked.flatMap((code) => pairs.filter((area) => area.code === code))[0];
  const synthetic = pairs.some(({ to }) => to.synthetic);
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const ownValues = own && { name: own.name, from: shown(own.from.value), to: shown(own.to.value), ...years };
  if (pairs.length === 0) return { text: text("slope.none", years), synthetic: false };
  const still = ownValues?.from === ownValues?.to;
  if (pairs.length === 1 && ownValues) {
    return { text: findingText(locale)(still ? "own.same" : "own.changed", ownValues), synthetic };
  }
  const most = mostCommonWay(
    pairs.map(({ from, to }) => [from.value, to.value]),
    decimals,
  );
  const count = formatNumber(most.count, 0, locale);
  const total = formatNumber(pairs.length, 0, locale);
  const all = text(`slope.${most.way}`, { count, total, areas: areasWord(layer, locale), ...years });
  const part = ownValues && findingText(locale)(still ? "own.and-still" : "own.and-from", ownValues);
  return { text: part ? `${all}; ${part}` : all, synthetic };
}

export type Way = "lower" | "higher" | "equal";

/** Whether displayed figures went up, down or neither in most pairs; where it is even, the first of lower and higher. */
export function mostCommonWay(
  pairs: readonly (readonly [number, number])[],
  decimals: number,
): { way: Way; count: number } {
  const counts: Record<Way, number> = { lower: 0, higher: 0, equal: 0 };
  for (const [from, to] of pairs) counts[wayOf(from, to, decimals)] += 1;
  const ways: Way[] = ["lower", "higher", "equal"];
  const [way = "equal"] = ways.sort((a, b) => counts[b] - counts[a]);
  return { way, count: counts[way] };
}

export function wayOf(from: number, to: number, decimals: number): Way {
  const change = roundAsShown(to, decimals) - roundAsShown(from, decimals);
  if (change === 0) return "equal";
  return change < 0 ? "lower" : "higher";
}
