import { netherlands } from "../areas/area.ts";
import type { Block, Cell } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { fewFacts, indicatorFacts } from "./indicator-facts.ts";
import { countCell, fact, factCell, markedTable, needed, plain, type Writing } from "./section.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { sourceInTable } from "./sources.ts";
import { presentYear } from "./summary.ts";

/** The rules that every number follows. */
export function methodAnnex(w: Writing): Block[] {
  const { text, content } = w;
  const rules = [
    ...(["median", "year", "change", "headline", "count", "rounding", "groups", "score", "binary"] as const),
    ...(["withheld", "synthetic", "layers"] as const),
  ].map((rule) => text(`method.${rule}`));
  const boundaries = text("method.boundaries", { year: String(content.boundaryYear) });
  return [
    { kind: "heading", level: 3, id: "method", text: text("method.heading") },
    {
      kind: "list",
      ordered: false,
      items: [...rules, [boundaries, ...reorganisations(w)].join(" ")].map(plain),
    },
  ];
}

/** From when to when borders changed; nothing when they did not. */
function reorganisations({ text, content }: Writing): string[] {
  const dates = [...new Set(content.reorganisations.map(({ date }) => date))].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const span = { first: first.slice(0, 4), last: last.slice(0, 4) };
  return [text("method.reorganisations", { ...span, dates: dates.length })];
}

/** All indicators of municipalities: unit, source, year, coverage, middle and spread. */
export function indicatorsAnnex(w: Writing): Block[] {
  const { text } = w;
  const rows = w.content.indicators.flatMap((indicator) => {
    const row = indicator.measureType === "binary" ? binaryRow(w, indicator) : numericRow(w, indicator);
    return row ? [row] : [];
  });
  if (rows.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "indicators", text: text("annex.indicators") },
    markedTable(w, {
      id: "table-indicators",
      caption: plain(text("annex.indicators.caption")),
      measure: `${text("annex.indicators.measure")} ${text("annex.indicators.source")} ${text("overview.bounds")} ${text("method.binary")} ${text("none.meaning")}`,
      source: "",
      dense: true,
      columns: [
        column(text("annex.col.indicator"), 4),
        numberColumn(text("overview.col.goal"), 0.7),
        column(text("annex.col.unit"), 2.6),
        column(text("annex.col.kind"), 1.2),
        column(text("annex.col.source"), 1.9),
        numberColumn(text("annex.col.year"), 0.8),
        numberColumn(text("annex.col.n"), 1.9),
        numberColumn(text("annex.col.median"), 1.2),
        numberColumn(text("overview.col.low"), 1.1),
        numberColumn(text("overview.col.high"), 1.1),
      ],
      rows,
    }),
  ];
}

function firstCells(w: Writing, indicator: SnapshotIndicator, year: number): Cell[] {
  const present = indicator.years.filter((one) => one.year === year);
  return [
    { text: indicator.name[w.locale] },
    { text: String(indicator.goal) },
    { text: indicator.unitName[w.locale] },
    { text: w.text(`annex.effect.${indicator.effect}`) },
    { text: sourceInTable(w, indicator, present) },
    { text: String(year) },
  ];
}

function numericRow(w: Writing, indicator: SnapshotIndicator): Cell[] | null {
  const facts = indicatorFacts(w, indicator);
  const counted = facts ?? fewFacts(w, indicator);
  if (!counted) return null;
  return [
    ...firstCells(w, indicator, counted.present.year),
    countCell(counted.n),
    factCell(w, facts?.median.fact ?? null),
    factCell(w, facts?.p10.fact ?? null),
    factCell(w, facts?.p90.fact ?? null),
  ];
}

/** A yes or no has no middle: the table counts who says yes. */
function binaryRow(w: Writing, indicator: SnapshotIndicator): Cell[] | null {
  const present = presentYear(indicator);
  if (!present) return null;
  const n = needed(w, indicator.code, netherlands, present.year, "municipalities");
  const yes = fact(w, indicator.code, netherlands, present.year, "municipalities-yes");
  return [
    ...firstCells(w, indicator, present.year),
    countCell(n),
    yes ? { ...factCell(w, yes), text: w.text("annex.yes", { yes: yes.text }) } : factCell(w, null),
    factCell(w, null),
    factCell(w, null),
  ];
}
