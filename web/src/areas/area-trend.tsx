import type { AreaStory } from "@lokaal17/shared/contract/area-story";
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
import { stringifySearch } from "../ui/search.ts";
import { trendWish } from "./load-area.ts";
import { ExplanationQuotes } from "./story-explanations.tsx";
import { targetLines } from "./target-lines.ts";

export interface AreaTrendProps {
  story: AreaStory;
  indicator: string;
  asOf: string | undefined;
}

/** One figure of the area over the years, before the band of all others; the address says which. */
export function AreaTrend({ story, indicator, asOf }: AreaTrendProps) {
  const { area, goals } = story;
  const text = useText(areasText);
  const { comparison } = useComparison(trendWish(area.code, indicator, asOf));
  const groups = goals.filter(({ figures }) => figures.length > 0);
  const listed = groups.some(({ figures }) => figures.some((figure) => figure.indicator === indicator));
  const decided = story.due.filter((one) => one.indicator === indicator).flatMap(({ targets }) => targets);
  // The workbench, and so a figure on another site, knows the municipalities of now.
  const isDrawnElsewhere = area.layer === "municipality" && area.validTo === null;
  const embed = `/insluiten${stringifySearch({ indicator, asOf, gemeenten: [area.code], weergave: "verloop" })}`;
  const hasSeries = (comparison.series[0]?.points.length ?? 0) > 0;
  return (
    <section className="section stack" aria-labelledby="verloop">
      <h2 id="verloop">{text("trend-title")}</h2>
      <ViewForm keep={{ asOf }}>
        <Select label={text("trend-indicator")} name="indicator" current={indicator}>
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
        question={{ indicator, area: area.code }}
        targets={targetLines(decided, comparison.series[0]?.points ?? [])}
        actions={{
          download: <DownloadMenu {...observationsDownload(indicator, { asOf, areas: [area.code] })} small />,
          ...(isDrawnElsewhere ? { embed } : {}),
        }}
      />
      <ExplanationQuotes story={story} indicator={indicator} />
      <Objections area={area} indicator={indicator} asOf={asOf} />
      <p>
        <Link to="/indicatoren/$code" params={{ code: indicator }}>
          {comparison.name}
        </Link>
      </p>
    </section>
  );
}

/** What the area holds against official figures of these years; for its own officer the way to object. */
function Objections({ area, indicator, asOf }: Pick<AreaStory, "area"> & Omit<AreaTrendProps, "story">) {
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
