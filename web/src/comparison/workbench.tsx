import { webShell } from "@lokaal17/shared/text/web-shell";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useRouterState } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { ChosenSureness } from "../scores/sureness.tsx";
import { HighlightScope } from "../ui/highlight.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { AsOfNotice } from "./as-of-notice.tsx";
import { BenchCite } from "./bench-cite.tsx";
import { BenchNotices } from "./bench-notices.tsx";
import { CompareAnswer } from "./compare-answer.tsx";
import { CompareControls } from "./compare-controls.tsx";
import { answerHeading, CompareHeading } from "./compare-heading.tsx";
import { type CompareSearch, chosenOf, viewOf } from "./compare-search.ts";
import { CompareStart } from "./compare-start.tsx";
import { CompareView } from "./compare-view.tsx";
import { DifferenceSection } from "./difference-section.tsx";
import { FairSection } from "./fair-section.tsx";
import { groupWords } from "./group-words.ts";
import { MemberList } from "./member-list.tsx";
import { memberRows } from "./members-model.ts";
import { SubjectsNotDrawn } from "./not-drawn.tsx";
import { PrintedLine } from "./printed-line.tsx";
import { SaidSection } from "./said-section.tsx";
import { type Bench, useBench } from "./use-workbench.ts";
import { viewsOf, wideViews } from "./view-choices.ts";
import { ViewSwitch } from "./view-switch.tsx";

export { UnknownSubject } from "./unknown-subject.tsx";

const route = getRouteApi("/vergelijken");

/** All of the workbench below its head. */
export function CompareWorkbench() {
  const search = route.useSearch();
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const bench = useBench();
  const [first] = bench.subjects;
  const views = viewsOf(search, first ?? null, indicators);
  const wished = viewOf(search);
  const view = views.includes(wished) ? wished : "kaart";
  const { workbench } = bench;
  const shell = useText(webShell);
  useAnswerFocus(workbench.chosen.length > 0);
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  return (
    <>
      <PrintedLine dataVersion={workbench.dataVersion} />
      <div className={isLoading ? "stack bench bench--loading" : "stack bench"}>
        <p className="visually-hidden" role="status">
          {isLoading && shell("loading")}
        </p>
        {search.asOf && <AsOfNotice asOf={search.asOf} dataVersion={workbench.dataVersion} />}
        {workbench.chosen.length === 0 && <CompareStart search={search} workbench={workbench} />}
        <CompareControls search={search} bench={bench} />
        <BenchNotices search={search} bench={bench} />
        {first && (
          <HighlightScope>
            <CompareHeading bench={bench} view={view} />
            <SubjectsNotDrawn bench={bench} view={view} search={search} />
            <ViewSwitch search={search} views={views} view={view} />
            <Compared search={search} bench={bench} view={view} />
          </HighlightScope>
        )}
        {first && <BenchCite bench={bench} view={view} />}
      </div>
    </>
  );
}

/**
 * The first question goes away once it is answered, and the focus with it: then the heading of the answer has it. Who
 * came with an address, or had the focus elsewhere, keeps it where it was.
 */
function useAnswerFocus(isAnswered: boolean) {
  const wasAnswered = useRef(isAnswered);
  useEffect(() => {
    if (isAnswered && !wasAnswered.current && (document.activeElement ?? document.body) === document.body)
      document.getElementById(answerHeading)?.focus();
    wasAnswered.current = isAnswered;
  }, [isAnswered]);
}

/** The answer, the figure with its list, and below them whom to compare with and why it differs. */
function Compared({
  search,
  bench,
  view,
}: {
  search: CompareSearch;
  bench: Bench;
  view: ReturnType<typeof viewOf>;
}) {
  const locale = useLocale();
  const text = useText(workbenchText);
  const { workbench, subjects, nameOf } = bench;
  const [first] = subjects;
  const subject = first?.subject;
  const rows = useMemo(() => (subject ? memberRows(workbench, subject) : []), [workbench, subject]);
  if (!first || !subject) return null;
  const ownName = workbench.own === null ? null : nameOf(workbench.own);
  const isWide = wideViews.includes(view);
  const { volgorde, zoek, alles } = search;
  return (
    <>
      {!isWide || view === "tabel" ? <CompareAnswer bench={bench} of={first} rows={rows} /> : null}
      <div className={isWide ? "stack" : "bench__figure"}>
        <div className="bench__picture">
          <CompareView bench={bench} view={view} />
          {view === "verloop" && (
            <ChosenSureness
              comparison={first.comparison}
              chosen={chosenOf(search)}
              nameOf={nameOf}
              asOf={search.asOf}
            />
          )}
        </div>
        {!isWide && (
          <MemberList
            rows={rows}
            figures={first.figures}
            ownName={ownName}
            isSimilar={workbench.group.kind === "similar"}
            volgorde={volgorde}
            zoek={zoek}
            alles={alles}
          />
        )}
      </div>
      {first.subject.verdicts.falseDiscoveryRate !== null &&
        first.subject.verdicts.tests > 0 &&
        workbench.own !== null &&
        !isWide && (
          <p className="meta-line">
            {text("answer.tested", {
              tests: first.subject.verdicts.tests,
              rate: Math.round(first.subject.verdicts.falseDiscoveryRate * 100),
            })}
          </p>
        )}
      <SaidSection bench={bench} />
      {workbench.fair && ownName !== null && (
        <FairSection fair={workbench.fair} search={search} ownName={ownName} />
      )}
      {workbench.drivers && ownName !== null && view !== "doelen" && view !== "indicatoren" && (
        <DifferenceSection
          drivers={workbench.drivers}
          subjectName={subject.name}
          decimals={subject.decimals}
          ownName={ownName}
          who={groupWords(workbench, ownName, locale)}
        />
      )}
    </>
  );
}
