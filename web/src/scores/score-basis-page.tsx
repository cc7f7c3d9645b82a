import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { areaQuery } from "../areas/queries.ts";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { goalsQuery } from "../framework/queries.ts";
import { scoreBasisQueries } from "./load-score-basis.ts";
import { ScoreBasisHead } from "./score-basis-head.tsx";
import { ScoreBasisSections } from "./score-basis-parts.tsx";

const route = getRouteApi("/gemeenten/$code/doelen/$goal");

/** What the score of one goal in one municipality rests on, and how sure it is. */
export function ScoreBasisPage() {
  const params = route.useParams();
  const { asOf } = route.useSearch();
  const { code } = params;
  const goal = Number(params.goal);
  const queries = scoreBasisQueries({ ...params, asOf });
  const { data: area } = useSuspenseQuery(areaQuery(code));
  const { data: scores } = useSuspenseQuery(queries.scores);
  const { data: trends } = useSuspenseQuery(queries.trends);
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const own = scores.goals.find((one) => one.goal === goal);
  if (!own) return null;
  return (
    <>
      <ScoreBasisHead
        area={area}
        own={own}
        trend={trends.goals.find((one) => one.goal === goal)?.trend ?? null}
        goalName={goals.find(({ number }) => number === goal)?.name ?? ""}
        basis={scores.basis}
        asOf={asOf}
      />
      {asOf && <AsOfNotice asOf={asOf} dataVersion={scores.basis.dataVersion} />}
      <ScoreBasisSections area={area} own={own} trends={trends} basis={scores.basis} asOf={asOf} />
    </>
  );
}
