import type { Layer } from "../areas/area.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import type { Finding } from "./findings.ts";
import { findingText, middleAreaWord } from "./findings-text.ts";

/** One year of a line: a real figure or an example, never joined with the other kind. */
export interface LinePoint {
  year: number;
  value: number;
  synthetic: boolean;
  status?: ObservationStatus;
}

/** An area with its years, ascending. */
export interface NamedLine {
  name: string;
  points: readonly LinePoint[];
}

/**
 * How the figures of named areas went, and beside them that of the middle area over the same years:
 * "In Utrecht ging het van 7,2 in 2012 naar 4,5 in 2025; in de middelste gemeente van 3,7 naar 2,6".
 * Speaks of the longest latest run of one origin without a break; numbers that look the same are the same.
 * The middle area is left out where its years are of the other origin. Null when no area has a figure.
 * @param middle the middle area's years, ascending
 */
export function ownTrendFinding(
  lines: readonly NamedLine[],
  middle: readonly LinePoint[],
  { layer, decimals, locale }: { layer: Layer; decimals: number; locale: Locale },
): Finding | null {
  const text = findingText(locale);
  const named = lines.flatMap(({ name, points }) => {
    const run = latestRun(points);
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [{ name, first, last }] : [];
  });
  const [own] = named;
  if (!own) return null;
  const beside = middleBeside(own, middle);
  const parts = [...named, ...(beside ? [{ name: middleAreaWord(layer, locale), ...beside }] : [])].map(
    ({ name, first, last }, place) => {
      const shown = (value: number) => formatNumber(value, decimals, locale);
      const [from, to] = [shown(first.value), shown(last.value)];
      const values = { name, from, to, first: String(first.year), last: String(last.year) };
      const change = first.year === last.year ? "one-year" : from === to ? "same" : "changed";
      if (place === 0) return text(`own.${change}`, values);
      const sameYears = first.year === own.first.year && last.year === own.last.year;
      if (!sameYears || change === "one-year") return text(`own.and-${change}`, values);
      return text(change === "same" ? "own.and-still" : "own.and-from", values);
    },
  );
  const synthetic = [...named, ...(beside ? [beside] : [])].some(({ last }) => last.synthetic);
  return { text: parts.join("; "), synthetic };
}

function latestRun(points: readonly LinePoint[]): readonly LinePoint[] {
  const last = points.at(-1);
  if (!last) return [];
  const otherOrigin = points.findLastIndex(({ synthetic }) => synthetic !== last.synthetic) + 1;
  // A break belongs to the new series: nothing before it can be compared.
  const broken = points.findLastIndex(({ status }) => status === "break");
  return points.slice(Math.max(otherOrigin, broken, 0));
}

function middleBeside(own: { first: LinePoint; last: LinePoint }, middle: readonly LinePoint[]) {
  const at = (year: number) => middle.find((point) => point.year === year);
  const [first, last] = [at(own.first.year), at(own.last.year)];
  const sameOrigin = (point: LinePoint) => point.synthetic === own.last.synthetic;
  return first && last && sameOrigin(first) && sameOrigin(last) ? { first, last } : null;
}
