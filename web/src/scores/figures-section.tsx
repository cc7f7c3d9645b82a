import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type { Trends } from "@lokaal17/shared/contract/trends";
import { areasText } from "@lokaal17/shared/text/areas";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { IndicatorLink } from "./indicator-link.tsx";
import { type AreaGoal, type FigureRow, figureRows } from "./score-basis-model.ts";
import { trendReasonText } from "./trend-reason.ts";
import { TrendWord } from "./trend-word.tsx";

interface FiguresSectionProps {
  area: AreaDetail;
  own: AreaGoal;
  trends: Trends;
  asOf: string | undefined;
}

/** Every figure of the goal with its year, its score and how it developed; also those that do not count. */
export function FiguresSection({ area, own, trends, asOf }: FiguresSectionProps) {
  const text = useText(scoreBasisText);
  const areas = useText(areasText);
  const { goal, score } = own;
  const rows = figureRows(own.figures, trends);
  const caption = text("figures.caption", { name: area.name, goal });
  const hasFigures = rows.some(({ value, trend }) => value !== null || (trend?.count ?? 0) > 0);
  return (
    <section className="section stack" aria-labelledby="cijfers">
      <h2 id="cijfers">{text(score === null && hasFigures ? "figures.title-none" : "figures.title")}</h2>
      {hasFigures ? (
        <>
          <p>
            {text("figures.lead")} {text("trend.arrow")}
          </p>
          <ScrollRegion label={caption}>
            <table className="table basis-figures">
              <caption className="visually-hidden">{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{areas("indicator")}</th>
                  <th scope="col" className="table__number">
                    {areas("value")}
                  </th>
                  <th scope="col" className="table__number">
                    {areas("value-year")}
                  </th>
                  <th scope="col" className="table__number">
                    {areas("column-score")}
                  </th>
                  <th scope="col">{text("figures.trend")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.indicator} row={row} area={area} asOf={asOf} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      ) : (
        <EmptyState icon="clock" title={text("figures.none", { name: area.name })} />
      )}
    </section>
  );
}

interface RowProps {
  row: FigureRow;
  area: AreaDetail;
  asOf: string | undefined;
}

function Row({ row, area, asOf }: RowProps) {
  const text = useText(scoreBasisText);
  const compare = useText(compareText);
  const locale = useLocale();
  const { indicator, name, unit, decimals, value, status, synthetic, year, score, inScore, whyNotScored } =
    row;
  const said = status !== null && status !== "normal" ? compare(status) : null;
  return (
    <tr>
      <th scope="row">
        <IndicatorLink {...{ indicator, name, area, asOf }} />
        <small className="figure-unit">
          {unit}
          {row.verdict && `. ${row.verdict}`}
          {value !== null && !inScore && `. ${whyNotScored ?? text("figures.not-in")}`}
        </small>
      </th>
      <td className="table__number">
        {value === null ? (
          <small>{said ?? compare("no-figure")}</small>
        ) : (
          <>
            {synthetic && <SyntheticTag />} <strong>{formatNumber(value, decimals, locale)}</strong>
            {said && <small> {said}</small>}
          </>
        )}
      </td>
      <td className="table__number">{year ?? "–"}</td>
      <td className="table__number">{score !== null && inScore ? formatNumber(score, 1, locale) : "–"}</td>
      <td>
        {row.trend && <FigureTrend trend={row.trend} explained={whyNotScored !== null && value !== null} />}
      </td>
    </tr>
  );
}

interface FigureTrendProps {
  trend: NonNullable<FigureRow["trend"]>;
  /** The row says already why the figure is not judged. */
  explained: boolean;
}

function FigureTrend({ trend, explained }: FigureTrendProps) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const { verdict, from, to, synthetic } = trend;
  const hasWord = verdict !== null && verdict !== "too-few";
  return (
    <>
      <TrendWord verdict={verdict} /> {hasWord && synthetic && <SyntheticTag />}
      <small className="figure-unit">
        {explained && trend.reason === "context"
          ? null
          : (trendReasonText(trend, locale) ??
            text("figures.from-to", { from: String(from), to: String(to) }))}
      </small>
    </>
  );
}
