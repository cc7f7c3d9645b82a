import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { observationsDownload } from "../framework/observations-download.ts";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { useText } from "../ui/locale.tsx";
import type { AreaFigures } from "./area-figures-model.ts";
import { mostCompared, type CompareView as View } from "./compare-search.ts";
import { MapFigure } from "./map-figure.tsx";
import { StripFigure } from "./strip-figure.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import { YearsTable } from "./years-table.tsx";

export interface CompareViewProps {
  view: View;
  comparison: Comparison;
  figures: AreaFigures;
  nameOf: (code: string) => string;
  subject: { indicator: string } | { goal: number };
}

const route = getRouteApi("/vergelijken");

/** The picture or table of one view. A click on a municipality in a picture chooses it, or lets it go. */
export function CompareView({ view, comparison, figures, nameOf, subject }: CompareViewProps) {
  const text = useText(compareText);
  const { gemeenten = [], asOf, jaar } = route.useSearch();
  const navigate = useNavigate({ from: "/vergelijken" });
  // The lines of a trend need every year, whichever one is chosen.
  const year = view === "verloop" ? undefined : jaar;
  const files =
    "indicator" in subject
      ? observationsDownload(subject.indicator, { asOf, areas: gemeenten, year })
      : { path: "/v1/comparisons", query: { goal: subject.goal, asOf } };
  const actions = { download: <DownloadMenu {...files} small /> };
  const toggle = (code: string) => {
    const codes = gemeenten.includes(code)
      ? gemeenten.filter((other) => other !== code)
      : [...gemeenten, code].slice(-mostCompared);
    navigate({
      search: (before) => ({ ...before, weergave: view, gemeenten: codes }),
      resetScroll: false,
    });
  };
  if (view === "verloop")
    return <TrendFigure comparison={comparison} nameOf={nameOf} sourced={comparison} actions={actions} />;
  if (view === "verdeling" && !comparison.binary)
    return (
      <StripFigure
        figures={figures}
        marked={gemeenten}
        sourced={comparison}
        actions={actions}
        onSelect={toggle}
        listAll
      />
    );
  if (view === "tabel") {
    return gemeenten.length === 0 ? null : (
      <>
        <h3>{text("table-chosen")}</h3>
        <YearsTable comparison={comparison} nameOf={nameOf} />
      </>
    );
  }
  return (
    <MapFigure
      figures={figures}
      provinces={comparison.provinces}
      marked={gemeenten}
      sourced={comparison}
      actions={actions}
      onSelect={toggle}
      listAll
    />
  );
}
