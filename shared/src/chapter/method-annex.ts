import type { Block, Cell } from "./blocks.ts";
import { indicatorFacts } from "./indicator-facts.ts";
import {
  countCell,
  countFact,
  factCell,
  markedTable,
  paragraph,
  plain,
  say,
  type Writing,
} from "./section.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { sourcesOf } from "./sources.ts";
import { countSynthetic, presentYear, spreadOf } from "./summary.ts";

/** Method, table of all indicators, sources. */
export function methodAnnex(w: Writing): Block[] {
  const { text } = w;
  const rules = (
    ["median", "year", "change", "count", "score", "binary", "synthetic", "missing"] as const
  ).map((rule) => plain(text(`method.${rule}`)));
  return [
    { kind: "heading", level: 3, id: "method", text: text("method.heading") },
    { kind: "list", ordered: false, items: rules },
    { kind: "heading", level: 3, id: "sources", text: text("sources.heading") },
    { kind: "list", ordered: false, items: sources(w) },
    paragraph(plain(`${text("sources.twice")} ${text("sources.license")}`), "note"),
    { kind: "heading", level: 3, id: "indicators", text: text("annex.indicators"), newPage: true },
    indicatorsTable(w),
  ];
}

function sources(w: Writing) {
  const counts = new Map<string, number>();
  for (const indicator of w.content.indicators.filter((one) => one.years.length > 0)) {
    for (const source of sourcesOf(w, indicator)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, count], i) =>
      say(w, "sources.item", {
        source,
        indicators: countFact(w.book, "indicators", `source-${i + 1}`, count),
        indicatorsCount: count,
      }),
    );
}

function indicatorsTable(w: Writing): Block {
  const { text } = w;
  const rows = w.content.indicators.flatMap((indicator) => {
    const row = indicator.measureType === "binary" ? binaryRow(w, indicator) : numericRow(w, indicator);
    return row ? [row] : [];
  });
  return markedTable(w, {
    caption: plain(text("annex.indicators.caption")),
    measure: `${text("annex.indicators.measure")} ${text("method.binary")}`,
    source: "",
    dense: true,
    columns: [
      { head: text("annex.col.indicator"), align: "start", width: 4.2 },
      { head: text("overview.col.goal"), align: "end", width: 0.7 },
      { head: text("annex.col.unit"), align: "start", width: 2.8 },
      { head: text("annex.col.year"), align: "end", width: 0.8 },
      { head: text("annex.col.n"), align: "end", width: 1.4 },
      { head: text("annex.col.median"), align: "end", width: 1.3 },
      { head: text("overview.col.spread"), align: "end", width: 2.1 },
    ],
    rows,
  });
}

function numericRow(w: Writing, indicator: SnapshotIndicator): Cell[] | null {
  const facts = indicatorFacts(w.book, indicator);
  if (!facts) return null;
  const { p10, p90, n, median, year, name, unit } = facts;
  return [
    { text: name },
    { text: String(indicator.goal) },
    { text: unit },
    { text: year.text },
    countCell(n),
    factCell(w, median.fact),
    {
      text: w.text("range", { from: p10.fact.text, to: p90.fact.text }),
      fact: p10.fact.id,
      synthetic: p10.fact.synthetic,
    },
  ];
}

/** A yes or no has no middle: the table counts who says yes. */
function binaryRow(w: Writing, indicator: SnapshotIndicator): Cell[] | null {
  const year = presentYear(indicator);
  const spread = year && spreadOf(year.values);
  if (!year || !spread) return null;
  const synthetic = countSynthetic(year.values, year.origins) > 0;
  const add = (statistic: "municipalities" | "municipalities-yes", value: number, madeUp: boolean) =>
    w.book.add({
      subject: indicator.code,
      area: "NL01",
      period: String(year.year),
      statistic,
      value,
      decimals: 0,
      synthetic: madeUp,
    });
  const yes = add("municipalities-yes", year.values.filter((value) => value === 1).length, synthetic);
  return [
    { text: indicator.name[w.locale] },
    { text: String(indicator.goal) },
    { text: indicator.unitName[w.locale] },
    { text: String(year.year) },
    countCell(add("municipalities", spread.n, false)),
    { ...factCell(w, yes), text: w.text("annex.yes", { yes: yes.text }) },
    { text: w.text("none") },
  ];
}
