import type { IndicatorDetail } from "@lokaal17/shared/contract/framework";
import { definitionText } from "@lokaal17/shared/text/indicator-definition";
import { formatNumber } from "@lokaal17/shared/text/number";
import { thresholdScreens } from "@lokaal17/shared/text/threshold-screens";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { ThresholdsStanding } from "./thresholds-standing.tsx";

/** What is counted, how the score comes about, and where the figures come from. */
export function IndicatorDefinition({ indicator }: { indicator: IndicatorDetail }) {
  const text = useText(definitionText);
  const { definition, numerator, denominator, targets, policyFields, influence, effect } = indicator;
  return (
    <div className="columns columns--even">
      <section className="section stack" aria-labelledby="definitie">
        <h2 id="definitie">{text("definition")}</h2>
        <p>{definition}</p>
        {(numerator || denominator) && (
          <p>
            {numerator && text("numerator", { name: numerator })}{" "}
            {denominator && text("denominator", { name: denominator })}
          </p>
        )}
        <dl className="definition-list">
          {targets.length > 0 && (
            <Term name={text("targets")}>
              {targets.map(({ code, name }) => `${code} ${name}`).join("; ")}
            </Term>
          )}
          {policyFields.length > 0 && (
            <Term name={text("policy-fields")}>
              {policyFields.map(({ code, name }, place) => (
                <Fragment key={code}>
                  {place > 0 && "; "}
                  {code}{" "}
                  <Link to="/taakvelden/$code" params={{ code }} preload={false}>
                    {name}
                  </Link>
                </Fragment>
              ))}
            </Term>
          )}
          {indicator.kind === "indicator" && (
            <>
              <Term name={text("influence")}>{text(`influence.${influence}`)}</Term>
              <Term name={text("effect")}>{text(`effect.${effect}`)}</Term>
            </>
          )}
        </dl>
      </section>
      <div className="stack stack--wide">
        {indicator.kind === "indicator" && <Bounds indicator={indicator} />}
        <Source indicator={indicator} />
      </div>
    </div>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Bounds({ indicator }: { indicator: IndicatorDetail }) {
  const text = useText(definitionText);
  const locale = useLocale();
  const screens = useText(thresholdScreens);
  const { bounds, thresholds, decimals, unit, baskets, directionContested, verifyBeforeScore } = indicator;
  const { direction } = indicator;
  const shown = (value: number) => `${formatNumber(value, decimals, locale)} ${unit}`;
  const tier = tierKey(bounds?.optimumTier);
  const listOf = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  const basketName = (code: string) => {
    const known = namedBaskets.find((candidate) => candidate === code);
    return known ? text(`basket.${known}`) : code;
  };
  return (
    <section className="section stack" aria-labelledby="score">
      <h2 id="score">{text("bounds-title")}</h2>
      {bounds ? (
        <>
          <p>{text("bounds", { lower: shown(bounds.lowerBound), optimum: shown(bounds.optimum) })}</p>
          {/* Our own reason says more than the kind of optimum, and repeats it. */}
          <p>{bounds.reason ? text("bounds-reason", { reason: bounds.reason }) : tier && text(tier)}</p>
        </>
      ) : (
        <p>{text("bounds-none")}</p>
      )}
      {thresholds && (
        <>
          <ThresholdsStanding {...{ thresholds, direction, decimals, unit }} />
          <p>
            <Link to="/drempels">{screens("all")}</Link>
          </p>
        </>
      )}
      {directionContested && <p>{text("contested")}</p>}
      {verifyBeforeScore && <p>{text("not-verified")}</p>}
      <p>
        {baskets.length > 0
          ? text("basket-in", { count: baskets.length, baskets: listOf(baskets.map(basketName)) })
          : text("basket-none")}
      </p>
    </section>
  );
}

/** The selections that Lokaal17 begins with; one that an organisation adds later goes by its code. */
const namedBaskets = ["broad", "core", "core-and-own"] as const;

const tiers = ["sdg", "leave-no-one", "science", "eu", "national", "best-five", "own-proposal"] as const;

function tierKey(tier: string | undefined) {
  const known = tiers.find((candidate) => candidate === tier);
  return known ? (`tier.${known}` as const) : null;
}

function Source({ indicator }: { indicator: IndicatorDetail }) {
  const text = useText(definitionText);
  const { source, periodicity, definitionVersion, collection } = indicator;
  const often = periodicities.find((candidate) => candidate === periodicity);
  return (
    <section className="section stack" aria-labelledby="bron">
      <h2 id="bron">{text("source-title")}</h2>
      <table className="table">
        <caption className="visually-hidden">{text("source-title")}</caption>
        <tbody>
          <tr>
            <th scope="row">{text("source-title")}</th>
            <td>
              {source.table
                ? text("source-organisation", { organisation: source.organisation, table: source.table })
                : source.organisation}
              {source.measure && <small> ({source.measure})</small>}
            </td>
          </tr>
          <tr>
            <th scope="row">{text("periodicity")}</th>
            <td>{often ? text(`periodicity.${often}`) : periodicity}</td>
          </tr>
        </tbody>
      </table>
      {collection === "own" && <p>{text("source-own")}</p>}
      <p className="meta-line">{text("versions", { version: String(definitionVersion) })}</p>
    </section>
  );
}

const periodicities = [
  "monthly",
  "half-yearly",
  "yearly",
  "every-2-years",
  "every-4-years",
  "per-election",
  "irregular",
] as const;
