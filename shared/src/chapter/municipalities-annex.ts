import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Block, Cell, Table } from "./blocks.ts";
import type { Statistic } from "./facts.ts";
import { factCell, markedTable, paragraph, plain, type Writing } from "./section.ts";
import type { SnapshotIndicator, SnapshotMunicipality, SnapshotYear } from "./snapshot.ts";
import { sourceName } from "./sources.ts";
import { presentYear } from "./summary.ts";

/** All municipalities, alphabetical, without scores or places: what is known of each, and a set of values. */
export function municipalitiesAnnex(w: Writing): Block[] {
  const { text } = w;
  const chosen = annexIndicators(w);
  const groups = Array.from({ length: Math.ceil(chosen.length / columnsPerTable) }, (_, i) =>
    chosen.slice(i * columnsPerTable, (i + 1) * columnsPerTable),
  );
  return [
    { kind: "heading", level: 3, id: "municipalities", text: text("annex.municipalities"), newPage: true },
    paragraph(plain(text("annex.municipalities.text"))),
    countsTable(w),
    ...groups.map((group) => valuesTable(w, group)),
  ];
}

/** Six values beside a name stay legible on A4. */
const columnsPerTable = 6;
const mostIndicators = 24;

interface YearOfIndicator {
  indicator: SnapshotIndicator;
  year: SnapshotYear;
}

function annexIndicators(w: Writing): YearOfIndicator[] {
  const codes = w.content.annexIndicators ?? [...w.headlines.values()].map((one) => one.indicator.code);
  if (codes.length > mostIndicators) {
    throw new RangeError(`the annex holds at most ${mostIndicators} indicators, not ${codes.length}`);
  }
  return codes.flatMap((code) => {
    const indicator = w.content.indicators.find((one) => one.code === code);
    if (!indicator) throw new RangeError(`the snapshot has no indicator ${code} for the annex`);
    const year = presentYear(indicator);
    return year ? [{ indicator, year }] : [];
  });
}

function countsTable(w: Writing): Table {
  const { text, content } = w;
  const years = content.indicators.map(presentYear).filter((year) => year !== null);
  const provinceNames = new Map(content.provinces.map((one) => [one.code, one.name]));
  const rows = content.municipalities.map((municipality, i): Cell[] => {
    const origins = years.map((year) => (year.values[i] === null ? "-" : year.origins[i]));
    const examples = origins.filter((origin) => origin === "s").length;
    const figures = origins.filter((origin) => origin === "s" || origin === "r").length;
    return [
      { text: municipality.name },
      { text: municipality.code },
      { text: provinceNames.get(municipality.provinceCode) ?? text("none") },
      municipality.inhabitants === null
        ? { text: text("none") }
        : counted(w, municipality, "inhabitants", municipality.inhabitants),
      counted(w, municipality, "with-figure", figures),
      counted(w, municipality, "examples", examples),
    ];
  });
  // Counts of figures are themselves real, so this table carries no mark.
  return {
    kind: "table",
    label: w.nextTable(),
    caption: plain(text("annex.counts.caption")),
    measure: text("annex.counts.measure"),
    source: "",
    mark: null,
    dense: true,
    columns: [
      { head: text("annex.col.name"), align: "start", width: 3.2 },
      { head: text("annex.col.code"), align: "start", width: 1.2 },
      { head: text("annex.col.province"), align: "start", width: 2 },
      { head: text("annex.col.inhabitants"), align: "end", width: 1.4 },
      { head: text("annex.col.figures"), align: "end", width: 1.1 },
      { head: text("annex.col.examples"), align: "end", width: 1.6 },
    ],
    rows,
  };
}

function counted(w: Writing, municipality: SnapshotMunicipality, statistic: Statistic, value: number): Cell {
  const parts = { subject: "chapter", area: municipality.code, period: "latest", statistic, value };
  const fact = w.book.add({ ...parts, decimals: 0, synthetic: false });
  return { text: fact.text, fact: fact.id };
}

function valuesTable(w: Writing, group: readonly YearOfIndicator[]): Table {
  const { text, content, locale } = w;
  const goals = [...new Set(group.map(({ indicator }) => indicator.goal))];
  const columns = group.map(({ indicator, year }) =>
    text("annex.values.column", {
      name: indicator.name[locale],
      unit: indicator.unitName[locale],
      year: String(year.year),
    }),
  );
  const rows = content.municipalities.map((municipality, i): Cell[] => [
    { text: municipality.name },
    ...group.map(({ indicator, year }) => valueCell(w, municipality, indicator, year, i)),
  ]);
  const sources = [...new Set(group.map(({ indicator, year }) => sourceName(w, indicator, [year])))].join(
    "; ",
  );
  return markedTable(w, {
    caption: plain(
      text("annex.values.caption", { goals: goals.map((goal) => formatNumber(goal, 0, locale)).join(", ") }),
    ),
    measure: `${text("annex.values.measure", { columns: columns.join(". ") })} ${text("none.meaning")}`,
    source: text("source", { source: sources }),
    dense: true,
    longHeads: true,
    columns: [
      { head: text("annex.col.name"), align: "start", width: 2.6 },
      ...group.map(({ indicator }) => ({ head: indicator.name[locale], align: "end" as const, width: 1.25 })),
    ],
    rows,
  });
}

function valueCell(
  w: Writing,
  municipality: SnapshotMunicipality,
  indicator: SnapshotIndicator,
  year: SnapshotYear,
  place: number,
): Cell {
  const value = year.values[place] ?? null;
  if (value === null) return factCell(w, null);
  const fact = w.book.add({
    subject: indicator.code,
    area: municipality.code,
    period: String(year.year),
    statistic: "value",
    value: roundAsShown(value, indicator.decimals),
    decimals: indicator.decimals,
    synthetic: year.origins[place] === "s",
  });
  return factCell(w, fact);
}
