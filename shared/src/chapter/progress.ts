import type { Block, Cell } from "./blocks.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { factCell, markedTable, paragraph, plain, type Writing } from "./section.ts";
import type { SnapshotGoal } from "./snapshot.ts";

/** The opening of "progress by goal": one row per goal with its headline indicator, first and latest year. */
export function progressOpening(w: Writing): Block[] {
  const { text, content } = w;
  return [
    { kind: "heading", level: 2, id: "progress", text: text("progress.heading"), newPage: true },
    paragraph(plain(text("progress.intro")), "message"),
    markedTable(w, {
      caption: plain(text("progress.caption")),
      measure: `${text("progress.measure")} ${text("none.meaning")}`,
      source: "",
      columns: [
        { head: text("overview.col.goal"), align: "start", width: 2.9 },
        { head: text("annex.col.indicator"), align: "start", width: 3.1 },
        { head: text("annex.col.unit"), align: "start", width: 2.5 },
        { head: text("progress.col.first"), align: "end", width: 1.5 },
        { head: text("progress.col.last"), align: "end", width: 1.5 },
        { head: text("provinces.col.difference"), align: "end", width: 1 },
      ],
      rows: content.goals.map((goal) => goalRow(w, goal)),
    }),
  ];
}

function goalRow(w: Writing, goal: SnapshotGoal): Cell[] {
  const { text } = w;
  const goalCell = { text: `${goal.number}. ${goal.name[w.locale]}` };
  const headline = w.headlines.get(goal.number);
  const none = factCell(w, null);
  if (!headline) return [goalCell, none, none, none, none, none];
  const { name, unit, median, year, change } = headline;
  const withYear = (fact: IndicatorFacts["year"], of: IndicatorFacts["median"]): Cell => ({
    ...factCell(w, of.fact),
    text: text("progress.value", { value: of.fact.text, year: fact.text }),
  });
  return [
    goalCell,
    { text: name },
    { text: unit },
    change ? withYear(change.firstYear, change.first) : none,
    withYear(year, median),
    change ? { ...factCell(w, change.difference.fact), text: signed(change) } : none,
  ];
}

function signed({ kind, difference }: NonNullable<IndicatorFacts["change"]>): string {
  const sign = { higher: "+", lower: "\u2212", equal: "" }[kind];
  return `${sign}${difference.fact.text}`;
}
