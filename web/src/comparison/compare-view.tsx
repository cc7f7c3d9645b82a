import { compareText } from "@lokaal17/shared/text/compare-pages";
import { getRouteApi } from "@tanstack/react-router";
import { memo, use, useCallback } from "react";
import { FigurePlace } from "../ui/figure-place.ts";
import { useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { BenchDownload } from "./bench-download.tsx";
import { BenchHeat } from "./bench-heat.tsx";
import { BenchPairs, BenchPanels, BenchSlope } from "./bench-pictures.tsx";
import { questionOf } from "./bench-question.ts";
import { BenchTableView } from "./bench-table-view.tsx";
import { BenchTrend } from "./bench-trend.tsx";
import { toggledArea } from "./chosen-model.ts";
import type { CompareView as View } from "./compare-search.ts";
import { MapSwitch } from "./map-switch.tsx";
import { OwnFigure } from "./own-figure.tsx";
import { RankBandsPart } from "./rank-bands-part.tsx";
import { StripFigure } from "./strip-figure.tsx";
import { useChoose } from "./use-choice.ts";
import type { Bench } from "./use-workbench.ts";
import { useViewAddress } from "./view-address.ts";
import { YearsTable } from "./years-table.tsx";

export interface CompareViewProps {
  bench: Bench;
  view: View;
  level?: 2 | 3;
}

const route = getRouteApi("/vergelijken");

/** The picture or table of one view. A click on a municipality in a picture chooses it, or lets it go. */
export const CompareView = memo(function CompareView({ bench, view, level = 3 }: CompareViewProps) {
  const text = useText(compareText);
  const place = use(FigurePlace);
  // One by one: a search in the list beside the figure must not draw the figure again.
  const vanaf = route.useSearch({ select: (search) => search.vanaf });
  const choose = useChoose();
  const address = useViewAddress("/insluiten");
  const onSelect = useCallback((code: string) => choose((before) => toggledArea(before, code)), [choose]);
  const [first] = bench.subjects;
  if (!first) return null;
  const { comparison, figures } = first;
  const marked = bench.workbench.chosen;
  const Heading = `h${level}` as const;
  if (view === "doelen" || view === "indicatoren")
    return <BenchHeat bench={bench} view={view} level={level} embed={address} />;
  if (comparison.coverage.areas === 0)
    return (
      <EmptyState icon="clock" title={text("empty-figures")} level={level}>
        {text("empty-figures-text")}
      </EmptyState>
    );
  if (view === "balken")
    return (
      <OwnFigure
        kind="balken"
        actions={{ download: <BenchDownload bench={bench} view={view} />, embed: address }}
        question={{ question: questionOf(bench) }}
        {...{ bench, level }}
      />
    );
  const actions = { download: <BenchDownload bench={bench} view={view} />, embed: address };
  const question = { question: questionOf(bench) };
  const shared = { level, actions, dataVersion: comparison.dataVersion, sourced: comparison, ...question };
  switch (view) {
    case "verloop":
      return <BenchTrend bench={bench} of={first} {...shared} />;
    case "cijfer":
      return <OwnFigure kind="cijfer" {...{ bench, since: vanaf, actions, question, level }} />;
    case "helling":
      return <BenchSlope {...{ bench, since: vanaf, onSelect }} {...shared} />;
    case "spreiding":
      return <BenchPairs {...{ bench, since: vanaf, onSelect }} {...shared} />;
    case "klein":
      return <BenchPanels {...{ bench, onSelect }} {...shared} />;
    case "tabel":
      return (
        <>
          <BenchTableView bench={bench} />
          {place === "page" && (
            <div className="figure__actions no-print">
              <BenchDownload bench={bench} view={view} />
            </div>
          )}
          {marked.length > 0 && bench.subjects.length === 1 && (
            <>
              <Heading>{text("table-chosen")}</Heading>
              <YearsTable comparison={comparison} nameOf={bench.nameOf} />
            </>
          )}
        </>
      );
    case "verdeling":
      if (comparison.binary) break;
      return (
        <div className="stack">
          <StripFigure {...{ figures, marked, onSelect }} {...shared} listAll />
          <RankBandsPart bench={bench} of={first} />
        </div>
      );
    default:
  }
  return (
    <MapSwitch
      {...{ figures, marked, onSelect }}
      {...shared}
      provinces={comparison.provinces}
      boundaryYear={comparison.boundaryYear}
      listAll
    />
  );
});
