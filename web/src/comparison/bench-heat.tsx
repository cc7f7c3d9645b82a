import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { useMemo } from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { BenchDownload } from "./bench-download.tsx";
import { questionOf } from "./bench-question.ts";
import { BenchSourceLine, plainSource } from "./bench-source-line.tsx";
import { sourceOf } from "./bench-sources.ts";
import { BenchTable } from "./bench-table.tsx";
import { drawnValues } from "./drawn-values.ts";
import { HeatFigure } from "./heat-figure.tsx";
import { heatOf, mostHeatRows } from "./table-models.ts";
import { drawnCodes } from "./two-year-model.ts";
import type { Bench } from "./use-workbench.ts";

interface BenchHeatProps {
  bench: Bench;
  view: "doelen" | "indicatoren";
  level: 2 | 3;
  embed: string;
}

/** Municipalities by the 17 goals, or by the indicators of one goal. */
export function BenchHeat({ bench, view, level, embed }: BenchHeatProps) {
  const text = useText(workbenchViewsText);
  const locale = useLocale();
  const drawn = useMemo(() => drawnValues(bench, view, undefined), [bench, view]);
  const source = sourceOf(bench, bench.subjects, locale, drawn);
  const figures = useMemo(() => heatOf(bench, locale), [bench, locale]);
  const count = drawnCodes(bench).length;
  const measure = text(`heat.${view}`);
  const more = count > mostHeatRows ? ` ${text("heat.more", { shown: mostHeatRows, total: count })}` : "";
  return (
    <HeatFigure
      figures={figures}
      syntheticMark={source.mark}
      measure={measure + more}
      source={<BenchSourceLine of={source} />}
      picture={{
        measure,
        source: plainSource(source),
        fileName: `vergelijken-${view}`,
        dataVersion: bench.workbench.dataVersion,
      }}
      level={level}
      table={<BenchTable bench={bench} />}
      actions={{
        embed,
        download: <BenchDownload bench={bench} view={view} />,
      }}
      question={questionOf(bench)}
    />
  );
}
