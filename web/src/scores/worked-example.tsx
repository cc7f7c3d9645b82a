import type { Method } from "@lokaal17/shared/contract/method";
import { methodPages } from "@lokaal17/shared/text/method-pages";
import { formatNumber, shownDecimals } from "@lokaal17/shared/text/number";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { ScoreLine } from "./score-line.tsx";
import { shownMean, shownSteps } from "./worked-example-model.ts";

type Example = NonNullable<Method["example"]>;

/** From one figure to its score, step by step. */
export function FigureToScore({ example }: { example: Example }) {
  const text = useText(methodPages);
  const locale = useLocale();
  const indicator = example.indicators.find(({ indicator: code }) => code === example.worked);
  if (!indicator) return null;
  const { name, unit, year, direction } = indicator;
  const steps = shownSteps(indicator, shownMean(example).decimals);
  const shown = (number: number) => formatNumber(number, steps.decimals, locale);
  const said = {
    year: String(year),
    unit,
    direction,
    value: shown(indicator.value),
    lower: shown(indicator.lowerBound),
    optimum: shown(indicator.optimum),
    whole: shown(steps.whole),
    walked: shown(steps.walked),
    score: formatNumber(steps.score, steps.scoreDecimals, locale),
  };
  return (
    <>
      <p>
        {text("score.lead", { indicator: name, area: example.areaName })}{" "}
        {indicator.synthetic && <SyntheticTag />}
      </p>
      <ol className="steps">
        <li>{text("score.value", said)}</li>
        <li>{text("score.bounds", said)}</li>
        {steps.at ? (
          <li>{text(`score.at-${steps.at}`)}</li>
        ) : (
          <>
            <li>{text("score.whole", said)}</li>
            <li>{text("score.walked", said)}</li>
            <li>{text("score.result", said)}</li>
          </>
        )}
      </ol>
      <ScoreLine {...said} at={steps.score} label={text("score.line", said)} />
      <p>
        {text("score.bounds-why")}{" "}
        <Link to="/indicatoren/$code" params={{ code: indicator.indicator }}>
          {name}
        </Link>
      </p>
    </>
  );
}

/** From the scores of all figures to the score of the goal. */
export function ScoresToGoal({ example }: { example: Example }) {
  const text = useText(methodPages);
  const locale = useLocale();
  const { area, areaName, goal, goalName, indicators, count, goalScore, syntheticCount } = example;
  const mean = shownMean(example);
  const shown = (number: number) => formatNumber(number, mean.decimals, locale);
  const rows = indicators.map((indicator, place) => ({ ...indicator, shown: mean.scores[place] ?? 0 }));
  const share = syntheticShareText(syntheticCount, count, locale);
  return (
    <>
      <p>{text("goal.lead", { area: areaName, count, goal: String(goal), name: goalName })}</p>
      <DataTable
        caption={text("goal.caption", { area: areaName, goal: String(goal) })}
        rows={rows}
        rowKey={({ indicator }) => indicator}
        columns={[
          {
            key: "name",
            head: text("goal.indicator"),
            cell: ({ name, unit, synthetic }) => (
              <>
                {name} {synthetic && <SyntheticTag />}
                <small className="figure-unit">{unit}</small>
              </>
            ),
          },
          {
            key: "value",
            head: text("goal.value"),
            numeric: true,
            cell: ({ value, decimals }) => formatNumber(value, shownDecimals(value, decimals), locale),
          },
          { key: "year", head: text("goal.year"), numeric: true, cell: ({ year }) => year },
          {
            key: "score",
            head: text("goal.score"),
            numeric: true,
            cell: (row) => formatNumber(row.shown, mean.decimals, locale),
          },
        ]}
      />
      <p>
        {text("goal.sum", {
          sum: shown(mean.sum),
          count,
          mean: shown(mean.mean),
          shown: formatNumber(goalScore, 0, locale),
        })}{" "}
        {share && (
          <>
            <SyntheticTag /> {share}.
          </>
        )}
      </p>
      <p>{text("goal.equal")}</p>
      <p>
        <Link to="/gemeenten/$code/doelen/$goal" params={{ code: area, goal: String(goal) }}>
          {text("goal.to-basis")}
        </Link>
      </p>
    </>
  );
}
