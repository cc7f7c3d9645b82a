import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type {
  IndicatorMethods,
  MethodComparisons,
  MethodVerdict,
} from "@lokaal17/shared/contract/sensitivity";
import { formatNumber } from "@lokaal17/shared/text/number";
import { comparedText } from "@lokaal17/shared/text/score-basis-methods";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { IndicatorLink } from "./indicator-link.tsx";
import { comparedRows } from "./score-basis-model.ts";

interface MethodsSectionProps {
  area: AreaDetail;
  goal: number;
  methods: MethodComparisons;
  asOf: string | undefined;
}

/** Four published methods side by side on the same figures, those on which they differ first, with the reason. */
export function MethodsSection({ area, goal, methods, asOf }: MethodsSectionProps) {
  const text = useText(comparedText);
  const locale = useLocale();
  const rows = comparedRows(methods);
  const { syntheticCount, figureCount } = methods;
  const counts = methods.goals.find((one) => one.goal === goal);
  const count = (number: number) => formatNumber(number, 0, locale);
  const caption = text("caption", { name: area.name, goal });
  return (
    <section className="section stack" aria-labelledby="methoden">
      <h2 id="methoden">{text("title")}</h2>
      {rows.length === 0 ? (
        <EmptyState title={text("none")}>{text("none-text")}</EmptyState>
      ) : (
        <>
          <p>{text("lead")}</p>
          <p>
            {counts && counts.compared > 0
              ? text("counts", {
                  compared: counts.compared,
                  agreeing: count(counts.agreeing),
                  differing: count(counts.differing),
                })
              : text("counts-none")}
            {syntheticCount > 0 && (
              <>
                {" "}
                {syntheticShareText(syntheticCount, figureCount, locale)}. <SyntheticTag />
              </>
            )}
          </p>
          <ScrollRegion label={caption}>
            <table className="table method-table">
              <caption className="visually-hidden">{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{text("indicator")}</th>
                  {methods.indicators[0]?.verdicts.map(({ method }) => (
                    <th key={method} scope="col">
                      {text(`method.${method}`)}
                    </th>
                  ))}
                  <th scope="col">{text("differ")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.indicator} row={row} area={area} asOf={asOf} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <details>
            <summary>{text("about-title")}</summary>
            <dl className="definition-list">
              {methods.indicators[0]?.verdicts.map(({ method }) => (
                <div key={method}>
                  <dt>{text(`method.${method}`)}</dt>
                  <dd>{text(`about.${method}`)}</dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      )}
    </section>
  );
}

function Row({ row, area, asOf }: { row: IndicatorMethods; area: AreaDetail; asOf: string | undefined }) {
  const text = useText(comparedText);
  const { indicator, name, verdicts, agree, disagreement, synthetic } = row;
  return (
    <tr>
      <th scope="row">
        <IndicatorLink {...{ indicator, name, area, asOf }} /> {synthetic && <SyntheticTag />}
      </th>
      {verdicts.map((verdict) => (
        <td key={verdict.method}>
          <Verdict verdict={verdict} />
        </td>
      ))}
      <td>
        {disagreement ? (
          text(`differ.${disagreement}`)
        ) : (
          <small>{text(agree === true ? "agree" : "one")}</small>
        )}
      </td>
    </tr>
  );
}

const shapes: Record<MethodVerdict["outcome"], IconName> = {
  improving: "arrow-up",
  "no-clear-change": "arrow-flat",
  worsening: "arrow-down",
  "not-assessable": "dots",
};

function Verdict({ verdict: { outcome, status, reason, from, to } }: { verdict: MethodVerdict }) {
  const text = useText(comparedText);
  return (
    <>
      <span className="trend-word">
        <Icon name={shapes[outcome]} />
        {text(`outcome.${outcome}`)}
      </span>
      <small className="figure-unit">
        {status && text(`status.${status}`)}
        {reason && text(`reason.${reason}`)}
        {from !== null && to !== null && ` (${text("years", { from: String(from), to: String(to) })})`}
      </small>
    </>
  );
}
