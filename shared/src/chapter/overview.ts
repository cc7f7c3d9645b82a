import { roundAsShown } from "../text/number.ts";
import type { Block, Cell } from "./blocks.ts";
import type { Fact, Statistic } from "./facts.ts";
import { goalBarsSvg } from "./figures.ts";
import {
  basketLine,
  countCell,
  countFact,
  factCell,
  markedTable,
  paragraph,
  plain,
  say,
  type Writing,
} from "./section.ts";
import type { SnapshotGoal } from "./snapshot.ts";
import { countSynthetic, spreadOf } from "./summary.ts";

/** The spread of one goal's scores over the municipalities, bound. */
export interface GoalLevel {
  number: number;
  name: string;
  synthetic: boolean;
  median: Fact;
  p10: Fact;
  p90: Fact;
  n: Fact;
}

/** One page with all 17 goals: the picture and the same numbers as a table. */
export function overview(w: Writing): Block[] {
  const { text, locale, content } = w;
  const levels = content.goals.map((goal) => goalLevel(w, goal));
  const scored = levels.filter((level) => level !== null);
  const synthetic = scored.some((level) => level.synthetic);
  const without = content.goals.filter((_, i) => levels[i] === null);
  const list = scored.map(({ number, name, median, p10, p90 }) =>
    text("overview.alt.goal", { number, name, median: median.text, p10: p10.text, p90: p90.text }),
  );
  const names = without.map((goal) => goal.name[locale]).join(", ");
  const message = say(w, "overview.message.scores", {
    goals: countFact(w.book, "goals", "with-score", scored.length),
    goalsCount: scored.length,
  });
  const blocks: Block[] = [
    { kind: "heading", level: 2, id: "overview", text: text("overview.heading"), newPage: true },
    paragraph(message, "message"),
    paragraph(plain(text("overview.order"))),
  ];
  if (scored.length > 0) {
    const label = w.nextFigure();
    const title = text("overview.finding");
    const alt = text("overview.alt", {
      list: list.join("; "),
      none: without.length === 0 ? "" : text("overview.alt.none", { list: names }),
    }).trim();
    blocks.push({
      kind: "figure",
      label,
      finding: plain(title),
      measure: text("overview.measure", { n: content.municipalities.length }),
      source: basketLine(w),
      alt,
      svg: goalBarsSvg(w, levels, { label, title, alt, synthetic }),
      synthetic,
    });
  }
  return [...blocks, overviewTable(w, levels)];
}

function overviewTable(w: Writing, levels: readonly (GoalLevel | null)[]): Block {
  const { text, content, locale } = w;
  const rows = content.goals.map((goal, i): Cell[] => {
    const level = levels[i] ?? null;
    const indicators = content.indicators.filter((one) => one.goal === goal.number && one.years.length > 0);
    const count = w.book.add({
      subject: `goal-${goal.number}`,
      area: "NL01",
      period: "all",
      statistic: "indicators",
      value: indicators.length,
      decimals: 0,
      synthetic: false,
    });
    const median: Cell = level ? factCell(w, level.median) : { text: text("noScore") };
    const spread: Cell = level
      ? {
          text: text("range", { from: level.p10.text, to: level.p90.text }),
          fact: level.p10.id,
          synthetic: level.synthetic,
        }
      : { text: text("none") };
    return [
      { text: `${goal.number}. ${goal.name[locale]}` },
      countCell(count),
      level ? countCell(level.n) : factCell(w, null),
      median,
      spread,
    ];
  });
  return markedTable(w, {
    caption: plain(text("overview.caption")),
    measure: text("overview.tableMeasure"),
    source: "",
    dense: true,
    columns: [
      { head: text("overview.col.goal"), align: "start", width: 4 },
      { head: text("overview.col.indicators"), align: "end", width: 1.5 },
      { head: text("overview.col.municipalities"), align: "end", width: 2.2 },
      { head: text("overview.col.median"), align: "end", width: 1.9 },
      { head: text("overview.col.spread"), align: "end", width: 2.2 },
    ],
    rows,
  });
}

function goalLevel(w: Writing, goal: SnapshotGoal): GoalLevel | null {
  const spread = goal.scores && spreadOf(goal.scores.values);
  if (!goal.scores || !spread) return null;
  const synthetic = countSynthetic(goal.scores.values, goal.scores.origins) > 0;
  const add = (value: number, statistic: Statistic, madeUp: boolean) =>
    w.book.add({
      subject: `goal-${goal.number}`,
      area: "NL01",
      period: "latest",
      statistic,
      value: roundAsShown(value, 0),
      decimals: 0,
      synthetic: madeUp,
    });
  return {
    number: goal.number,
    name: goal.name[w.locale],
    synthetic,
    median: add(spread.median, "median", synthetic),
    p10: add(spread.p10, "p10", synthetic),
    p90: add(spread.p90, "p90", synthetic),
    n: add(spread.n, "municipalities", false),
  };
}
