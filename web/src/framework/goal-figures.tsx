import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { AreaFigures } from "../comparison/area-figures-model.ts";
import { FigureDownload, MapSwitch, StripFigure, TrendFigure } from "../comparison/figures.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { useLocale } from "../ui/locale.tsx";
import { stringifySearch } from "../ui/search.ts";
import { mostMarked } from "./load-framework.ts";
import { TableLink } from "./table-link.tsx";

interface GoalFiguresProps {
  goal: number;
  comparison: Comparison;
  figures: AreaFigures;
  nameOf: (code: string) => string;
}

const route = getRouteApi("/doelen/$goal");

/** Map, distribution and years of a goal's scores; the address says which municipalities stand out. */
export function GoalFigures({ goal, comparison, figures, nameOf }: GoalFiguresProps) {
  const locale = useLocale();
  const { asOf, kaart, gemeenten = [] } = route.useSearch();
  const navigate = useNavigate({ from: "/doelen/$goal" });
  const marked = gemeenten.slice(0, mostMarked);
  const toggle = (code: string) => {
    const codes = marked.includes(code) ? marked.filter((other) => other !== code) : [...marked, code];
    navigate({
      search: (before) => ({ ...before, gemeenten: codes.slice(-mostMarked) }),
      resetScroll: false,
    });
  };
  const download = <DownloadMenu path="/v1/scores" query={{ goal, asOf }} small />;
  const question = marked[0] ? { area: marked[0] } : {};
  const embedded = (weergave: string, map?: "grenzen") =>
    `/insluiten${stringifySearch({ indicator: `doel-${goal}`, asOf, kaart: map, gemeenten: marked, weergave })}`;
  return (
    <div className="columns columns--even">
      <MapSwitch
        figures={figures}
        provinces={comparison.provinces}
        marked={marked}
        sourced={comparison}
        dataVersion={comparison.dataVersion}
        boundaryYear={comparison.boundaryYear}
        question={question}
        actions={{ download, embed: embedded("kaart", kaart) }}
        onSelect={toggle}
      />
      <div className="stack stack--wide">
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
                {download}
              </>
            ),
            embed: embedded("verdeling"),
          }}
          onSelect={toggle}
        />
        <TrendFigure
          comparison={comparison}
          nameOf={nameOf}
          sourced={comparison}
          question={question}
          actions={{
            embed: embedded("verloop"),
            download: (
              <FigureDownload
                fileName={locale === "nl" ? `doel-${goal}-verloop` : `goal-${goal}-years`}
                csv={async (commas) =>
                  (await import("../comparison/trend-file.ts")).trendCsv(comparison, {
                    nameOf,
                    locale,
                    commas,
                  })
                }
                raw={[{ path: "/v1/scores", query: { goal, asOf } }]}
              />
            ),
          }}
        />
      </div>
    </div>
  );
}
