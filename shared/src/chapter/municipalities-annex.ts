import { formatNumber } from "../text/number.ts";
import type { Block, Cell, Table } from "./blocks.ts";
import type { Statistic } from "./facts.ts";
import { factCell, markedTable, needed, paragraph, plain, type Writing } from "./section.ts";
import type { SnapshotIndicator, SnapshotMunicipality, SnapshotYear } from "./snapshot.ts";
import { sourceName } from "./sources.ts";
import { headlineOf, presentYear } from "./summary.ts";

/** All municipalities, alphabetical, without scores or places: what is known of each, and a set of values. */
export function municipalitiesAnnex(w: Writing): Block[] {
  const { text } = w;
  if (w.content.municipalities.length === 0) return [];
  const chosen = annexIndicators(w);
  const groups = Array.from({ length: Math.ceil(chosen.length / columnsPerTable) }, (_, i) =>
    chosen.slice(i * columnsPerTable, (i + 1) * columnsPerTable),
  );
  return [
    { kind: "heading", level: 3, id: "municipalities", text: text("annex.municipalities") },
    paragraph(plain(`${text("annex.municipalities.text")} ${text("annex.municipalities.rest")}`)),
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
  const codes =
    w.content.annexIndicators ??
    w.content.goals.flatMap(({ number }) => headlineOf(w.content, number)?.code ?? []);
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
  const provinceNames = new Map(content.provinces.map((one) => [one.code, one.name]));
  const rows = content.municipalities.map((municipality): Cell[] => {
    return [
      { text: municipality.name },
      { text: municipality.code },
      { text: provinceNames.get(municipality.provinceCode) ?? text("none") },
      municipality.inhabitants === null ? { text: text("none") } : counted(w, municipality, "inhabitants"),
      counted(w, municipality, "with-figure"),
      counted(w, municipality, "examples"),
    ];
  });
  // Counts of figures are themselves real, so this table carries no mark.
  return {
    kind: "table",
    id: "table-municipalities",
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

function counted(w: Writing, { code }: SnapshotMunicipality, statistic: Statistic): Cell {
  const fact = needed(w, "chapter", code, "latest", statistic);
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
    id: `table-values-${group.map(({ indicator }) => indicator.code).join("-")}`,
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
  if (year.values[place] == null) return factCell(w, null);
  return factCell(w, needed(w, indicator.code, municipality.code, year.year, "value"));
}
