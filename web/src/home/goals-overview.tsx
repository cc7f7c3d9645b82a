import { homeText } from "@lokaal17/shared/text/home";
import { formatNumber } from "@lokaal17/shared/text/number";
import { ExamplesNote, examplesAmong, RowMark } from "../areas/examples-note.tsx";
import { GoalAxis } from "../comparison/figures.tsx";
import { GoalName } from "../ui/goal-mark.tsx";
import { GoalTable } from "../ui/goal-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import type { GoalRow } from "./scores-model.ts";

interface GoalsOverviewProps {
  rows: readonly GoalRow[];
  /** Municipalities in all. */
  total: number;
}

/** The 17 goals on one scale: every municipality a tick, the middle one a number where at least half have a score. */
export function GoalsOverview({ rows, total }: GoalsOverviewProps) {
  const text = useText(homeText);
  const locale = useLocale();
  const count = (number: number) => formatNumber(number, 0, locale);
  const examples = examplesAmong(rows.map(({ syntheticCount }) => syntheticCount > 0));
  return (
    <>
      <ExamplesNote examples={examples} />
      <GoalTable
        caption={text("all-goals")}
        nameHead={text("column-goal")}
        name={({ goal, name }) => <GoalName goal={goal} name={name} />}
        rows={rows}
        rowKey={({ goal }) => goal}
        columns={[
          {
            key: "spread",
            head: text("column-spread"),
            kind: "axis",
            cell: ({ goal, scores }) => (
              <GoalAxis
                scores={scores}
                own={null}
                title={text("axis-title", { number: goal, count: count(scores.length) })}
              />
            ),
          },
          {
            key: "middle",
            head: text("column-middle"),
            kind: "number",
            narrowLabel: text("column-middle"),
            cell: ({ median, syntheticCount }) =>
              median === null ? (
                text("no-score")
              ) : (
                <>
                  <RowMark synthetic={syntheticCount > 0} examples={examples} />{" "}
                  <strong>{count(median)}</strong>
                </>
              ),
          },
          {
            key: "coverage",
            head: text("column-coverage"),
            kind: "extra",
            narrowLabel: text("column-coverage"),
            cell: ({ areaCount }) => text("coverage-of", { count: count(areaCount), total: count(total) }),
          },
          {
            key: "indicators",
            head: text("column-indicators"),
            kind: "extra",
            narrowLabel: text("column-indicators"),
            cell: ({ basketSize }) => count(basketSize),
          },
          {
            key: "examples",
            head: text("column-examples"),
            kind: "extra",
            narrowLabel: text("column-examples"),
            cell: ({ syntheticCount, figureCount }) =>
              figureCount === 0
                ? "–"
                : text("examples-share", { share: count((syntheticCount / figureCount) * 100) }),
          },
        ]}
      />
    </>
  );
}
