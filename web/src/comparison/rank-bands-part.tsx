import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import type { RankBandsInput } from "@lokaal17/shared/charts/rank-bands-model";
import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { use, useMemo } from "react";
import { FigurePlace } from "../ui/figure-place.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { BenchSourceLine, plainSource } from "./bench-source-line.tsx";
import { sourceOf } from "./bench-sources.ts";
import { drawnValues } from "./drawn-values.ts";
import { InView } from "./in-view.tsx";
import { RankBandsFigure } from "./rank-bands-figure.tsx";
import { drawnCodes } from "./two-year-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** Between which places the municipalities stand on a goal; nothing for indicators. Drawn when it comes in view. */
export function RankBandsPart({ bench, of }: { bench: Bench; of: SubjectFigures }) {
  const text = useText(workbenchViewsText);
  const locale = useLocale();
  const figures = useMemo(() => bandsOf(bench, of), [bench, of]);
  // On another site stands one figure.
  const isAlone = use(FigurePlace) === "embed";
  if (!figures || isAlone) return null;
  const drawn = drawnValues(bench, "tabel", undefined).filter((one) => one.of === of);
  const source = sourceOf(bench, [of], locale, drawn);
  const measure = text("bands.measure");
  return (
    <InView>
      <RankBandsFigure
        figures={figures}
        syntheticMark={source.mark}
        measure={measure}
        source={<BenchSourceLine of={source} />}
        picture={{
          measure,
          source: plainSource(source),
          fileName: "vergelijken-plaatsen",
          dataVersion: bench.workbench.dataVersion,
        }}
      />
    </InView>
  );
}

const mostRows = 15;

function bandsOf(bench: Bench, { subject }: SubjectFigures): FiguresOf<RankBandsInput> | null {
  const { rankBands: bands } = subject;
  const { areas, own } = bench.workbench;
  if (!bands) return null;
  const placeOf = new Map<string, number>(areas.codes.map((code, place) => [code, place]));
  const rows = drawnCodes(bench)
    .slice(0, mostRows)
    .flatMap((code) => {
      const place = placeOf.get(code);
      if (place === undefined) return [];
      return {
        ...{ code, name: bench.nameOf(code), own: code === own },
        low: bands.low[place] ?? null,
        high: bands.high[place] ?? null,
        median: null,
        rankable: bands.rankable[place] ?? false,
      };
    });
  return rows.length === 0 ? null : { rows, rankedCount: bands.rankedCount };
}
