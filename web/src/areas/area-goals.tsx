import { isExampleGoal, isExampleTrend } from "@lokaal17/shared/areas/story-marks";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import type { GoalTrendView } from "@lokaal17/shared/contract/trends";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { noScoreText } from "@lokaal17/shared/text/scores";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { Link } from "@tanstack/react-router";
import { GoalAxis } from "../comparison/figures.tsx";
import { MethodLink } from "../scores/method-link.tsx";
import { TrendWord } from "../scores/trend-word.tsx";
import { GoalName } from "../ui/goal-mark.tsx";
import { GoalTable } from "../ui/goal-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

interface AreaGoalsProps {
  story: AreaStory;
  asOf: string | undefined;
}

/** A municipality on the 17 goals: between all others, beside those like it, and where it goes. */
export function AreaGoals({ story, asOf }: AreaGoalsProps) {
  const text = useText(areasText);
  const words = useText(storyText);
  const basisText = useText(scoreBasisText);
  const locale = useLocale();
  const { area, goals, basis } = story;
  const { name, code } = area;
  const shown = (number: number) => formatNumber(number, 0, locale);
  const examples = examplesAmong(goals.filter(({ score }) => score !== null).map(isExampleGoal));
  return (
    <section className="section stack" aria-labelledby="doelen">
      <h2 id="doelen">{text("goals-title", { name })}</h2>
      <p>{text("goals-scale", { name })}</p>
      <ExamplesNote examples={examples} />
      <GoalTable
        caption={text("goals-title", { name })}
        nameHead={text("column-goal")}
        name={(row) => <GoalName goal={row.goal} name={row.name} />}
        rows={goals}
        rowKey={({ goal }) => goal}
        columns={[
          {
            key: "axis",
            head: text("column-axis", { name }),
            kind: "axis",
            cell: ({ goal, scores, range, score }) => (
              <GoalAxis
                scores={scores}
                range={range}
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
            cell: (row) =>
              row.score === null ? (
                text("no-score")
              ) : (
                <>
                  <RowMark synthetic={isExampleGoal(row)} examples={examples} />{" "}
                  <strong>{shown(row.score)}</strong>
                </>
              ),
          },
          {
            key: "similar",
            head: words("similar-column"),
            kind: "plain",
            narrowLabel: words("similar-column"),
            cell: ({ score, similar, reason, figureCount, basketSize }) =>
              score === null
                ? noScoreText({ reason, count: figureCount, basketCount: basketSize }, locale)
                : words(`similar.${similar?.position ?? "none"}`),
          },
          {
            key: "trend",
            head: basisText("area.trend"),
            kind: "plain",
            cell: ({ trend }) => <GoalTrend trend={trend} examples={examples} />,
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

function GoalTrend({ trend, examples }: { trend: GoalTrendView | null; examples: Examples }) {
  if (!trend) return null;
  return (
    <>
      <TrendWord verdict={trend.verdict} /> <RowMark synthetic={isExampleTrend(trend)} examples={examples} />
    </>
  );
}
