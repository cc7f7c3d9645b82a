import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import { areasText } from "@lokaal17/shared/text/areas";
import { objectionText } from "@lokaal17/shared/text/objections";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { TrendFigure } from "../comparison/figures.tsx";
import { useComparison } from "../comparison/use-comparison.ts";
import { ViewForm } from "../comparison/view-form.tsx";
import { observationsDownload } from "../framework/observations-download.ts";
import { ObjectionQuotes } from "../sources/objections.tsx";
import { objectionsQuery } from "../sources/objections-query.ts";
import { useAccount } from "../ui/account.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import type { AreaGoalRow } from "./area-model.ts";
import { trendWish } from "./load-area.ts";
import { areaExplanationsQuery } from "./queries.ts";

export interface AreaTrendProps {
  area: AreaDetail;
  rows: readonly AreaGoalRow[];
  indicator: string;
  asOf: string | undefined;
}

/** One figure of the area over the years, before the band of all others; the address says which. */
export function AreaTrend({ area, rows, indicator, asOf }: AreaTrendProps) {
  const text = useText(areasText);
  const { comparison } = useComparison(trendWish(area.code, indicator, asOf));
  const groups = rows.filter(({ figures }) => figures.length > 0);
  const listed = groups.some(({ figures }) => figures.some((figure) => figure.indicator === indicator));
  const hasSeries = (comparison.series[0]?.points.length ?? 0) > 0;
  return (
    <section className="section stack" aria-labelledby="verloop">
      <h2 id="verloop">{text("trend-title")}</h2>
      <ViewForm keep={{ asOf }}>
        <Select label={text("trend-indicator")} name="indicator" defaultValue={indicator} key={indicator}>
          {!listed && <option value={indicator}>{comparison.name}</option>}
          {groups.map(({ goal, name, figures }) => (
            <optgroup key={goal} label={`${goal}. ${name}`}>
              {figures.map((figure) => (
                <option key={figure.indicator} value={figure.indicator}>
                  {figure.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </ViewForm>
      {!hasSeries && <p>{text("trend-none", { name: area.name })}</p>}
      <TrendFigure
        comparison={comparison}
        nameOf={(code) => (code === area.code ? area.name : code)}
        sourced={comparison}
        actions={{
          download: <DownloadMenu {...observationsDownload(indicator, { asOf, areas: [area.code] })} small />,
        }}
      />
      <Explanations area={area} indicator={indicator} asOf={asOf} />
      <Objections area={area} indicator={indicator} asOf={asOf} />
      <p>
        <Link to="/indicatoren/$code" params={{ code: indicator }}>
          {comparison.name}
        </Link>
      </p>
    </section>
  );
}

/** What the area says about these figures, in its own words and name. */
function Explanations({ area, indicator, asOf }: Pick<AreaTrendProps, "area" | "indicator" | "asOf">) {
  const text = useText(areasText);
  const { explanations } = useSuspenseQuery(areaExplanationsQuery(area.code, asOf)).data;
  return explanations
    .filter((one) => one.indicator === indicator)
    .map(({ period, areaName, text: said }) => (
      <blockquote key={period} className="explanation">
        <p>{said}</p>
        <footer>{text("explanation-by", { name: areaName, period })}</footer>
      </blockquote>
    ));
}

/** What the area holds against official figures of these years; for its own officer the way to object. */
function Objections({ area, indicator, asOf }: Pick<AreaTrendProps, "area" | "indicator" | "asOf">) {
  const text = useText(objectionText);
  const account = useAccount();
  const { objections } = useSuspenseQuery(objectionsQuery({ area: area.code, asOf })).data;
  const isOfficer = account?.grants.some((grant) => grant.role === "officer" && grant.area === area.code);
  return (
    <>
      <ObjectionQuotes objections={objections.filter((one) => one.indicator === indicator)} />
      {isOfficer && (
        <p>
          <Link to="/eigen/$area" params={{ area: area.code }} search={{ indicator }} hash="bezwaar">
            {text("object")}
          </Link>
        </p>
      )}
    </>
  );
}
