import type { Scores } from "../contract/scores.ts";
import type { Locale } from "../text/define-text.ts";
import { exportText } from "../text/open-data-files.ts";
import { syntheticShareText } from "../text/scores.ts";
import { aboutOf, type ExportFrame, type ExportState } from "./about.ts";
import type { ColumnKind, ExportTable } from "./export-table.ts";
import { cellOfNumber, columnsOf } from "./table-parts.ts";

const kinds = {
  area: "code",
  areaName: "text",
  goal: "integer",
  goalName: "text",
  score: "decimal",
  median: "decimal",
  year: "integer",
  basket: "code",
  basketSize: "integer",
  boundaryYear: "integer",
  dataVersion: "integer",
  note: "text",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** Scores of all municipalities, a row for each with each goal. A score that leans on examples says so on its row. */
export function scoresTable(
  { basis, areas, goals }: Scores,
  names: { areaName(code: string): string; goalName(goal: number): string },
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const { locale } = frame;
  const text = exportText(locale);
  const columns = columnsOf(locale, kinds);
  const totals = goals.map(({ syntheticCount, figureCount }) => [syntheticCount, figureCount] as const);
  return {
    title: text("title.scores"),
    columns,
    key: ["area", "goal"],
    rows: goals.flatMap((one) =>
      areas.map((area, at) => {
        const score = one.scores[at] ?? null;
        return [
          area,
          names.areaName(area),
          String(one.goal),
          names.goalName(one.goal),
          cellOfNumber(score),
          cellOfNumber(one.median),
          String(basis.year),
          basis.basket,
          String(one.basketSize),
          String(basis.boundaryYear),
          String(basis.dataVersion),
          score === null ? null : markOf(one, locale),
        ];
      }),
    ),
    about: aboutOf(frame, {
      columns,
      state,
      mark: markOfAll(totals, locale),
      notes: [{ heading: text("method"), lines: [["", text("method-scores")]] }],
      own: !state.isPublic,
    }),
  };
}

function markOf(goal: Scores["goals"][number], locale: Locale): string | null {
  if (goal.syntheticCount === 0) return null;
  const { syntheticCount, figureCount } = goal;
  return exportText(locale)("mark-scores", { count: String(syntheticCount), of: String(figureCount) });
}

function markOfAll(totals: readonly (readonly [synthetic: number, all: number])[], locale: Locale) {
  const sum = (at: 0 | 1) => totals.reduce((total, pair) => total + pair[at], 0);
  const share = syntheticShareText(sum(0), sum(1), locale);
  return share === null ? null : exportText(locale)("mark", { share });
}
