import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { areaScoresQuery, scoresQuery } from "../areas/queries.ts";
import { goalsQuery } from "../framework/queries.ts";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

export interface ScoresTableProps {
  chosen: readonly string[];
  nameOf: (code: string) => string;
  asOf: string | undefined;
}

/** Chosen municipalities on the 17 goals, scores only: a table of many shows scores or statuses, never both. */
export function ScoresTable({ chosen, nameOf, asOf }: ScoresTableProps) {
  const text = useText(compareText);
  const view = useText(viewText);
  const locale = useLocale();
  const { areas, goals, basis } = useSuspenseQuery(scoresQuery(asOf)).data;
  const names = useSuspenseQuery(goalsQuery).data.goals;
  const own = useSuspenseQueries({ queries: chosen.map((code) => areaScoresQuery(code, asOf)) }).map(
    ({ data }) => data.goals,
  );
  if (chosen.length === 0) {
    return (
      <EmptyState icon="search" title={text("scores-choose")}>
        {text("scores-choose-text")}
      </EmptyState>
    );
  }
  const shown = (score: number | null | undefined) => (score == null ? "–" : formatNumber(score, 0, locale));
  const caption = view("table-of", { name: text("finding-scores") });
  const codes: readonly string[] = areas;
  const places = chosen.map((code) => codes.indexOf(code));
  const sum = (numberOf: (goal: (typeof own)[number][number]) => number) =>
    own.flat().reduce((total, goal) => total + numberOf(goal), 0);
  const synthetic = sum(({ syntheticCount }) => syntheticCount);
  const isExample = (row: number, goal: number) =>
    (own[row]?.find((one) => one.goal === goal)?.syntheticCount ?? 0) > 0;
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <>
      <p>
        {text("scores-text", { year: String(basis.year) })} {basis.synthetic && <SyntheticTag />}
      </p>
      <ScrollRegion label={caption}>
        <table className="heat-table score-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="heat-table__area">
                {text("one.municipality")}
              </th>
              {goals.map(({ goal }) => (
                <th key={goal} scope="col">
                  <GoalMark goal={goal} />
                  <span className="visually-hidden">
                    {goal}: {names.find(({ number }) => number === goal)?.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chosen.map((code, row) => (
              <tr key={code}>
                <th scope="row" className="heat-table__area">
                  <Link to="/gemeenten/$code" params={{ code }}>
                    {nameOf(code)}
                  </Link>
                </th>
                {goals.map(({ goal, scores }) => {
                  const score = scores[places[row] ?? -1];
                  return (
                    <td key={goal}>
                      {shown(score)}
                      {score != null && isExample(row, goal) && <SyntheticTag />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="heat-table__area">
                {text("middle-row")}
              </th>
              {goals.map(({ goal, median, syntheticCount }) => (
                <td key={goal}>
                  {shown(median)}
                  {median !== null && syntheticCount > 0 && <SyntheticTag />}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      {synthetic > 0 && (
        <p className="meta-line">
          {text("scores-examples", {
            synthetic: count(synthetic),
            count: count(sum(({ figureCount }) => figureCount)),
          })}{" "}
          <SyntheticTag />
        </p>
      )}
    </>
  );
}
