import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { AllAreasTable, ProvinceTable } from "../comparison/figures.tsx";
import { useComparison } from "../comparison/use-comparison.ts";
import { OrderSection } from "../scores/sureness.tsx";
import { buttonClass } from "../ui/button.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { GoalFigures } from "./goal-figures.tsx";
import { ChosenOnIndicators, GoalPractices, GoalTargets } from "./goal-parts.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { goalWish, mostMarked } from "./load-framework.ts";
import { goalsQuery, indicatorsOfGoalQuery } from "./queries.ts";

const route = getRouteApi("/doelen/$goal");

/** One goal: its scores over the municipalities, its indicators, its targets. */
export function GoalPage() {
  const goal = Number(route.useParams().goal);
  const search = route.useSearch();
  const text = useText(frameworkText);
  const { comparison, figures, nameOf } = useComparison(goalWish(goal, search));
  const { indicators } = useSuspenseQuery(indicatorsOfGoalQuery(goal)).data;
  const { asOf, gemeenten, kaart: _, ...rows } = search;
  const marked = (gemeenten ?? []).slice(0, mostMarked);
  return (
    <>
      <GoalHead
        goal={goal}
        asOf={asOf}
        comparison={comparison}
        indicatorCount={indicators.length}
        basketCount={indicators.filter(({ baskets }) => baskets.length > 0).length}
      />
      <div className="stack stack--wide">
        {asOf && <AsOfNotice asOf={asOf} dataVersion={comparison.dataVersion} />}
        <section className="section stack" aria-labelledby="scores">
          <h2 id="scores">{text("goal-scores")}</h2>
          <p className="meta-line">{text("goal-relative")}</p>
          {comparison.year === null ? (
            <EmptyState title={text("goal-lead-none")} />
          ) : (
            <GoalFigures {...{ goal, comparison, figures, nameOf }} />
          )}
        </section>
        {comparison.year !== null && <OrderSection goal={goal} asOf={asOf} />}
        <section className="section stack" aria-labelledby="indicatoren">
          <h2 id="indicatoren">{text("goal-indicators")}</h2>
          {indicators.length === 0 ? (
            <EmptyState title={text("no-goal-indicators")} />
          ) : (
            <IndicatorTable indicators={indicators} caption={text("goal-indicators")} />
          )}
        </section>
        {comparison.year !== null && (
          <ChosenOnIndicators goal={goal} chosen={marked} nameOf={nameOf} asOf={asOf} />
        )}
        <GoalTargets goal={goal} />
        <GoalPractices goal={goal} />
        <section className="section stack" aria-labelledby="provincies">
          <h2 id="provincies">{text("provinces-title")}</h2>
          <ProvinceTable
            unit={comparison.unit}
            decimals={comparison.decimals}
            synthetic={comparison.synthetic}
            provinces={comparison.provinces}
          />
        </section>
        {comparison.year !== null && (
          <section className="section stack" aria-labelledby="alle">
            <h2 id="alle">{text(`all.${comparison.layer}`)}</h2>
            <AllAreasTable
              figures={figures}
              provinces={comparison.provinces}
              wish={rows}
              keep={{ asOf, gemeenten }}
              marked={gemeenten ?? []}
              goal={goal}
            />
          </section>
        )}
      </div>
    </>
  );
}

interface GoalHeadProps {
  goal: number;
  asOf: string | undefined;
  comparison: Comparison;
  indicatorCount: number;
  basketCount: number;
}

function GoalHead({ goal, asOf, comparison, indicatorCount, basketCount }: GoalHeadProps) {
  const text = useText(frameworkText);
  const shell = useText(webShell);
  const locale = useLocale();
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const nameOf = (number: number) => goals.find((candidate) => candidate.number === number)?.name ?? "";
  const { median, coverage, year, synthetic } = comparison;
  const enough = median !== null && coverage.areas * 2 >= coverage.of;
  const [before, after] = [goal - 1, goal + 1];
  return (
    <PageHead
      title={nameOf(goal)}
      description={`${text("goals-of", { number: goal })}: ${nameOf(goal)}. ${text("goal-relative")}`}
      mark={<GoalMark goal={goal} large />}
      lead={
        <>
          {enough ? text("goal-lead", { median: formatNumber(median, 0, locale) }) : text("goal-lead-none")}{" "}
          {enough && synthetic && <SyntheticTag />}
        </>
      }
      meta={text("goal-meta", {
        count: indicatorCount,
        basket: formatNumber(basketCount, 0, locale),
        year: String(year ?? "–"),
      })}
      breadcrumb={
        <>
          <Link to="/">{shell("netherlands")}</Link> / {text("goals-of", { number: goal })}
        </>
      }
      actions={
        <>
          <Link className={buttonClass()} to="/vergelijken" search={{ doel: goal }}>
            {text("compare-goal")}
          </Link>
          <DownloadMenu path="/v1/scores" query={{ goal, asOf }} />
          <CopyLink />
          {before >= 1 && (
            <Link to="/doelen/$goal" params={{ goal: String(before) }}>
              {text("previous-goal", { name: nameOf(before) })}
            </Link>
          )}
          {after <= 17 && (
            <Link to="/doelen/$goal" params={{ goal: String(after) }}>
              {text("next-goal", { name: nameOf(after) })}
            </Link>
          )}
        </>
      }
    />
  );
}
