import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { IndicatorDetail } from "@lokaal17/shared/contract/framework";
import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { AreaFigures } from "../comparison/area-figures-model.ts";
import {
  ChosenAreas,
  ChosenValues,
  CiteLine,
  MapSwitch,
  StripFigure,
  TrendFigure,
} from "../comparison/figures.tsx";
import { ViewForm } from "../comparison/view-form.tsx";
import { YearSelect } from "../comparison/year-select.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { useText } from "../ui/locale.tsx";
import { stringifySearch } from "../ui/search.ts";
import { mostMarked } from "./load-framework.ts";
import { observationsDownload } from "./observations-download.ts";
import { TableLink } from "./table-link.tsx";

interface IndicatorFiguresProps {
  indicator: IndicatorDetail;
  comparison: Comparison;
  areas: readonly AreaView[];
  figures: AreaFigures;
  nameOf: (code: string) => string;
}

const route = getRouteApi("/indicatoren/$code");

/** Map, distribution and years of an indicator; the address says which year and which municipalities stand out. */
export function IndicatorFigures({ indicator, comparison, areas, figures, nameOf }: IndicatorFiguresProps) {
  const text = useText(frameworkText);
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/indicatoren/$code" });
  const marked = (search.gemeenten ?? []).slice(0, mostMarked);
  const mark = (codes: string[]) =>
    navigate({ search: (before) => ({ ...before, gemeenten: codes }), resetScroll: false });
  const toggle = (code: string) =>
    mark(
      marked.includes(code) ? marked.filter((other) => other !== code) : [...marked, code].slice(-mostMarked),
    );
  const view = { asOf: search.asOf, areas: marked };
  const actions = {
    download: (
      <DownloadMenu {...observationsDownload(indicator.code, { ...view, year: search.jaar })} small />
    ),
  };
  // The lines need every year, whichever one is chosen.
  const trendActions = { download: <DownloadMenu {...observationsDownload(indicator.code, view)} small /> };
  const question = { indicator: indicator.code, ...(marked[0] ? { area: marked[0] } : {}) };
  const embedded = (weergave: string) =>
    `/insluiten${stringifySearch({ indicator: indicator.code, ...search, gemeenten: marked, weergave })}`;
  const hasMap = comparison.layer === "municipality";
  const { jaar: _, ...keep } = search;
  return (
    <section className="section stack" aria-labelledby="cijfers">
      <h2 id="cijfers">{text("figures", { year: String(comparison.year) })}</h2>
      <div className="columns columns--even">
        <ViewForm keep={keep}>
          <YearSelect comparison={comparison} year={search.jaar} />
        </ViewForm>
        {hasMap && <ChosenAreas areas={areas} chosen={marked} most={mostMarked} onChange={mark} />}
      </div>
      {marked.length > 0 && <ChosenValues figures={figures} chosen={marked} />}
      <div className={hasMap ? "columns columns--even" : "stack"}>
        {hasMap && (
          <MapSwitch
            figures={figures}
            provinces={comparison.provinces}
            marked={marked}
            sourced={comparison}
            dataVersion={comparison.dataVersion}
            boundaryYear={comparison.boundaryYear}
            question={question}
            actions={{ ...actions, embed: embedded("kaart") }}
            onSelect={toggle}
          />
        )}
        <div className="stack stack--wide">
          {!comparison.binary && (
            <StripFigure
              figures={figures}
              marked={marked}
              sourced={comparison}
              dataVersion={comparison.dataVersion}
              question={question}
              actions={{
                download: (
                  <>
                    <TableLink />
                    {actions.download}
                  </>
                ),
                embed: embedded("verdeling"),
              }}
              onSelect={toggle}
            />
          )}
          <TrendFigure
            comparison={comparison}
            nameOf={nameOf}
            sourced={comparison}
            question={question}
            actions={{ ...trendActions, embed: embedded("verloop") }}
          />
          <CiteLine comparison={comparison} />
        </div>
      </div>
    </section>
  );
}
