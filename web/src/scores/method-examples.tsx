import type { Method } from "@lokaal17/shared/contract/method";
import { methodPages } from "@lokaal17/shared/text/method-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { comparedText } from "@lokaal17/shared/text/score-basis-methods";
import { trendText } from "@lokaal17/shared/text/trends";
import { useSuspenseQuery } from "@tanstack/react-query";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { methodsQuery, rankBandsQuery, trendsQuery } from "./queries.ts";
import { placeOf, placeText } from "./rank-band-model.ts";
import { comparedRows } from "./score-basis-model.ts";
import { trendReasonText } from "./trend-reason.ts";

export interface ExampleProps {
  example: NonNullable<Method["example"]>;
  asOf: string | undefined;
}

/** The development of the worked figure, in the words that other pages use. */
export function TrendExample({ example, asOf }: ExampleProps) {
  const text = useText(methodPages);
  const words = useText(trendText);
  const locale = useLocale();
  const { area, areaName, goal, worked } = example;
  const { indicators } = useSuspenseQuery(trendsQuery(area, { goal, asOf })).data;
  const found = indicators.find(({ indicator }) => indicator === worked);
  if (!found) return null;
  const { verdict, from, to, synthetic } = found.trend;
  const sentence =
    verdict === null || verdict === "too-few"
      ? trendReasonText(found.trend, locale)
      : words(`trend-sentence.${verdict}`, { from: String(from), to: String(to) });
  return (
    <p className="example-line">
      <strong>{text("computed")}.</strong> {text("trend.of", { indicator: found.name, area: areaName })}{" "}
      {sentence} {synthetic && <SyntheticTag />}
    </p>
  );
}

/** The place of the municipality of the example, or that there is none to give. */
export function PlaceExample({ example, asOf }: ExampleProps) {
  const text = useText(methodPages);
  const locale = useLocale();
  const { area, areaName, goal } = example;
  const bands = useSuspenseQuery(rankBandsQuery({ area, goal, asOf })).data;
  const place = placeOf(bands, area);
  if (!place) return null;
  const { rankedCount, rankableCount, basis } = bands;
  return (
    <p className="example-line">
      <strong>{text("computed")}.</strong> {text("place.of", { area: areaName, goal: String(goal) })}{" "}
      {withStop(placeText(place, rankedCount, locale))}{" "}
      {text("place.counts", {
        ranked: formatNumber(rankedCount, 0, locale),
        count: rankableCount,
        shown: formatNumber(rankableCount, 0, locale),
      })}{" "}
      {basis.synthetic && <SyntheticTag />}
    </p>
  );
}

/** What four methods say of one series of the example: one on which they differ, where there is one. */
export function MethodsExample({ example, asOf }: ExampleProps) {
  const text = useText(methodPages);
  const words = useText(comparedText);
  const { area, areaName, goal } = example;
  const comparison = useSuspenseQuery(methodsQuery(area, { goal, asOf })).data;
  const rows = comparedRows(comparison);
  const real = rows.filter(({ synthetic }) => !synthetic);
  const found = real.find(({ agree }) => agree === false) ?? real[0] ?? rows[0];
  if (!found) return null;
  return (
    <>
      <DataTable
        caption={text("methods.caption", { indicator: found.name, area: areaName })}
        rows={found.verdicts}
        rowKey={({ method }) => method}
        columns={[
          { key: "method", head: text("methods.method"), cell: ({ method }) => words(`method.${method}`) },
          { key: "looks", head: text("methods.looks"), cell: ({ method }) => words(`about.${method}`) },
          {
            key: "says",
            head: text("methods.says"),
            cell: ({ outcome, status, reason }) => (
              <>
                {words(`outcome.${outcome}`)}
                <small className="figure-unit">
                  {status !== null ? words(`status.${status}`) : reason !== null && words(`reason.${reason}`)}
                </small>
              </>
            ),
          },
        ]}
      />
      {(found.disagreement !== null || found.synthetic) && (
        <p>
          {found.disagreement !== null && words(`differ.${found.disagreement}`)}{" "}
          {found.synthetic && <SyntheticTag />}
        </p>
      )}
    </>
  );
}

/** A phrase of another page as the end of a sentence. */
function withStop(phrase: string): string {
  return phrase.endsWith(".") ? phrase : `${phrase}.`;
}
