import type { SearchResult } from "@lokaal17/shared/contract/search";
import { searchPages } from "@lokaal17/shared/text/search-pages";
import { Link } from "@tanstack/react-router";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import type { ResultGroupName } from "./group-results.ts";
import { resultPath } from "./result-path.ts";

/** As many of one sort as one looks through; the others unfold. */
const mostAtOnce = 12;

/** The results of one sort, under their own heading. */
export function ResultGroup({
  group,
  results,
}: {
  group: ResultGroupName;
  results: readonly SearchResult[];
}) {
  const text = useText(searchPages);
  const [first, rest] = [results.slice(0, mostAtOnce), results.slice(mostAtOnce)];
  return (
    <section className="section stack" aria-labelledby={`gevonden-${group}`}>
      <h2 id={`gevonden-${group}`}>{text(group)}</h2>
      <ResultList results={first} />
      {rest.length > 0 && (
        <details>
          <summary>{text("more-of", { count: rest.length })}</summary>
          <ResultList results={rest} />
        </details>
      )}
    </section>
  );
}

function ResultList({ results }: { results: readonly SearchResult[] }) {
  return (
    <ul className="search-results">
      {results.map((result) => (
        <li key={`${result.kind} ${result.code}`}>
          <Result result={result} />
        </li>
      ))}
    </ul>
  );
}

function Result({ result }: { result: SearchResult }) {
  const text = useText(searchPages);
  const { kind, name, goal, detail, synonym, explanation, links } = result;
  const isField = kind === "policy-field";
  return (
    <>
      <p className="search-results__name">
        {goal !== null && <GoalMark goal={goal} />}
        <Link to={resultPath(result)}>{name}</Link>
      </p>
      <p className="meta-line">
        {detail}
        {synonym && `. ${text("synonym", { word: synonym })}`}
      </p>
      {explanation && <p>{explanation}</p>}
      {links.length > 0 && (
        <p>
          {text(isField ? "field-indicators" : "now-part-of")}:{" "}
          {links.map((link, place) => (
            <span key={link.code}>
              {place > 0 && ", "}
              <Link to={resultPath(link)}>{link.name}</Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
