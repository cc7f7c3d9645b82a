import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { indicatorsQuery } from "../framework/queries.ts";
import { ChosenSureness } from "../scores/sureness.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { AsOfNotice } from "./as-of-notice.tsx";
import { CompareControls, SubjectOptions } from "./compare-controls.tsx";
import { chosenOf, compareWish, subjectOf, viewOf } from "./compare-search.ts";
import { AllAreasTable, ChosenValues, CiteLine, CompareView, PrintedLine, ScoresTable } from "./figures.tsx";
import { useComparison } from "./use-comparison.ts";
import { ViewForm } from "./view-form.tsx";

const route = getRouteApi("/vergelijken");

/** The workbench: municipalities on an indicator or a goal, in the view that the address names. */
export function ComparePage() {
  const subject = subjectOf(route.useSearch());
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const unknown = "indicator" in subject && !indicators.some(({ code }) => code === subject.indicator);
  return unknown ? <UnknownIndicator code={subject.indicator} /> : <Workbench />;
}

function UnknownIndicator({ code }: { code: string }) {
  const text = useText(compareText);
  const { asOf, gemeenten } = route.useSearch();
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        <EmptyState icon="search" level={2} title={text("unknown-indicator")}>
          {text("unknown-indicator-text", { code })}
        </EmptyState>
        <ViewForm keep={{ asOf, gemeenten }}>
          <Select label={text("subject")} name="indicator" defaultValue="">
            <option value="" />
            <SubjectOptions />
          </Select>
        </ViewForm>
      </div>
    </>
  );
}

function Workbench() {
  const search = route.useSearch();
  const text = useText(compareText);
  const { comparison, areas, figures, nameOf } = useComparison(compareWish(search));
  const view = viewOf(search);
  const subject = subjectOf(search);
  const { zoek, provincie, volgorde, alles, ...keep } = search;
  const chosen = chosenOf(keep);
  return (
    <>
      <PageHead
        title={text("title")}
        lead={text("lead")}
        actions={
          <>
            {view === "doelen" ? (
              <DownloadMenu path="/v1/scores" query={{ asOf: keep.asOf }} />
            ) : (
              <DownloadMenu path="/v1/comparisons" query={{ ...subject, year: keep.jaar, asOf: keep.asOf }} />
            )}
            <CopyLink />
          </>
        }
      />
      <PrintedLine dataVersion={comparison.dataVersion} />
      <div className="stack stack--wide">
        {keep.asOf && <AsOfNotice asOf={keep.asOf} dataVersion={comparison.dataVersion} />}
        <CompareControls comparison={comparison} areas={areas} view={view} />
        <section className="section stack" aria-labelledby="onderwerp">
          <h2 id="onderwerp">
            {view === "doelen" ? (
              text("finding-scores")
            ) : "indicator" in subject ? (
              <Link to="/indicatoren/$code" params={{ code: subject.indicator }}>
                {comparison.name}
              </Link>
            ) : (
              <Link to="/doelen/$goal" params={{ goal: String(subject.goal) }}>
                {text("subject-goal", { number: subject.goal, name: comparison.name })}
              </Link>
            )}
          </h2>
          {view === "doelen" ? (
            <ScoresTable chosen={chosen} nameOf={nameOf} asOf={keep.asOf} />
          ) : comparison.coverage.areas === 0 ? (
            <EmptyState icon="clock" title={text("empty-figures")}>
              {text("empty-figures-text")}
            </EmptyState>
          ) : (
            <>
              {chosen.length > 0 && (
                <>
                  <ChosenValues figures={figures} chosen={chosen} />
                  <ChosenSureness {...{ comparison, chosen, nameOf }} asOf={keep.asOf} />
                </>
              )}
              <CompareView {...{ view, comparison, figures, nameOf, subject }} />
              {view === "tabel" && (
                <AllAreasTable
                  figures={figures}
                  provinces={comparison.provinces}
                  wish={{ zoek, provincie, volgorde, alles }}
                  keep={keep}
                  marked={chosen}
                />
              )}
              <CiteLine comparison={comparison} />
            </>
          )}
        </section>
      </div>
    </>
  );
}
