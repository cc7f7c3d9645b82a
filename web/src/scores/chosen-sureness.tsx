import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { chosenTrends, type SureWish, sureQueries } from "./chosen-sureness-model.ts";
import { placeOf, placeText } from "./rank-band-model.ts";
import { trendReasonText } from "./trend-reason.ts";
import { TrendWord } from "./trend-word.tsx";

export interface ChosenSurenessProps {
  comparison: Comparison;
  /** Codes of the chosen areas, in the reader's order. */
  chosen: readonly string[];
  nameOf: (code: string) => string;
  asOf: string | undefined;
}

/** Per chosen area how its figure developed; of a goal also between which places it stands, or that no place is shown. */
export function ChosenSureness({ comparison, chosen, nameOf, asOf }: ChosenSurenessProps) {
  const wish: SureWish = { comparison, chosen, asOf };
  const queries = sureQueries(wish);
  const trends = useSuspenseQueries({ queries: queries.trends }).map(({ data }) => data);
  const [bands] = useSuspenseQueries({ queries: queries.bands }).map(({ data }) => data);
  const text = useText(scoreBasisText);
  const compare = useText(compareText);
  const locale = useLocale();
  const rows = chosenTrends(comparison, trends);
  // What is shown and never judged has no development to tell.
  if (rows.every(({ trend }) => trend === null) && !bands) return null;
  const goal = bands?.goal;
  const caption = text("compare.caption", { name: comparison.name });
  return (
    <>
      <ScrollRegion label={caption}>
        <table className="table chosen-values">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{compare("area")}</th>
              <th scope="col">{text("compare.trend")}</th>
              {bands && <th scope="col">{text("compare.place", { year: String(bands.basis.year) })}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ area, trend }) => {
              const place = bands && placeOf(bands, area);
              return (
                <tr key={area}>
                  <th scope="row">
                    {goal ? (
                      <Link
                        to="/gemeenten/$code/doelen/$goal"
                        params={{ code: area, goal: String(goal) }}
                        search={asOf ? { asOf } : {}}
                        preload={false}
                      >
                        {nameOf(area)}
                      </Link>
                    ) : (
                      nameOf(area)
                    )}
                  </th>
                  <td>
                    {trend && (
                      <>
                        <TrendWord verdict={trend.verdict} since={trend.from} />{" "}
                        {trend.synthetic && trend.reason === null && <SyntheticTag />}
                        <small className="figure-unit">{trendReasonText(trend, locale)}</small>
                      </>
                    )}
                  </td>
                  {bands && (
                    <td>
                      {place ? placeText(place, bands.rankedCount, locale) : "–"}{" "}
                      {place && "rankable" in place && bands.syntheticCount > 0 && <SyntheticTag />}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {bands && <p className="meta-line">{text("compare.places-how")}</p>}
    </>
  );
}
