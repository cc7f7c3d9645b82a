import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** A dissolved area: what happened, where it belongs now with which share, and the last figures of its own. */
export function StoryGone({ story, asOf }: { story: AreaStory; asOf: string | undefined }) {
  const text = useText(storyText);
  const locale = useLocale();
  const { area, history } = story;
  const [step] = history.successors;
  const kind = step?.kind === "split" || step?.kind === "recode" ? step.kind : "merge";
  return (
    <section className="section stack" aria-labelledby="nu">
      <h2 id="nu">{text("gone-title", { name: area.name })}</h2>
      {step && (
        <p>
          {text(`gone-${kind}`, { name: area.name, date: formatDate(step.date, locale) })}{" "}
          {kind !== "recode" && text("gone-series")}
        </p>
      )}
      <ScrollRegion label={text("gone-share")}>
        <table className="table">
          <caption className="visually-hidden">{text("gone-share")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("column-municipality")}</th>
              <th scope="col" className="table__number">
                {text("gone-share")}
              </th>
              <th scope="col" className="table__number">
                {text("gone-people")}
              </th>
            </tr>
          </thead>
          <tbody>
            {history.heirs.map(({ code, name, share, inhabitants }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/gemeenten/$code" params={{ code }}>
                    {name}
                  </Link>
                </th>
                <td className="table__number">
                  {share === null ? text("share-unknown") : percent(share, locale)}
                </td>
                <td className="table__number">
                  {inhabitants === null ? "–" : formatNumber(inhabitants, 0, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {history.heirs.length > 1 && (
        <p className="no-print">
          <Link
            className={buttonClass()}
            to="/vergelijken"
            search={{
              gemeenten: history.heirs.slice(0, mostCompared).map(({ code }) => code),
              ...(asOf ? { asOf } : {}),
            }}
            preload={false}
          >
            {text("gone-compare")}
          </Link>
        </p>
      )}
      <LastFigures story={story} />
    </section>
  );
}

const mostCompared = 8;

export const percent = (share: number, locale: "nl" | "en") =>
  `${formatNumber(share * 100, share > 0 && share < 0.01 ? 1 : 0, locale)}${locale === "nl" ? " procent" : " per cent"}`;

function LastFigures({ story }: { story: AreaStory }) {
  const text = useText(storyText);
  const areas = useText(areasText);
  const locale = useLocale();
  const { area, history } = story;
  const caption = text("last-figures", { name: area.name });
  const examples = examplesAmong(history.lastFigures.map(({ synthetic }) => synthetic));
  return (
    <>
      <h3>{caption}</h3>
      {history.lastFigures.length === 0 ? (
        <p>{text("last-none", { name: area.name })}</p>
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
                    {areas("value")}
                  </th>
                  <th scope="col" className="table__number">
                    {areas("value-year")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {history.lastFigures.map(
                  ({ indicator, name, goal, unit, decimals, year, value, synthetic }) => (
                    <tr key={indicator}>
                      <th scope="row">
                        <span className="indicator-name">
                          {goal !== null && <GoalMark goal={goal} />}
                          <span>
                            <Link to="/indicatoren/$code" params={{ code: indicator }} preload={false}>
                              {name}
                            </Link>
                            <small className="figure-unit">{unit}</small>
                          </span>
                        </span>
                      </th>
                      <td className="table__number">
                        <RowMark {...{ synthetic, examples }} />{" "}
                        <strong>{formatNumber(value, decimals, locale)}</strong>
                      </td>
                      <td className="table__number">{year}</td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </>
  );
}
