import { strip } from "../charts/strip.ts";
import { tileMap } from "../charts/tile-map.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Figure } from "./blocks.ts";
import { drawn, fullWidth, halfWidth, valueRows } from "./figure-parts.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { title, type Writing } from "./section.ts";
import { sourceLine } from "./sources.ts";

/** The indicator on the hexagon map; null when the snapshot holds no tiles. */
export function tileMapFigure(w: Writing, facts: IndicatorFacts, id: string): Figure | null {
  const { text, content, locale } = w;
  const { indicator, name, unit, year, present, synthetic } = facts;
  if (content.tiles.length === 0) return null;
  const finding = title(w, "map.finding", { name, year });
  const map = tileMap({
    tiles: content.tiles,
    areas: content.municipalities,
    values: new Map(content.municipalities.map(({ code }, i) => [code, present.values[i] ?? null])),
    highlighted: [],
    width: halfWidth,
    maxHeight: mapHeight,
    unit,
    decimals: indicator.decimals,
    locale,
    title: "",
    description: "",
    syntheticMark: synthetic ? text("mark") : null,
    legend: "inside",
  });
  if (!map) return null;
  const [min, max] = extremes(facts).map((value) => formatNumber(value, indicator.decimals, locale));
  return drawn(
    w,
    {
      id,
      finding,
      measure: text("map.measure", { unit, boundaryYear: String(content.boundaryYear) }),
      source: sourceLine(w, indicator, [present]),
      alt: text("map.alt", {
        n: formatNumber(content.tiles.length, 0, locale),
        classes: map.legend.bounds.length,
        min: min ?? "",
        max: max ?? "",
        none: map.legend.noDataCount,
      }),
      synthetic,
      numbers: valueRows(w, indicator, present),
    },
    ({ title: heading, description }) => ({ ...map.scene, title: heading, description }),
  );
}

/** Every municipality a dot on its value; nobody is named. */
export function distributionFigure(
  w: Writing,
  facts: IndicatorFacts,
  id: string,
  width = fullWidth,
): Figure | null {
  const { text, content, locale } = w;
  const { indicator, name, unit, year, present, synthetic, median, p10, p90, n } = facts;
  const { decimals } = indicator;
  const [min, max] = extremes(facts).map((value) => formatNumber(value, decimals, locale));
  return drawn(
    w,
    {
      id,
      finding: title(w, "distribution.finding", { name, year, p10: p10.fact, p90 }),
      measure: text("distribution.measure", { unit, n: n.text }),
      source: sourceLine(w, indicator, [present]),
      alt: text("distribution.alt", {
        n: n.text,
        min: min ?? "",
        max: max ?? "",
        median: median.fact.text,
        p10: p10.fact.text,
        p90: p90.fact.text,
      }),
      synthetic,
      numbers: valueRows(w, indicator, present),
    },
    (words) =>
      strip({
        values: content.municipalities.map(({ code, name: area }, i) => {
          const value = present.values[i] ?? null;
          return { code, name: area, value: value === null ? null : roundAsShown(value, decimals) };
        }),
        marked: [],
        width,
        unit,
        decimals,
        locale,
        ...words,
      }),
  );
}

/** Smallest and largest figure as people see them. */
function extremes({ present, indicator }: IndicatorFacts): [number, number] {
  const shown = present.values
    .filter((value) => value !== null)
    .map((value) => roundAsShown(value, indicator.decimals));
  return [Math.min(...shown), Math.max(...shown)];
}

/** Pixels of the whole picture: it stands beside the table of provinces. */
const mapHeight = 345;
