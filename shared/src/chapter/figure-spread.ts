import { netherlands } from "../areas/area.ts";
import { bars } from "../charts/bars.ts";
import type { Figure } from "./blocks.ts";
import { column, drawn, numberColumn } from "./figure-parts.ts";
import { factCell, needed, plain, type Writing } from "./section.ts";
import { sourceName } from "./sources.ts";
import { spreadsOf } from "./spreads.ts";

/** Printed smaller still, so that the table with the same numbers stands on the same page. */
const smallPrint = 1000;

/** How far apart municipalities lie now, where the first year is 100; null when nothing can be compared. */
export function spreadFigure(w: Writing, id: string): Figure | null {
  const { text, content, locale } = w;
  const rows = spreadsOf(content).map(({ indicator, first, last }) => ({
    code: indicator.code,
    label: text("behind.spread.row", {
      name: indicator.name[locale],
      first: String(first),
      last: String(last),
    }),
    ratio: needed(w, indicator.code, netherlands, `${first}/${last}`, "spread-ratio"),
  }));
  if (rows.length === 0) return null;
  const list = rows.map(({ label, ratio }) => text("sizes.alt.one", { name: label, value: ratio.text }));
  const sources = spreadsOf(content).map(({ indicator, first, last }) => {
    const years = indicator.years.filter(({ year }) => year === first || year === last);
    return sourceName(w, indicator, years);
  });
  return drawn(
    w,
    {
      id,
      finding: plain(text("behind.spread.finding")),
      measure: text("behind.spread.measure"),
      source: text("source", { source: [...new Set(sources)].join("; ") }),
      alt: text("behind.spread.alt", { list: list.join("; ") }),
      synthetic: rows.some(({ ratio }) => ratio.synthetic),
      numbers: {
        columns: [column(text("annex.col.indicator")), numberColumn(text("behind.col.ratio"))],
        rows: rows.map(({ label, ratio }) => [{ text: label }, factCell(w, ratio)]),
      },
    },
    (words) =>
      bars({
        rows: rows.map(({ code, label, ratio }) => ({ key: code, label, value: ratio.value })),
        width: smallPrint,
        decimals: 0,
        locale,
        ...words,
      }),
  );
}
