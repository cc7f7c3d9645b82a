import { markedStandings, realFirst } from "@lokaal17/shared/areas/story-marks";
import { changeText, standingCount, standingText, storyLead } from "@lokaal17/shared/areas/story-words";
import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import type { StoryChange, StoryStanding } from "@lokaal17/shared/contract/area-story";
import { checkText } from "@lokaal17/shared/text/area-check";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { asSentence } from "@lokaal17/shared/text/target-texts";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { CheckRow } from "./check-finding.tsx";
import { CheckGoals } from "./check-goals.tsx";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** Of each list the page shows more; these stand on top. */
const mostFirst = 3;

/** The first sentences of the page, its goals, its first rows in its own order, and what is not as it was. */
export function CheckFirst({ check }: { check: AreaCheck }) {
  const text = useText(checkText);
  const words = useText(storyText);
  const locale = useLocale();
  const { story } = check;
  const { changes, peers } = story;
  const first = <Row extends { synthetic: boolean }>(rows: readonly Row[]) =>
    realFirst(rows).slice(0, mostFirst);
  const lists = [
    { key: "changes-better", rows: first(changes.better), none: words("changes-better-none") },
    { key: "changes-worse", rows: first(changes.worse), none: words("changes-worse-none") },
  ] as const;
  const standings = [
    { key: "peers-better", side: "better", rows: first(markedStandings(peers.strongest, peers)) },
    { key: "peers-worse", side: "worse", rows: first(markedStandings(peers.weakest, peers)) },
  ] as const;
  const examples = examplesAmong(
    [...lists, ...standings].flatMap(({ rows }) => rows.map(({ synthetic }) => synthetic)),
  );
  return (
    <section className="section stack" aria-labelledby="eerst">
      <h2 id="eerst">{text("first-title")}</h2>
      <p>{text("first-text")}</p>
      <blockquote className="explanation">
        <p>{storyLead(story, locale)}</p>
      </blockquote>
      <CheckGoals story={story} />
      <ExamplesNote examples={examples} />
      <div className="columns columns--even">
        {lists.map(({ key, rows, none }) => (
          <div className="stack" key={key}>
            <h3>{words(key)}</h3>
            {rows.length === 0 && <p>{none}</p>}
            <ul className="change-list">
              {rows.map((row) => (
                <ChangeRow key={row.indicator} {...{ check, row, examples }} />
              ))}
            </ul>
          </div>
        ))}
        {standings.map(({ key, side, rows }) => (
          <div className="stack" key={key}>
            <h3>{words(key)}</h3>
            {rows.length === 0 && <p>{words("peers-none")}</p>}
            <ul className="change-list">
              {rows.map((row) => (
                <StandingRow key={row.indicator} {...{ check, row, side, examples }} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {check.phase.kind === "preview" && <Changed check={check} />}
    </section>
  );
}

interface RowProps {
  check: AreaCheck;
  examples: Examples;
}

function ChangeRow({ check, row, examples }: RowProps & { row: StoryChange }) {
  return (
    <CheckRow {...{ check, examples }} finding={row}>
      {changeText(row, useLocale())}
    </CheckRow>
  );
}

function StandingRow({
  check,
  row,
  side,
  examples,
}: RowProps & { row: StoryStanding; side: "better" | "worse" }) {
  const locale = useLocale();
  return (
    <CheckRow {...{ check, examples }} finding={row}>
      {asSentence(standingCount(row, side, locale))} {standingText(row, locale)}.
    </CheckRow>
  );
}

function Changed({ check }: { check: AreaCheck }) {
  const text = useText(checkText);
  const areas = useText(areasText);
  const locale = useLocale();
  const { changed, changedCount } = check;
  const caption = text("changed-title");
  const examples = examplesAmong(changed.map(({ synthetic }) => synthetic));
  const shown = (value: number | null, decimals: number) =>
    value === null ? text("nothing") : formatNumber(value, decimals, locale);
  return (
    <>
      <h3>{caption}</h3>
      {changedCount === 0 ? (
        <p>{text("changed-none")}</p>
      ) : (
        <>
          <ExamplesNote examples={examples} />
          <ScrollRegion label={caption}>
            <table className="table">
              <caption className="visually-hidden">{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{areas("indicator")}</th>
                  <th scope="col" className="table__number">
                    {areas("value-year")}
                  </th>
                  <th scope="col" className="table__number">
                    {text("was")}
                  </th>
                  <th scope="col" className="table__number">
                    {text("now")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {changed.map(({ indicator, name, unit, decimals, year, was, now, synthetic }) => (
                  <tr key={`${indicator} ${year}`}>
                    <th scope="row">
                      {name} <RowMark {...{ synthetic, examples }} />
                      <small className="figure-unit">{unit}</small>
                    </th>
                    <td className="table__number">{year}</td>
                    <td className="table__number">{shown(was, decimals)}</td>
                    <td className="table__number">
                      <strong>{shown(now, decimals)}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {changedCount > changed.length && (
            <p>{text("changed-more", { count: formatNumber(changedCount - changed.length, 0, locale) })}</p>
          )}
        </>
      )}
    </>
  );
}
