import { netherlands } from "../areas/area.ts";
import type { Block, Cell, Table } from "./blocks.ts";
import { overviewFigure } from "./figure-overview.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { goalLevels } from "./goal-levels.ts";
import { say, told } from "./say.ts";
import {
  countCell,
  countFact,
  factCell,
  markedTable,
  needed,
  paragraph,
  plain,
  type Writing,
} from "./section.ts";

/** One page with all 17 goals: the picture and the same numbers as a table. */
export function overview(w: Writing): Block[] {
  const { text } = w;
  const goals = countFact(w, "goals", "with-score");
  const figure = overviewFigure(w, "figure-overview");
  return [
    { kind: "heading", level: 3, id: "overview", text: text("overview.heading"), newPage: true },
    ...told([say(w, "overview.message.scores", { goals, goalsCount: goals.value })], "message"),
    paragraph(plain(text("overview.order"))),
    ...(figure ? [figure] : []),
    overviewTable(w),
  ];
}

function overviewTable(w: Writing): Table {
  const { text, content, locale } = w;
  const levels = goalLevels(w);
  const rows = content.goals.map((goal, i): Cell[] => {
    const level = levels[i] ?? null;
    return [
      { text: `${goal.number}. ${goal.name[locale]}` },
      countCell(needed(w, `goal-${goal.number}`, netherlands, "all", "indicators")),
      level ? countCell(level.n) : factCell(w, null),
      level ? factCell(w, level.median) : { text: text("noScore") },
      factCell(w, level?.p10 ?? null),
      factCell(w, level?.p90 ?? null),
    ];
  });
  return markedTable(w, {
    id: "table-overview",
    caption: plain(text("overview.caption")),
    measure: `${text("overview.tableMeasure")} ${text("overview.bounds")}`,
    source: "",
    dense: true,
    columns: [
      column(text("overview.col.goal"), 4),
      numberColumn(text("overview.col.indicators"), 1.5),
      numberColumn(text("overview.col.municipalities"), 2.2),
      numberColumn(text("overview.col.median"), 1.9),
      numberColumn(text("overview.col.low"), 1.4),
      numberColumn(text("overview.col.high"), 1.4),
    ],
    rows,
  });
}
