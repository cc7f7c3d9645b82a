import type { AreaScores } from "@lokaal17/shared/contract/scores";
import { goalPages } from "@lokaal17/shared/text/goal-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreText } from "@lokaal17/shared/text/scores";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "../areas/examples-note.tsx";
import { areaScoresQuery } from "../areas/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";

export interface ChosenOnIndicatorsProps {
  goal: number;
  /** Codes of the municipalities that stand out on the page. */
  chosen: readonly string[];
  nameOf: (code: string) => string;
  asOf: string | undefined;
}

type Figure = AreaScores["goals"][number]["figures"][number];

/** The chosen municipalities on every indicator of the goal, beside the middle one; in words where each stands. */
export function ChosenOnIndicators({ goal, chosen, nameOf, asOf }: ChosenOnIndicatorsProps) {
  const text = useText(goalPages);
  return (
    <section className="section stack" aria-labelledby="gekozen">
      <h2 id="gekozen">{text("chosen-title")}</h2>
      {chosen.length === 0 ? (
        <p>{text("chosen-none")}</p>
      ) : (
        <FiguresTable goal={goal} chosen={chosen} nameOf={nameOf} asOf={asOf} />
      )}
    </section>
  );
}

function FiguresTable({ goal, chosen, nameOf, asOf }: ChosenOnIndicatorsProps) {
  const text = useText(goalPages);
  const view = useText(viewText);
  const columns = useSuspenseQueries({ queries: chosen.map((code) => areaScoresQuery(code, asOf)) }).map(
    ({ data }) => data.goals.find((one) => one.goal === goal)?.figures ?? [],
  );
  const rows = columns[0] ?? [];
  const examples = examplesAmong([
    ...rows.flatMap(({ median, medianSynthetic }) => (median === null ? [] : [medianSynthetic])),
    ...columns.flat().flatMap(({ value, synthetic }) => (value === null ? [] : [synthetic])),
  ]);
  return (
    <>
      <ExamplesNote examples={examples} />
      <ScrollRegion label={view("table-of", { name: text("chosen-caption") })}>
        <table className="table">
          <caption className="visually-hidden">{text("chosen-caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("indicator")}</th>
              <th scope="col" className="table__number">
                {text("middle")}
              </th>
              {chosen.map((code) => (
                <th key={code} scope="col" className="table__number">
                  {nameOf(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.indicator}>
                <th scope="row">
                  <Link to="/indicatoren/$code" params={{ code: row.indicator }} preload={false}>
                    {row.name}
                  </Link>
                  <small className="figure-unit">{row.unit}</small>
                </th>
                <td className="table__number">
                  <Value
                    value={row.median}
                    decimals={row.decimals}
                    synthetic={row.medianSynthetic}
                    examples={examples}
                  />
                </td>
                {columns.map((figures, place) => (
                  <td key={chosen[place]} className="table__number">
                    <FigureOf
                      figure={figures.find(({ indicator }) => indicator === row.indicator)}
                      examples={examples}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function FigureOf({ figure, examples }: { figure: Figure | undefined; examples: Examples }) {
  const words = useText(scoreText);
  if (!figure) return null;
  const { value, decimals, synthetic, position, year } = figure;
  return (
    <>
      <Value value={value} decimals={decimals} synthetic={synthetic} examples={examples} />
      {value !== null && (
        <small className="figure-unit">
          {position && position !== "too-few" ? `${words(`position.${position}`)}, ${year}` : year}
        </small>
      )}
    </>
  );
}

interface ValueProps {
  value: number | null;
  decimals: number;
  synthetic: boolean;
  examples: Examples;
}

function Value(props: ValueProps) {
  const text = useText(goalPages);
  const locale = useLocale();
  const { value, decimals, synthetic, examples } = props;
  if (value === null) return <small>{text("no-figure")}</small>;
  return (
    <>
      <RowMark synthetic={synthetic} examples={examples} /> {formatNumber(value, decimals, locale)}
    </>
  );
}
