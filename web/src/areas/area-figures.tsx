import type { AreaStory, StoryGoal } from "@lokaal17/shared/contract/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { objectionText } from "@lokaal17/shared/text/objections";
import { positionText, syntheticShareText } from "@lokaal17/shared/text/scores";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { objectionsQuery } from "../sources/objections-query.ts";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaIndicatorFigure } from "./area-model.ts";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

type AreaFacts = AreaStory["area"];

export interface AreaFiguresProps {
  story: AreaStory;
  asOf: string | undefined;
}

/** Every figure of an area, a fold per goal. Provinces and water boards have few: theirs stand open. */
export function AreaFigures({ story, asOf }: AreaFiguresProps) {
  const text = useText(areasText);
  const locale = useLocale();
  const { area, goals } = story;
  const isMunicipality = area.layer === "municipality";
  const withFigures = goals.filter(({ figures }) => figures.length > 0);
  return (
    <section className="section stack" aria-labelledby="cijfers">
      <h2 id="cijfers">{text("indicators-title")}</h2>
      {isMunicipality && <p>{text("indicators-text")}</p>}
      <div>
        {withFigures.map((row) => (
          <details className="goal-details" key={row.goal} open={!isMunicipality} id={`doel-${row.goal}`}>
            <summary>
              <h3 className="goal-name">
                <GoalMark goal={row.goal} />
                <span>{row.name}</span>
              </h3>
              <span>
                {isMunicipality &&
                  (row.score === null
                    ? text("no-score")
                    : text("score-word", { score: formatNumber(row.score, 0, locale) }))}{" "}
                {row.syntheticCount > 0 && (
                  <small>{syntheticShareText(row.syntheticCount, row.figureCount, locale)}</small>
                )}
              </span>
            </summary>
            <FigureTable area={area} row={row} asOf={asOf} />
          </details>
        ))}
      </div>
    </section>
  );
}

function FigureTable({ area, row, asOf }: { area: AreaFacts; row: StoryGoal; asOf: string | undefined }) {
  const text = useText(areasText);
  const isMunicipality = area.layer === "municipality";
  const { objections } = useSuspenseQuery(objectionsQuery({ area: area.code, asOf })).data;
  const objectedTo = new Set(objections.map((objection) => objection.indicator));
  const known = row.figures.filter(({ value }) => value !== null);
  const examples = examplesAmong(known.map(({ synthetic }) => synthetic));
  return (
    <>
      <ExamplesNote examples={examples} />
      <ScrollRegion label={row.name}>
        <table className="table">
          <caption className="visually-hidden">{row.name}</caption>
          <thead>
            <tr>
              <th scope="col">{text("indicator")}</th>
              <th scope="col" className="table__number">
                {text("value")}
              </th>
              <th scope="col" className="table__number">
                {text(isMunicipality ? "middle" : "middle-other")}
              </th>
              <th scope="col">{text("position")}</th>
              <th scope="col" className="table__number">
                {text("value-year")}
              </th>
            </tr>
          </thead>
          <tbody>
            {row.figures.map((figure) => (
              <FigureRow
                key={figure.indicator}
                area={area}
                figure={figure}
                isObjectedTo={objectedTo.has(figure.indicator)}
                examples={examples}
                asOf={asOf}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

interface OwnTargetProps {
  target: NonNullable<AreaIndicatorFigure["ownTarget"]>;
  decimals: number;
  unit: string;
}

/** What the council itself aims at; it stands beside the figure and never in a score. */
function OwnTarget({ target, decimals, unit }: OwnTargetProps) {
  const text = useText(areasText);
  const locale = useLocale();
  const { value, year, decision, decidedOn, example } = target;
  return (
    <small className="figure-unit">
      {example && <SyntheticTag />}{" "}
      {text("own-target", {
        value: `${formatNumber(value, decimals, locale)} ${unit}`,
        year: String(year),
        decision,
        date: formatDate(decidedOn, locale),
      })}
    </small>
  );
}

/** That the area objects to this figure; what it says stands below, with the years. */
function ObjectionMark({ indicator, asOf }: { indicator: string; asOf: string | undefined }) {
  const text = useText(objectionText);
  return (
    <small className="figure-unit">
      <Link to="." search={{ indicator, ...(asOf ? { asOf } : {}) }} hash="verloop" preload={false}>
        {text("mark")}
      </Link>
    </small>
  );
}

interface FigureRowProps {
  area: AreaFacts;
  figure: AreaIndicatorFigure;
  isObjectedTo: boolean;
  examples: Examples;
  asOf: string | undefined;
}

function FigureRow({ area, figure, isObjectedTo, examples, asOf }: FigureRowProps) {
  const text = useText(areasText);
  const compare = useText(compareText);
  const locale = useLocale();
  const { indicator, name, unit, decimals, value, median, position, status, synthetic, year } = figure;
  const isMunicipality = area.layer === "municipality";
  const shown = (number: number) => formatNumber(number, decimals, locale);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/indicatoren/$code"
          params={{ code: indicator }}
          search={{ ...(isMunicipality ? { gemeenten: [area.code] } : {}), ...(asOf ? { asOf } : {}) }}
          preload={false}
        >
          {name}
        </Link>
        <small className="figure-unit"> {unit}</small>
        {isObjectedTo && <ObjectionMark indicator={indicator} asOf={asOf} />}
        {figure.ownTarget && <OwnTarget target={figure.ownTarget} decimals={decimals} unit={unit} />}
      </th>
      <td className="table__number">
        <RowMark {...{ synthetic, examples }} />{" "}
        {value === null ? (
          <small>{compare(status === null || status === "normal" ? "no-figure" : status)}</small>
        ) : (
          <>
            <strong>{shown(value)}</strong>
            {status && status !== "normal" && <small> {compare(status)}</small>}
          </>
        )}
      </td>
      <td className="table__number">{median === null ? "–" : shown(median)}</td>
      <td>
        {value !== null &&
          (figure.verdict ??
            (position === null ? (
              <small>{text("not-judged")}</small>
            ) : (
              positionText(position, area.layer, locale)
            )))}
        {isMunicipality && value !== null && figure.whyNotScored && (
          <small className="figure-unit"> {figure.whyNotScored}</small>
        )}
      </td>
      <td className="table__number">{year ?? "–"}</td>
    </tr>
  );
}
