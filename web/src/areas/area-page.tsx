import { areasText } from "@lokaal17/shared/text/areas";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { PrintedLine } from "../comparison/figures.tsx";
import { goalsQuery } from "../framework/queries.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { AreaHead } from "./area-head.tsx";
import { areaCounts, areaGoalRows } from "./area-model.ts";
import { AreaFigures, AreaGoals, AreaTrend } from "./area-parts.tsx";
import { HighAndLow } from "./high-and-low.tsx";
import { areaQuery, areaScoresQuery, scoresQuery } from "./queries.ts";
import { Reorganisations } from "./reorganisations.tsx";
import { trendIndicator } from "./trend-indicator.ts";

/** A municipality, a province or a water board: its goals, its figures, one figure over the years. */
export function AreaPage() {
  const { code = "" } = useParams({ strict: false });
  const { asOf, indicator } = useSearch({ strict: false });
  const text = useText(areasText);
  const { data: area } = useSuspenseQuery(areaQuery(code));
  const { data: own } = useSuspenseQuery(areaScoresQuery(code, asOf));
  const { data: all } = useSuspenseQuery(scoresQuery(asOf));
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const rows = areaGoalRows(own, all, goals);
  const counts = areaCounts(rows);
  const isMunicipality = area.layer === "municipality";
  const dissolved = area.validTo !== null;
  return (
    <>
      <AreaHead area={area} counts={counts} asOf={asOf} />
      <PrintedLine dataVersion={own.basis.dataVersion} />
      <div className="stack stack--wide">
        {asOf && <AsOfNotice asOf={asOf} dataVersion={own.basis.dataVersion} />}
        <Reorganisations area={area} />
        {!isMunicipality && <Notice title={text("no-scores")} />}
        {isMunicipality && !dissolved && (
          <>
            <AreaGoals area={area} rows={rows} basis={own.basis} asOf={asOf} />
            <HighAndLow rows={rows} />
          </>
        )}
        {counts.ownFigures > 0 && <AreaFigures area={area} rows={rows} asOf={asOf} />}
        <AreaTrend area={area} rows={rows} indicator={indicator ?? trendIndicator(rows)} asOf={asOf} />
      </div>
    </>
  );
}
