import type { MethodParameters } from "@lokaal17/shared/contract/method-parameters";
import { methodStatisticsPages } from "@lokaal17/shared/text/method-statistics-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { qualityQuery } from "./method-queries.ts";
import { MethodSection } from "./method-section.tsx";
import { writeNumber } from "./statistics-values.ts";

/** More pairs than this tell a reader nothing more; the API has them all. */
const mostPairs = 12;

interface QualityProps {
  parameters: MethodParameters;
  asOf: string | undefined;
}

/** How well the indicators of the current basket fit together. */
export function Quality({ parameters: { quality: limits }, asOf }: QualityProps) {
  const text = useText(methodStatisticsPages);
  const locale = useLocale();
  const quality = useSuspenseQuery(qualityQuery(asOf)).data;
  const { basis, areaCount, indicators, goals, alike, contrary } = quality;
  const shown = (number: number | null, decimals: number) =>
    number === null ? "–" : formatNumber(number, decimals, locale);
  const write = (number: number) => writeNumber(number, locale);
  const pairs = [...alike, ...contrary.filter(({ clear }) => clear)].slice(0, mostPairs);
  return (
    <MethodSection id="selectie" title={text("quality.title")}>
      <p>
        {text("quality.1", {
          basket: basis.basket,
          version: String(basis.basketVersion),
          areas: shown(areaCount, 0),
        })}{" "}
        {basis.synthetic && (
          <>
            <SyntheticTag />{" "}
            {text("quality.examples", {
              examples: shown(quality.syntheticCount, 0),
              figures: shown(quality.figureCount, 0),
            })}
          </>
        )}
      </p>
      <h3>{text("quality.flags")}</h3>
      <ul>
        <li>
          {text("quality.extreme", {
            skew: write(limits.extremeSkewness),
            kurtosis: write(limits.extremeKurtosis),
            count: indicators.filter(({ extreme }) => extreme).length,
          })}
        </li>
        <li>{text("quality.constant", { count: indicators.filter(({ constant }) => constant).length })}</li>
        <li>{text("quality.alike", { limit: write(limits.alikeFrom), count: alike.length })}</li>
        <li>
          {text("quality.contrary", {
            count: contrary.length,
            clear: shown(contrary.filter(({ clear }) => clear).length, 0),
          })}
        </li>
      </ul>
      {pairs.length > 0 && (
        <DataTable
          caption={text("quality.pairs")}
          rows={pairs}
          rowKey={({ indicators: both }) => both.join(" ")}
          columns={[
            { key: "first", head: text("quality.first"), cell: ({ names }) => names[0] },
            { key: "second", head: text("quality.second"), cell: ({ names }) => names[1] },
            { key: "r", head: text("quality.r"), numeric: true, cell: ({ r }) => shown(r, 2) },
            {
              key: "count",
              head: text("quality.count"),
              numeric: true,
              cell: ({ count }) => shown(count, 0),
            },
          ]}
        />
      )}
      <DataTable
        caption={text("quality.goals")}
        rows={goals}
        rowKey={({ goal }) => String(goal)}
        columns={[
          { key: "goal", head: text("quality.goal"), cell: ({ goal }) => goal },
          {
            key: "indicators",
            head: text("quality.indicators"),
            numeric: true,
            cell: ({ indicatorCount }) => indicatorCount,
          },
          { key: "alpha", head: text("quality.alpha"), numeric: true, cell: ({ alpha }) => shown(alpha, 2) },
          {
            key: "complete",
            head: text("quality.complete"),
            numeric: true,
            cell: ({ completeCount }) => shown(completeCount, 0),
          },
        ]}
      />
      <details>
        <summary>{text("quality.coverage")}</summary>
        <DataTable
          caption={text("quality.coverage")}
          captionHidden
          rows={indicators}
          rowKey={({ indicator }) => indicator}
          columns={[
            {
              key: "name",
              head: text("quality.indicator"),
              sortBy: ({ name }) => name,
              cell: ({ indicator, name, synthetic }) => (
                <>
                  <Link to="/indicatoren/$code" params={{ code: indicator }} preload={false}>
                    {name}
                  </Link>{" "}
                  {synthetic && <SyntheticTag />}
                </>
              ),
            },
            {
              key: "coverage",
              head: text("quality.covered"),
              numeric: true,
              sortBy: ({ coverage }) => coverage,
              cell: ({ coverage }) => shown(100 * coverage, 0),
            },
            {
              key: "skewness",
              head: text("quality.skewness"),
              numeric: true,
              sortBy: ({ skewness }) => skewness,
              cell: ({ skewness }) => shown(skewness, 2),
            },
            {
              key: "kurtosis",
              head: text("quality.kurtosis"),
              numeric: true,
              sortBy: ({ excessKurtosis }) => excessKurtosis,
              cell: ({ excessKurtosis }) => shown(excessKurtosis, 2),
            },
          ]}
        />
      </details>
    </MethodSection>
  );
}
