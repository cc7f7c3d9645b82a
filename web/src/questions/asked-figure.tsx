import type { AskedFigure as Asked } from "@lokaal17/shared/contract/questions";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { AreaLink } from "../entry/area-link.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Periods that are offered beside the one that is shown; the page of the area has them all. */
const mostPeriods = 12;

/** The figure as it is published now: value, source, status, what it says and what its organisation says of it. */
export function AskedFigure({ asked }: { asked: Asked }) {
  const text = useText(askPages);
  const locale = useLocale();
  const { indicator, indicatorName, area, areaName, period, figure, explanation } = asked;
  const place = area && areaName ? nameWithLayer(area, areaName, locale) : text("whole-indicator");
  const others = asked.periods.filter((other) => other !== period).slice(0, mostPeriods);
  return (
    <section className="section stack" aria-labelledby="cijfer">
      <h2 id="cijfer">{text("figure-heading")}</h2>
      <h3>{text("figure-of", { indicator: indicatorName, place })}</h3>
      {figure?.value != null && (
        <p className="asked-figure">
          <strong>{formatNumber(Number(figure.value), asked.decimals, locale)}</strong> {asked.unit}{" "}
          {figure.synthetic && <SyntheticTag />}
        </p>
      )}
      {figure && figure.value === null && (
        <p>{text(figure.status === "confidential" ? "confidential" : "missing")}</p>
      )}
      {!figure && area && <p>{text(asked.publication ? "no-figure" : "no-figure-yet")}</p>}
      <dl className="asked-facts">
        {period && (
          <div>
            <dt>{text("period")}</dt>
            <dd>{period}</dd>
          </div>
        )}
        {figure && (
          <>
            <div>
              <dt>{text("status")}</dt>
              <dd>{text(`status.${figure.status}`)}</dd>
            </div>
            <div>
              <dt>{text("source")}</dt>
              <dd>{figure.synthetic ? text("source-example") : figure.source}</dd>
            </div>
          </>
        )}
        {asked.publication && asked.publishedOn && (
          <div>
            <dt>{text("publication")}</dt>
            <dd>
              {text("publication-of", {
                name: asked.publication,
                date: formatDate(asked.publishedOn, locale),
              })}
            </dd>
          </div>
        )}
        <div>
          <dt>{text("definition")}</dt>
          <dd>{asked.definition}</dd>
        </div>
      </dl>
      {explanation && (
        <blockquote className="explanation">
          <p>{explanation}</p>
          <footer>{text("explanation", { area: areaName ?? "" })}</footer>
        </blockquote>
      )}
      {area && others.length > 0 && (
        <p>
          {text("other-periods")}:{" "}
          {others.map((other, place) => (
            <span key={other}>
              {place > 0 && ", "}
              <Link to="/klopt" search={{ indicator, gebied: area, periode: other }}>
                {other}
              </Link>
            </span>
          ))}
        </p>
      )}
      <p className="cluster">
        <Link to="/indicatoren/$code" params={{ code: indicator }}>
          {text("to-indicator")}
        </Link>
        {area && area !== "NL01" && (
          <AreaLink area={area}>{text("to-area", { area: areaName ?? area })}</AreaLink>
        )}
      </p>
    </section>
  );
}
