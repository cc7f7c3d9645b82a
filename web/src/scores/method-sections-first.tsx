import { methodPages } from "@lokaal17/shared/text/method-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { Calibration } from "./calibration.tsx";
import type { MethodProps } from "./method-content.tsx";
import { PlaceExample, TrendExample } from "./method-examples.tsx";
import { MethodSection } from "./method-section.tsx";
import { FigureToScore, ScoresToGoal } from "./worked-example.tsx";

/** How a score comes about, and how sure it is. */
export function FirstSections({ method, asOf }: MethodProps) {
  const text = useText(methodPages);
  const locale = useLocale();
  const { example, hindcast, parameters } = method;
  const { score, trend, projection } = parameters;
  const shown = (number: number) => formatNumber(number, 0, locale);
  return (
    <>
      <MethodSection id="cijfer-naar-score" title={text("score.title")}>
        {example ? <FigureToScore example={example} /> : <p>{text("score.none")}</p>}
      </MethodSection>
      <MethodSection id="doelscore" title={text("goal.title")}>
        {example ? <ScoresToGoal example={example} /> : <p>{text("goal.equal")}</p>}
      </MethodSection>
      <MethodSection id="dekking" title={text("coverage.title")}>
        <p>
          {text("coverage.1")}{" "}
          {example &&
            text("coverage.example", {
              goal: String(example.goal),
              area: example.areaName,
              count: shown(example.count),
              total: shown(example.basketSize),
            })}
        </p>
        <p>
          {text("coverage.2", { least: shown(score.leastIndicators) })} {text("coverage.3")}
        </p>
        <p>
          {text("coverage.4")} {text("coverage.5")}
        </p>
      </MethodSection>
      <MethodSection id="drempelwaarden" title={text("thresholds.title")}>
        <p>
          {text("thresholds.1")} {text("thresholds.2")}
        </p>
        <p>{text("thresholds.3")}</p>
        <p>
          {text("thresholds.4")} {text("thresholds.5")}
        </p>
        <p>{text("thresholds.6")}</p>
        <p>
          <Link to="/drempels">{text("thresholds.link")}</Link>
        </p>
      </MethodSection>
      <MethodSection id="verloop" title={text("trend.title")}>
        <p>
          {text("trend.1")} {text("trend.2", { years: shown(trend.windowYears) })}{" "}
          {text("trend.3", { chance: shown(100 - 100 * trend.trendLevel) })}
        </p>
        <p>{text("trend.4")}</p>
        <p>
          {text("trend.5", { least: shown(trend.leastTrendPoints) })}{" "}
          {trend.exceptionalYears.length > 0 &&
            text("trend.6", {
              first: String(Math.min(...trend.exceptionalYears)),
              last: String(Math.max(...trend.exceptionalYears)),
            })}
        </p>
        {example && <TrendExample example={example} asOf={asOf} />}
      </MethodSection>
      <MethodSection id="plaats" title={text("place.title")}>
        <p>{text("place.1")}</p>
        <p>
          {text("place.2")} {text("place.3")}
        </p>
        <p>{text("place.4")}</p>
        {example && <PlaceExample example={example} asOf={asOf} />}
      </MethodSection>
      <MethodSection id="kans" title={text("chance.title")}>
        <p>{text("chance.1")}</p>
        <p>
          {text("chance.2", { least: shown(projection.leastProjectionPoints) })} {text("chance.3")}
        </p>
        <h3>{text("chance.check")}</h3>
        <Calibration hindcast={hindcast} />
      </MethodSection>
    </>
  );
}
