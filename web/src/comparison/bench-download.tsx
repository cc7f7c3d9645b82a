import { getRouteApi } from "@tanstack/react-router";
import { observationsDownload } from "../framework/observations-download.ts";
import type { Download } from "../ui/download-menu.tsx";
import { useLocale } from "../ui/locale.tsx";
import type { CompareView } from "./compare-search.ts";
import { drawnValues } from "./drawn-values.ts";
import { FigureDownload } from "./figure-download.tsx";
import type { Bench } from "./use-workbench.ts";

const route = getRouteApi("/vergelijken");

/** The figures of the picture, exactly those; and apart from them the published figures that they come from. */
export function BenchDownload({ bench, view }: { bench: Bench; view: CompareView }) {
  const locale = useLocale();
  const asOf = route.useSearch({ select: (search) => search.asOf });
  const since = route.useSearch({ select: (search) => search.vanaf });
  return (
    <FigureDownload
      fileName={`vergelijken-${view}`}
      csv={async (commas) =>
        (await import("./figure-file.ts")).figureCsv(bench, { view, since, locale, commas })
      }
      raw={rawOf(bench, view, since, asOf)}
      recoded={bench.workbench.recoded}
    />
  );
}

/** What was published, of the same indicators, areas and years: as it was measured, and before any recalculation. */
export function rawOf(
  bench: Bench,
  view: CompareView,
  since: number | undefined,
  asOf: string | undefined,
): Download[] {
  const drawn = drawnValues(bench, view, since);
  const subjects = new Set(drawn.map(({ of }) => of.subject));
  const indicators = [...subjects].flatMap(({ indicator }) => indicator ?? []);
  const codes = new Set(drawn.map(({ code }) => code));
  const years = new Set(drawn.map(({ year }) => year));
  const hasGoals = [...subjects].some(({ indicator }) => indicator === null);
  const { codes: all } = bench.workbench.areas;
  const observations = observationsDownload(indicators.join(","), { asOf });
  const areas = codes.size === 0 || codes.size >= all.length ? undefined : [...codes];
  const periods = years.size === 0 ? undefined : [...years].sort((a, b) => a - b).join(",");
  return [
    ...(indicators.length > 0 ? [{ ...observations, query: { ...observations.query, areas, periods } }] : []),
    ...(hasGoals ? [{ path: "/v1/scores", query: { asOf } }] : []),
  ];
}
