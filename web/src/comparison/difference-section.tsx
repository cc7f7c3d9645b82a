import type {
  DriversAgainst,
  RelatedDriver,
  ScoreDriver,
  WorkbenchDrivers,
} from "@lokaal17/shared/contract/workbench-drivers";
import { formatNumber } from "@lokaal17/shared/text/number";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchReasonText } from "@lokaal17/shared/text/workbench-reasons";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { shownFigure, shownOfGroup } from "./driver-figures.ts";
import { Fold } from "./fold.tsx";

interface DifferenceSectionProps {
  drivers: WorkbenchDrivers;
  subjectName: string;
  decimals: number;
  ownName: string;
  /** The group in a sentence. */
  who: string;
}

/** What the difference is made of (a score), or what goes together with it (an indicator): never said to be a cause. */
export function DifferenceSection({ drivers, subjectName, decimals, ownName, who }: DifferenceSectionProps) {
  const text = useText(workbenchText);
  const [first, ...rest] = drivers.against;
  if (!first) return null;
  const part = (against: DriversAgainst) => (
    <Against
      {...{ against, decimals, ownName }}
      kind={drivers.kind}
      other={against.area === null ? who : against.name}
    />
  );
  return (
    <section className="section stack" aria-labelledby="verklaring">
      <h2 id="verklaring">{text("drivers.title")}</h2>
      <Fold heading={text("drivers.title")}>
        <p>{text(`drivers.how-${drivers.kind}`, { name: subjectName })}</p>
        {part(first)}
        {rest.map((against) => (
          <details className="goal-details" key={against.area}>
            <summary>
              <span>{text("drivers.against", { own: ownName, other: against.name })}</span>
            </summary>
            {part(against)}
          </details>
        ))}
      </Fold>
    </section>
  );
}

interface AgainstProps {
  against: DriversAgainst;
  kind: WorkbenchDrivers["kind"];
  decimals: number;
  ownName: string;
  other: string;
}

function Against({ against, kind, decimals, ownName, other }: AgainstProps) {
  const text = useText(workbenchText);
  const reasons = useText(workbenchReasonText);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, decimals, locale);
  const caption = text("drivers.against", { own: ownName, other });
  if (against.reason !== null) return <p>{reasons(`drivers.${against.reason}`)}</p>;
  return (
    <>
      {against.own !== null && against.other !== null && (
        <p>
          <strong>
            {text(against.area !== null ? "drivers.difference" : `drivers.difference-${groupWord[kind]}`, {
              own: number(against.own),
              ownName,
              other: number(against.other),
              otherName: other,
            })}
          </strong>{" "}
          {against.synthetic && <SyntheticTag />}
        </p>
      )}
      <ScrollRegion label={caption}>
        <table className="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text("drivers.indicator")}</th>
              <th scope="col" className="table__number">
                {ownName}
              </th>
              <th scope="col" className="table__number">
                {against.area === null ? text("drivers.middle") : against.name}
              </th>
              <th scope="col">{text(kind === "scores" ? "drivers.points" : "drivers.together")}</th>
            </tr>
          </thead>
          <tbody>
            {against.scores.map((driver) => (
              <DriverRow key={driver.indicator} driver={driver} isGroup={against.area === null}>
                <Points driver={driver} />
              </DriverRow>
            ))}
            {against.related.map((driver) => (
              <DriverRow key={driver.indicator} driver={driver} isGroup={against.area === null}>
                <Together driver={driver} />
              </DriverRow>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {kind === "scores" && against.otherFigures !== 0 && (
        <p className="meta-line">
          {text("drivers.other-figures", { points: signed(against.otherFigures, 0, locale) })}
        </p>
      )}
    </>
  );
}

/** A score of a group is the mean of its members; of an indicator its middle member counts. */
const groupWord = { scores: "mean", related: "middle" } as const;

interface DriverRowProps {
  driver: ScoreDriver | RelatedDriver;
  isGroup: boolean;
  children: React.ReactNode;
}

function DriverRow({ driver, isGroup, children }: DriverRowProps) {
  const locale = useLocale();
  const { indicator, name, unit, own, other, synthetic } = driver;
  return (
    <tr>
      <th scope="row">
        <Link to="/indicatoren/$code" params={{ code: indicator }} preload={false}>
          {name}
        </Link>{" "}
        <small className="figure-unit">{unit}</small> {synthetic && <SyntheticTag />}
      </th>
      <td className="table__number">{shownFigure(driver, own, locale)}</td>
      <td className="table__number">
        {isGroup ? shownOfGroup(driver, other, locale) : shownFigure(driver, other, locale)}
      </td>
      <td>{children}</td>
    </tr>
  );
}

function Points({ driver: { points } }: { driver: ScoreDriver }) {
  const text = useText(workbenchText);
  const locale = useLocale();
  return text("drivers.points-of", { points: signed(points, 1, locale) });
}

function Together({ driver: { correlation, sameWay, count, togetherSynthetic } }: { driver: RelatedDriver }) {
  const text = useText(workbenchText);
  const locale = useLocale();
  const strength = Math.abs(correlation) >= 0.6 ? "strong" : Math.abs(correlation) >= 0.35 ? "fair" : "weak";
  return (
    <>
      {text(sameWay ? "drivers.same-way" : "drivers.other-way")}{" "}
      <small className="figure-unit">
        {text(`drivers.${strength}`, { correlation: formatNumber(correlation, 2, locale), count })}
      </small>{" "}
      {togetherSynthetic && <SyntheticTag />}
    </>
  );
}

const signed = (value: number, decimals: number, locale: "nl" | "en") =>
  `${value > 0 ? "+" : ""}${formatNumber(value, decimals, locale)}`;
