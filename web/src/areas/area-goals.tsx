import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { GoalTrendView } from "@lokaal17/shared/contract/trends";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { noScoreText, positionText } from "@lokaal17/shared/text/scores";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { GoalAxis } from "../comparison/figures.tsx";
import { MethodLink } from "../scores/method-link.tsx";
import { trendsQuery } from "../scores/queries.ts";
import { TrendWord } from "../scores/trend-word.tsx";
import { GoalName } from "../ui/goal-mark.tsx";
import { GoalTable } from "../ui/goal-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaGoalRow } from "./area-model.ts";

export interface AreaGoalsProps {
  area: AreaDetail;
  rows: readonly AreaGoalRow[];
  basis: AreaScores["basis"];
  asOf: string | undefined;
}

/** A municipality on the 17 goals, between all others: score, a word that compares, its development, and the way to more. */
export function AreaGoals({ area, rows, basis, asOf }: AreaGoalsProps) {
  const text = useText(areasText);
  const basisText = useText(scoreBasisText);
  const { goals } = useSuspenseQuery(trendsQuery(area.code, { only: "goals", asOf })).data;
  const locale = useLocale();
  const { name, code, layer } = area;
  const shown = (number: number) => formatNumber(number, 0, locale);
  return (
    <section className="section stack" aria-labelledby="doelen">
      <h2 id="doelen">{text("goals-title", { name })}</h2>
      <p>{text("goals-scale", { name })}</p>
      <GoalTable
        caption={text("goals-title", { name })}
        nameHead={text("column-goal")}
        name={(row) => <GoalName goal={row.goal} name={row.name} />}
        rows={rows}
        rowKey={({ goal }) => goal}
        columns={[
          {
            key: "axis",
            head: text("column-axis", { name }),
            kind: "axis",
            cell: ({ goal, scores, score }) => (
              <GoalAxis
                scores={scores}
                own={score === null ? null : { code, name, score }}
                title={
                  score === null
                    ? text("axis-title-none", { number: goal, name })
                    : text("axis-title", { number: goal, name, score: shown(score) })
                }
              />
            ),
          },
          {
            key: "score",
            head: text("column-score"),
            kind: "number",
            narrowLabel: text("column-score"),
            cell: ({ score, syntheticCount }) =>
              score === null ? (
                text("no-score")
              ) : (
                <>
                  {syntheticCount > 0 && <SyntheticTag />} <strong>{shown(score)}</strong>
                </>
              ),
          },
          {
            key: "position",
            head: text("column-position"),
            kind: "plain",
            cell: ({ score, position, reason, figureCount, basketSize }) =>
              score === null
                ? noScoreText({ reason, count: figureCount, basketCount: basketSize }, locale)
                : positionText(position, layer, locale),
          },
          {
            key: "trend",
            head: basisText("area.trend"),
            kind: "plain",
            cell: ({ goal }) => <GoalTrendWord trend={goals.find((one) => one.goal === goal)?.trend} />,
          },
          {
            key: "figures",
            head: text("column-figures"),
            kind: "extra",
            narrowLabel: text("column-figures"),
            cell: ({ goal, figureCount, basketSize }) => (
              <>
                {text("figures-of", { count: shown(figureCount), total: shown(basketSize) })}
                {", "}
                <Link
                  to="/gemeenten/$code/doelen/$goal"
                  params={{ code, goal: String(goal) }}
                  search={asOf ? { asOf } : {}}
                  preload={false}
                >
                  {basisText("area.explain")}
                  <span className="visually-hidden"> {basisText("to-basis.of", { goal })}</span>
                </Link>
              </>
            ),
          },
        ]}
      />
      <p>{basisText("area.sure")}</p>
      <p className="meta-line">{adoptionText(basis, locale)}</p>
      <p className="meta-line">
        {text("source-scores", { year: String(basis.year), boundaryYear: String(basis.boundaryYear) })}{" "}
        <MethodLink version={basis.methodVersion} />
      </p>
    </section>
  );
}

function GoalTrendWord({ trend }: { trend: GoalTrendView | undefined }) {
  if (!trend) return null;
  const { verdict, reason, synthetic } = trend;
  return (
    <>
      <TrendWord verdict={verdict} /> {synthetic && reason === null && <SyntheticTag />}
    </>
  );
}
