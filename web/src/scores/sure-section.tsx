import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type { RankBandsView } from "@lokaal17/shared/contract/sensitivity";
import type { GoalTrendView } from "@lokaal17/shared/contract/trends";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { scoreText, yearsUsedText } from "@lokaal17/shared/text/scores";
import { sensitivityText, sourceSharesText } from "@lokaal17/shared/text/sensitivity";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { isTooWide, placeOf, placeText } from "./rank-band-model.ts";
import { type AreaGoal, coveragePercent } from "./score-basis-model.ts";
import { trendReasonText } from "./trend-reason.ts";
import { TrendWord } from "./trend-word.tsx";

interface SureSectionProps {
  area: AreaDetail;
  own: AreaGoal;
  trend: GoalTrendView | null;
  /** The place of this municipality among all. */
  bands: RankBandsView;
}

/** Coverage, development and place of a score, each with what makes it sure or not. */
export function SureSection({ area, own, trend, bands }: SureSectionProps) {
  const text = useText(scoreBasisText);
  const scores = useText(scoreText);
  const locale = useLocale();
  const { figureCount, basketSize, years, score } = own;
  const used = yearsUsedText(years, locale);
  return (
    <section className="section stack" aria-labelledby="zeker">
      <h2 id="zeker">{text(score === null ? "sure.title-none" : "sure.title")}</h2>
      <dl className="definition-list sure-list">
        <div>
          <dt>{text("sure.coverage")}</dt>
          <dd>
            {scores("coverage", { count: figureCount, basketCount: basketSize })}.{" "}
            {basketSize > 0 &&
              text("sure.coverage-text", {
                share: formatNumber(coveragePercent(own), 0, locale),
              })}{" "}
            {used ? `${used[0]?.toUpperCase()}${used.slice(1)}.` : text("sure.no-years")}
          </dd>
        </div>
        <div>
          <dt>{text("sure.trend")}</dt>
          <dd>{trend && <GoalTrend trend={trend} />}</dd>
        </div>
        <div>
          <dt>{text("sure.place")}</dt>
          <dd>{score === null ? text("sure.place-none") : <AreaPlace code={area.code} bands={bands} />}</dd>
        </div>
      </dl>
    </section>
  );
}

function GoalTrend({ trend }: { trend: GoalTrendView }) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const { verdict, from, to, synthetic, indicatorCount, basketCount } = trend;
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <>
      <strong>
        <TrendWord verdict={verdict} since={from} />
      </strong>{" "}
      {synthetic && verdict !== "too-few" && <SyntheticTag />}
      <br />
      {trendReasonText(trend, locale) ?? text("sure.trend-years", { from: String(from), to: String(to) })}{" "}
      {text("sure.trend-indicators", { count: indicatorCount, total: count(basketCount) })}
    </>
  );
}

function AreaPlace({ code, bands }: { code: string; bands: RankBandsView }) {
  const text = useText(scoreBasisText);
  const words = useText(sensitivityText);
  const locale = useLocale();
  const place = placeOf(bands, code);
  if (!place) return text("sure.place-none");
  const count = (number: number) => formatNumber(number, 0, locale);
  const drawn = { draws: count(bands.draws), count: count(bands.rankedCount) };
  return (
    <>
      <strong>{placeText(place, bands.rankedCount, locale)}</strong>{" "}
      {bands.syntheticCount > 0 && <SyntheticTag />}
      {!("notRanked" in place) && (
        <>
          <br />
          {isTooWide(place)
            ? `${words("not-rankable.why")} ${text("sure.draws", drawn)}`
            : words("band.how", drawn)}
          <details className="sure-sources">
            <summary>{text("sure.how")}</summary>
            <ul>
              {sourceSharesText(bands.shares, locale).map((share) => (
                <li key={share}>{share}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </>
  );
}
