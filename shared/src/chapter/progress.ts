import type { Block, Cell } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { toldBefore } from "./goal-since.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { factCell, markedTable, paragraph, plain, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import type { SnapshotGoal } from "./snapshot.ts";

/** The opening of "progress by goal": one row per goal with its headline indicator, first and latest year. */
export function progressOpening(w: Writing): Block[] {
  const { text, content } = w;
  // For parliament it stands in the table: a sentence per goal would take two pages.
  const hasBefore = w.profile === "parliament" && content.goals.some((goal) => told(w, goal) !== null);
  return [
    sectionHeading(w),
    paragraph(plain(text(w.profile === "vnr" ? "progress.intro" : "progress.intro.short")), "message"),
    ...narrativeOf(w),
    markedTable(w, {
      id: "table-progress",
      caption: plain(text("progress.caption")),
      measure: [
        text("progress.measure"),
        ...(hasBefore ? [text("progress.before", { edition: w.edition.before?.name[w.locale] ?? "" })] : []),
        text("none.meaning"),
      ].join(" "),
      source: "",
      dense: true,
      columns: [
        column(text("overview.col.goal"), 2.9),
        column(text("annex.col.indicator"), 3.1),
        column(text("annex.col.unit"), 2.5),
        numberColumn(text("progress.col.first"), 1.5),
        numberColumn(text("progress.col.last"), 1.5),
        numberColumn(text("provinces.col.difference"), 1),
        ...(hasBefore ? [numberColumn(text("progress.col.before"), 1.5)] : []),
      ],
      rows: content.goals.map((goal) => [...goalRow(w, goal), ...(hasBefore ? [beforeCell(w, goal)] : [])]),
    }),
  ];
}

function goalRow(w: Writing, goal: SnapshotGoal): Cell[] {
  const { text } = w;
  const goalCell = { text: `${goal.number}. ${goal.name[w.locale]}` };
  const headline = w.headline(goal.number);
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

function told(w: Writing, { number }: SnapshotGoal): ReturnType<typeof toldBefore> {
  const headline = w.headline(number);
  return headline && toldBefore(w, headline);
}

function beforeCell(w: Writing, goal: SnapshotGoal): Cell {
  const before = told(w, goal);
  if (!before) return factCell(w, null);
  const { fact, found } = before;
  return {
    ...factCell(w, fact),
    text: w.text("progress.value", { value: fact.text, year: String(found.year) }),
  };
}

function signed({ kind, difference }: NonNullable<IndicatorFacts["change"]>): string {
  const sign = { higher: "+", lower: "\u2212", equal: "" }[kind];
  return `${sign}${difference.fact.text}`;
}
