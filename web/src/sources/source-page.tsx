import { formatMoment } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { MappingsSection } from "./mappings-section.tsx";
import { sourceQuery } from "./queries.ts";
import { RunsSection } from "./runs-section.tsx";
import { SourceSettings } from "./source-settings.tsx";

const route = getRouteApi("/bronnen/$source");

/** One table of an official statistic: when it is fetched, which measure is which indicator, what it brought. */
export function SourcePage() {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const isManaged = useAccount()?.may.manageSources ?? false;
  const { source: id } = route.useParams();
  const source = useSuspenseQuery(sourceQuery(id)).data;
  const { title, table, organisation, modified, lastRun } = source;
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={<Link to="/bronnen">{text("back")}</Link>}
        lead={text("table", { table, organisation })}
        meta={modified && text("tableModified", { moment: formatMoment(modified, locale) })}
      >
        <a href={`https://opendata.cbs.nl/#/CBS/nl/dataset/${table}/table`}>{text("toTable")}</a>
      </PageHead>
      <div className="stack stack--wide">
        {lastRun?.state === "rejected" && (
          <Notice kind="error" icon="prefilled" title={lastRun.error ?? text("state.rejected")}>
            {text("lastKept")}
          </Notice>
        )}
        {!isManaged && <p className="meta-line">{text("readOnly")}</p>}
        <RunsSection source={source} isManaged={isManaged} />
        <MappingsSection source={source} isManaged={isManaged} />
        {isManaged && <SourceSettings key={source.version} source={source} />}
      </div>
    </>
  );
}
