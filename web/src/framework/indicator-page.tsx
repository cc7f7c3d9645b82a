import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { IndicatorDetail } from "@lokaal17/shared/contract/framework";
import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { AreaFigures } from "../comparison/area-figures-model.ts";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { AllAreasTable, FigureLead, PrintedLine } from "../comparison/figures.tsx";
import { useComparison } from "../comparison/use-comparison.ts";
import { ObjectionsSection } from "../sources/objections-section.tsx";
import { buttonClass } from "../ui/button.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { WhenNear } from "../ui/when-near.tsx";
import { IndicatorAnswers, IndicatorDefinition, IndicatorHistory } from "./definition-part.tsx";
import { IndicatorFigures } from "./indicator-figures.tsx";
import { type IndicatorSearch, indicatorWish, mostMarked } from "./load-framework.ts";
import { observationsDownload } from "./observations-download.ts";
import { indicatorQuery } from "./queries.ts";

const route = getRouteApi("/indicatoren/$code");

/** One indicator: where the areas stand, over the years, every figure, and what is counted. */
export function IndicatorPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  const text = useText(frameworkText);
  const { data: indicator } = useSuspenseQuery(indicatorQuery(code, search.asOf));
  const { comparison, areas, figures, nameOf } = useComparison(indicatorWish(code, search));
  const { asOf, jaar, gemeenten, kaart: _, ...rows } = search;
  const hasFigures = comparison.year !== null;
  return (
    <>
      <IndicatorHead indicator={indicator} comparison={comparison} figures={figures} search={search} />
      <PrintedLine dataVersion={comparison.dataVersion} />
      <div className="stack stack--wide">
        {asOf && <AsOfNotice asOf={asOf} dataVersion={comparison.dataVersion} />}
        {hasFigures ? (
          <>
            <IndicatorFigures {...{ indicator, comparison, areas, figures, nameOf }} />
            <section className="section stack" aria-labelledby="alle">
              <h2 id="alle">{text(`all.${comparison.layer}`)}</h2>
              <AllAreasTable
                figures={figures}
                provinces={comparison.provinces}
                wish={rows}
                keep={{ asOf, jaar, gemeenten }}
                marked={gemeenten ?? []}
              />
            </section>
          </>
        ) : (
          <EmptyState icon="clock" title={text("no-figures")} level={2}>
            {text("no-figures-text")}
          </EmptyState>
        )}
        <ObjectionsSection indicator={code} asOf={asOf} />
        <WhenNear id="definitie">
          <IndicatorDefinition indicator={indicator} />
          <IndicatorHistory code={code} asOf={asOf} />
        </WhenNear>
        <IndicatorAnswers code={code} />
      </div>
    </>
  );
}

interface HeadProps {
  indicator: IndicatorDetail;
  comparison: Comparison;
  figures: AreaFigures;
  search: IndicatorSearch;
}

function IndicatorHead({ indicator, comparison, figures, search }: HeadProps) {
  const text = useText(frameworkText);
  const shell = useText(webShell);
  const { code, goal, name, unit, direction, definitionVersion, layer } = indicator;
  const version = String(definitionVersion);
  const { asOf, jaar, gemeenten } = search;
  const download = observationsDownload(code, { asOf, year: jaar, areas: gemeenten?.slice(0, mostMarked) });
  return (
    <PageHead
      title={name}
      description={indicator.definition}
      mark={goal === null ? undefined : <GoalMark goal={goal} large />}
      lead={<FigureLead comparison={comparison} figures={figures} />}
      meta={
        goal === null
          ? text("measure-meta", { unit, version })
          : text("indicator-meta", {
              goal,
              unit,
              version,
              direction: capital(text(direction === null ? "direction.none" : `direction.${direction}`)),
            })
      }
      breadcrumb={
        <>
          <Link to="/indicatoren">{shell("indicators")}</Link>
          {goal !== null && (
            <>
              {" / "}
              <Link to="/doelen/$goal" params={{ goal: String(goal) }}>
                {text("goals-of", { number: goal })}
              </Link>
            </>
          )}
        </>
      }
      actions={
        <>
          {layer === "municipality" && (
            <Link
              className={buttonClass()}
              to="/vergelijken"
              search={{
                indicator: code,
                ...(gemeenten ? { gemeenten: [...gemeenten] } : {}),
                ...(asOf ? { asOf } : {}),
              }}
            >
              {text("compare-indicator")}
            </Link>
          )}
          <DownloadMenu {...download} />
          <CopyLink />
        </>
      }
    />
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
