import { comparisonText } from "@lokaal17/shared/text/comparison";
import { homeText } from "@lokaal17/shared/text/home";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { areasQuery, scoresQuery } from "../areas/queries.ts";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { ProvinceTable } from "../comparison/figures.tsx";
import { goalsQuery } from "../framework/queries.ts";
import { SearchField } from "../search/search-field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { WhenNear } from "../ui/when-near.tsx";
import { GoalMap } from "./goal-map.tsx";
import { AllGoals, Changes, Publications } from "./later-parts.tsx";
import { figuresOfGoal, firstGoal, goalRows, provinceMedians } from "./scores-model.ts";

const route = getRouteApi("/");

/** The Netherlands at a glance: find a municipality, one goal on the map, what changed, the 17 goals on one scale. */
export function HomePage() {
  const { doel, asOf } = route.useSearch();
  const text = useText(homeText);
  const locale = useLocale();
  const { data: scores } = useSuspenseQuery(scoresQuery(asOf));
  const { areas } = useSuspenseQuery(areasQuery("municipality", scores.basis.boundaryYear)).data;
  const { areas: provinces } = useSuspenseQuery(areasQuery("province")).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const rows = goalRows(scores, goals);
  const goal = doel ?? firstGoal(rows);
  const goalName = rows.find((row) => row.goal === goal)?.name ?? "";
  const unit = comparisonText(locale)("score-unit");
  const figures = figuresOfGoal(scores, areas, goal, { name: goalName, unit });
  const scored = rows.filter(({ median }) => median !== null).length;
  return (
    <>
      <PageHead
        title={text("title")}
        lead={scored > 0 ? text("lead", { count: scored }) : text("lead-none")}
      />
      <div className="stack stack--wide">
        {asOf && <AsOfNotice asOf={asOf} dataVersion={scores.basis.dataVersion} />}
        <div className="columns columns--even">
          <div className="stack stack--wide">
            <div className="stack">
              <SearchField
                label={text("find")}
                hint={text("find-hint", { count: formatNumber(areas.length, 0, locale) })}
              />
              <ul className="link-list">
                <li>
                  <Link to="/vergelijken">{text("compare")}</Link>
                </li>
                <li>
                  <Link to="/indicatoren">{text("indicators")}</Link>
                </li>
                <li>
                  <Link to="/data">{text("data")}</Link>
                </li>
              </ul>
            </div>
            <section className="section stack" aria-labelledby="provincies">
              <h2 id="provincies">{text("provinces-title", { number: goal })}</h2>
              <p className="meta-line">{text("provinces-text")}</p>
              <ProvinceTable
                synthetic={figures.syntheticCount > 0}
                unit={unit}
                decimals={figures.decimals}
                provinces={provinceMedians(figures, provinces)}
              />
            </section>
          </div>
          <GoalMap {...{ scores, areas, provinces, rows, asOf }} goal={goal} />
        </div>
        <WhenNear id="veranderd">
          <Changes asOf={asOf} />
        </WhenNear>
        <WhenNear id="doelen">
          <AllGoals scores={scores} rows={rows} />
        </WhenNear>
        <WhenNear id="nieuw">
          <Publications />
        </WhenNear>
      </div>
    </>
  );
}
