import { goalPages } from "@lokaal17/shared/text/goal-pages";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { revisionsQuery } from "../publications/revisions-query.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { definitionVersionsQuery, explanationsQuery } from "./queries.ts";

export interface IndicatorHistoryProps {
  code: string;
  asOf: string | undefined;
}

/** What happened to an indicator and what is said about its figures: definitions, revisions, explanations. */
export function IndicatorHistory({ code, asOf }: IndicatorHistoryProps) {
  const text = useText(goalPages);
  const locale = useLocale();
  const { total } = useSuspenseQuery(revisionsQuery({ indicator: code })).data;
  return (
    <div className="columns columns--even">
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="geschiedenis">
          <h2 id="geschiedenis">{text("history")}</h2>
          <Versions code={code} asOf={asOf} />
        </section>
        <section className="section stack" aria-labelledby="herzien">
          <h2 id="herzien">{text("revisions")}</h2>
          <p>{text("revisions-count", { count: total, shown: formatNumber(total, 0, locale) })}</p>
          {total > 0 && (
            <p>
              <Link to="/revisies" search={{ indicator: code }}>
                {text("revisions-see")}
              </Link>
            </p>
          )}
        </section>
      </div>
      <section className="section stack" aria-labelledby="toelichtingen">
        <h2 id="toelichtingen">{text("explanations")}</h2>
        <Explanations code={code} asOf={asOf} />
      </section>
    </div>
  );
}

function Versions({ code, asOf }: IndicatorHistoryProps) {
  const text = useText(goalPages);
  const locale = useLocale();
  const { versions } = useSuspenseQuery(definitionVersionsQuery(code, asOf)).data;
  return (
    <ul className="change-list">
      {versions.map(({ version, change, changedAt, breaksSeries }) => (
        <li key={version}>
          <span />
          <div>
            <strong>{text("history-version", { version: String(version) })}</strong>{" "}
            {change === null ? text("history-first") : change[locale]}
            {changedAt !== null && change !== null && (
              <small>{text("history-changed", { date: formatDate(changedAt, locale) })}</small>
            )}
            {breaksSeries && <small>{text("history-breaks")}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Explanations({ code, asOf }: IndicatorHistoryProps) {
  const text = useText(goalPages);
  const { explanations } = useSuspenseQuery(explanationsQuery(code, asOf)).data;
  if (explanations.length === 0) return <p>{text("explanations-none")}</p>;
  return explanations.map(({ area, areaName, period, text: words }) => (
    <blockquote className="explanation" key={`${area} ${period}`}>
      <p>{words}</p>
      <footer>
        <Link to="/gemeenten/$code" params={{ code: area }} preload={false}>
          {text("explanation-of", { name: areaName, period })}
        </Link>
      </footer>
    </blockquote>
  ));
}
