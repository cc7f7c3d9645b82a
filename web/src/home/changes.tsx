import type { ChangedFigure, PublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import { changesText } from "@lokaal17/shared/text/home-changes";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { ChangedGoals } from "./changed-goals.tsx";
import { changesQuery } from "./changes-query.ts";

/** What the publication changed of the one before it: goals, figures, revisions, what is new. */
export function Changes({ asOf }: { asOf: string | undefined }) {
  const text = useText(changesText);
  const locale = useLocale();
  const { data: changes } = useSuspenseQuery(changesQuery(asOf));
  const { from, to } = changes;
  return (
    <section className="section stack" aria-labelledby="veranderd">
      <h2 id="veranderd">{text("title")}</h2>
      {from === null ? (
        <p>{text(to === null ? "none" : "first")}</p>
      ) : (
        <>
          <p className="meta-line">
            {text("since", { from: from.name, date: formatDate(from.publishedAt, locale) })}
          </p>
          <div className="columns columns--even">
            <div className="stack">
              <h3>{text("goals")}</h3>
              <ChangedGoals changes={changes} />
              <News changes={changes} publication={to?.id} />
            </div>
            <div className="stack">
              <h3>{text("figures")}</h3>
              <ChangedFigures figures={changes.figures} />
            </div>
          </div>
          <p className="meta-line">
            {text("clear", { count: formatNumber(changes.tested + changes.goals.length, 0, locale) })}{" "}
            <Link to="/methode">{text("method")}</Link>
          </p>
        </>
      )}
    </section>
  );
}

/** As many figures as one reads; the others unfold. */
const mostAtOnce = 8;

function ChangedFigures({ figures }: { figures: readonly ChangedFigure[] }) {
  const text = useText(changesText);
  if (figures.length === 0) return <p>{text("figures-none")}</p>;
  const rest = figures.slice(mostAtOnce);
  return (
    <>
      <FigureList figures={figures.slice(0, mostAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{text("figures-more", { count: rest.length })}</summary>
          <FigureList figures={rest} />
        </details>
      )}
    </>
  );
}

function FigureList({ figures }: { figures: readonly ChangedFigure[] }) {
  const text = useText(changesText);
  const locale = useLocale();
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <ul className="change-list">
      {figures.map(({ indicator, name, goal, up, down, same, direction, yearBefore, yearNow, synthetic }) => (
        <li key={indicator}>
          {goal === null ? <span /> : <GoalMark goal={goal} />}
          <div>
            <Link to="/indicatoren/$code" params={{ code: indicator }}>
              {name}
            </Link>{" "}
            {synthetic && <SyntheticTag />}
            <br />
            {text("movement", { up: count(up), down: count(down), same: count(same) })}
            <small>
              {yearNow > yearBefore &&
                `${text("years", { before: String(yearBefore), now: String(yearNow) })}. `}
              {text(`better.${direction ?? "none"}`)}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** As many names as fit a sentence. */
const mostNames = 5;

function News({ changes, publication }: { changes: PublicationChanges; publication: string | undefined }) {
  const text = useText(changesText);
  const locale = useLocale();
  const { revisions, newYears, newIndicators } = changes;
  const counted = (count: number) => ({ count, shown: formatNumber(count, 0, locale) });
  return (
    <>
      <h3>{text("news")}</h3>
      {revisions && (
        <p>
          {text("revised", counted(revisions.count))}{" "}
          {revisions.count > 0 && (
            <Link to="/revisies" search={publication ? { publicatie: publication } : {}}>
              {text("see-revisions")}
            </Link>
          )}
        </p>
      )}
      <p>{text("new-years", counted(newYears.length))}</p>
      <p>
        {text("new-indicators", counted(newIndicators.length))}{" "}
        {newIndicators.slice(0, mostNames).map(({ indicator, name }, place) => (
          <span key={indicator}>
            {place > 0 && ", "}
            <Link to="/indicatoren/$code" params={{ code: indicator }}>
              {name}
            </Link>
          </span>
        ))}
        {newIndicators.length > mostNames &&
          ` ${text("and-more", { count: newIndicators.length - mostNames })}`}
      </p>
    </>
  );
}
