import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type { GoalDriversView } from "@lokaal17/shared/contract/sensitivity";
import type { GoalDrivers } from "@lokaal17/shared/scores/sensitivity/drivers";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { peerDifferenceText, strongestDriverText } from "@lokaal17/shared/text/sensitivity";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { ContributionBar } from "./contribution-bar.tsx";
import { IndicatorLink } from "./indicator-link.tsx";
import { addsUp, longest, pointDecimals, shownDrivers } from "./score-basis-model.ts";

interface DriversSectionProps {
  area: AreaDetail;
  /** With a score. */
  driven: GoalDriversView;
  asOf: string | undefined;
}

/** Which figures move the score: each left out in turn, and what each adds to the difference with the others. */
export function DriversSection({ area, driven, asOf }: DriversSectionProps) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const drivers = shownDrivers(driven);
  if (!drivers) return null;
  const names = new Map(driven.indicators.map(({ indicator, name }) => [indicator, name]));
  const nameOf = (indicator: (typeof driven.indicators)[number]["indicator"]) =>
    names.get(indicator) ?? indicator;
  const difference = peerDifferenceText(drivers, locale);
  return (
    <section className="section stack" aria-labelledby="stuwt">
      <h2 id="stuwt">{text("drivers.title")}</h2>
      <p>
        {strongestDriverText(drivers, nameOf, locale)} {difference}{" "}
        {(driven.syntheticCount > 0 || driven.peers?.synthetic) && <SyntheticTag />}
      </p>
      <p className="meta-line">{text("drivers.lead")}</p>
      <DriversTable area={area} driven={driven} drivers={drivers} asOf={asOf} />
      {!addsUp(drivers) && <p className="meta-line">{text("drivers.rounding")}</p>}
    </section>
  );
}

type DriversTableProps = DriversSectionProps & { drivers: GoalDrivers };

function DriversTable({ area, driven, drivers, asOf }: DriversTableProps) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const caption = text("drivers.caption", { name: area.name, goal: driven.goal });
  const most = longest(drivers.indicators.map(({ contribution }) => contribution));
  const points = (number: number | null) =>
    number === null ? "–" : formatNumber(number, pointDecimals, locale);
  return (
    <ScrollRegion label={caption}>
      <table className="table drivers-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text("drivers.indicator")}</th>
            <th scope="col" className="table__number">
              {text("drivers.score")}
            </th>
            <th scope="col" className="table__number">
              {text("drivers.without")}
            </th>
            {drivers.peers && (
              <>
                <th scope="col" className="table__number">
                  {text("drivers.others")} {driven.peers?.synthetic && <SyntheticTag />}
                </th>
                <th scope="col" className="table__number">
                  {text("drivers.adds")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {driven.indicators.map((row) => {
            const shown = drivers.indicators.find(({ indicator }) => indicator === row.indicator);
            return (
              <tr key={row.indicator}>
                <th scope="row">
                  <IndicatorLink {...{ area, asOf }} indicator={row.indicator} name={row.name} />
                  <small className="figure-unit">
                    {row.unit}: {formatNumber(row.value, row.decimals, locale)}, {row.year}
                  </small>
                </th>
                <td className="table__number">
                  {row.synthetic && <SyntheticTag />} {points(row.score)}
                </td>
                <td className="table__number">{points(row.scoreWithout)}</td>
                {drivers.peers && (
                  <>
                    <td className="table__number">{points(row.peerScore)}</td>
                    <td className="table__number">
                      <Contribution value={shown?.contribution ?? null} most={most} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
        {drivers.peers && <Total peers={drivers.peers} score={drivers.score} />}
      </table>
    </ScrollRegion>
  );
}

function Contribution({ value, most }: { value: number | null; most: number }) {
  const locale = useLocale();
  if (value === null) return "–";
  return (
    <span className="contribution">
      <ContributionBar value={value} most={most} />
      <span className="contribution__points">
        {signed(value, formatNumber(value, pointDecimals, locale))}
      </span>
    </span>
  );
}

const signed = (value: number, shown: string) => (value > 0 ? `+${shown}` : shown);

/** The difference that all contributions make together. */
function Total({ peers, score }: { peers: NonNullable<GoalDrivers["peers"]>; score: number }) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const points = (number: number) => formatNumber(number, pointDecimals, locale);
  return (
    <tfoot>
      {peers.otherFigures !== 0 && (
        <tr>
          <th scope="row">{text("drivers.other-figures")}</th>
          <td />
          <td />
          <td />
          <td className="table__number">{signed(peers.otherFigures, points(peers.otherFigures))}</td>
        </tr>
      )}
      <tr>
        <th scope="row">{text("drivers.difference")}</th>
        <td className="table__number">{points(score)}</td>
        <td />
        <td className="table__number">{points(peers.score)}</td>
        <td className="table__number">{signed(peers.difference, points(peers.difference))}</td>
      </tr>
    </tfoot>
  );
}
