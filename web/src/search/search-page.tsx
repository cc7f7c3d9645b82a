import type { SearchAnswer } from "@lokaal17/shared/contract/search";
import { formatNumber } from "@lokaal17/shared/text/number";
import { searchPages } from "@lokaal17/shared/text/search-pages";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { groupResults } from "./group-results.ts";
import { ResultGroup } from "./result-group.tsx";
import { SearchField } from "./search-field.tsx";
import { mostResults, searchQuery } from "./search-query.ts";

const route = getRouteApi("/zoeken");

/** Everything that a question finds, in groups, the group with the best result first. */
export function SearchPage() {
  const { zoek = "" } = route.useSearch();
  const text = useText(searchPages);
  const shell = useText(webShell);
  return (
    <>
      <PageHead
        title={zoek === "" ? text("title") : text("title-for", { question: zoek })}
        lead={zoek === "" ? text("lead") : undefined}
      />
      <div className="stack stack--wide">
        {/* Another question, another form: what is typed follows the address. */}
        <SearchField label={shell("searchSite")} hint={text("hint")} value={zoek} key={zoek} />
        {zoek === "" ? <Examples /> : <Results question={zoek} />}
      </div>
    </>
  );
}

function Results({ question }: { question: string }) {
  const text = useText(searchPages);
  const locale = useLocale();
  const { data } = useSuspenseQuery(searchQuery(question, mostResults));
  const { count, corrected, results } = data;
  const number = (value: number) => formatNumber(value, 0, locale);
  if (count === 0) {
    return (
      <EmptyState icon="search" title={text("none-title", { question })} level={2}>
        <p role="status">{text("none-text")}</p>
        <ul className="link-list">
          <li>
            <Link to="/gemeenten">{text("none-areas")}</Link>
          </li>
          <li>
            <Link to="/indicatoren">{text("none-indicators")}</Link>
          </li>
        </ul>
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status">
        {corrected && `${text("corrected", { question, corrected })} `}
        {text("found", { count, shown: number(count) })}.
      </p>
      {groupResults(results).map(({ group, results: own }) => (
        <ResultGroup key={group} group={group} results={own} />
      ))}
      {count > results.length && (
        <p className="meta-line">
          {text("cut-off", { shown: number(results.length), count: number(count) })}
        </p>
      )}
    </>
  );
}

/** What one can ask, for who does not know yet. */
const examples = {
  nl: ["Utrecht", "Haaren", "armoede", "afval per inwoner", "doel 11", "riolering"],
  en: ["Utrecht", "Haaren", "poverty", "waste", "goal 11", "sewers"],
} satisfies Record<string, SearchAnswer["q"][]>;

function Examples() {
  const text = useText(searchPages);
  const locale = useLocale();
  return (
    <section className="section stack" aria-labelledby="bijvoorbeeld">
      <h2 id="bijvoorbeeld">{text("examples")}</h2>
      <ul className="link-list">
        {examples[locale].map((question) => (
          <li key={question}>
            <Link to="/zoeken" search={{ zoek: question }}>
              {question}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
