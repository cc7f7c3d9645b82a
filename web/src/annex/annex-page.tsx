import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy } from "react";
import { areaQuery } from "../areas/queries.ts";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { WhenMounted } from "../ui/when-mounted.tsx";
import { AnnexDownload } from "./annex-download.tsx";
import { AnnexForm } from "./annex-form.tsx";
import { AnnexPreview } from "./annex-preview.tsx";
import { annexWish } from "./annex-search.ts";
import { annexFile, annexQuery } from "./queries.ts";

const route = getRouteApi("/gemeenten/$code/raadsstuk");
const RefreshSection = lazy(() => import("./refresh-section.tsx"));
const AnnexChoice = lazy(() => import("./annex-choice.tsx"));

/** Making the annex of a budget or accounts, and refreshing the one of last year. */
export function AnnexPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  const text = useText(annexScreens);
  const locale = useLocale();
  const { name } = useSuspenseQuery(areaQuery(code)).data;
  const { data: annex } = useSuspenseQuery(annexQuery(code, search));
  const nothing = annexWish(search).isNothing || annex.figureCount === 0;
  return (
    <>
      <PageHead
        title={text("title", { name })}
        lead={text("lead")}
        breadcrumb={
          <Link to="/gemeenten/$code" params={{ code }}>
            {text("breadcrumb", { name })}
          </Link>
        }
      />
      <div className="stack stack--wide">
        <AsOfNotice asOf={search.asOf} dataVersion={annex.dataVersion} />
        {annex.choice.length === 0 ? (
          <Notice title={text("no-figures")} />
        ) : (
          <>
            <section className="section stack" aria-labelledby="kiezen">
              <h2 id="kiezen">{text("choose")}</h2>
              <AnnexForm search={search} annex={annex} />
              <noscript>
                <p className="meta-line">{text("script")}</p>
              </noscript>
              <WhenMounted>
                <AnnexChoice search={search} annex={annex} />
              </WhenMounted>
            </section>
            <section className="section stack" aria-labelledby="downloaden">
              <h2 id="downloaden">{text("download")}</h2>
              {nothing ? (
                <p>{text("download-nothing")}</p>
              ) : (
                <>
                  <p>{text("download-hint")}</p>
                  {annex.syntheticCount > 0 && (
                    <p>
                      <SyntheticTag /> {annex.share}
                    </p>
                  )}
                  <AnnexDownload address={annexFile(code, search, locale)} />
                </>
              )}
            </section>
          </>
        )}
        <section className="section stack" aria-labelledby="bijwerken">
          <h2 id="bijwerken">{text("refresh")}</h2>
          <p>{text("refresh-text")}</p>
          <WhenMounted>
            <RefreshSection asOf={search.asOf} />
          </WhenMounted>
        </section>
        {annex.choice.length > 0 && (
          <section className="section stack" aria-labelledby="voorproef">
            <h2 id="voorproef">{text("preview")}</h2>
            {nothing ? (
              <EmptyState icon="search" title={text("nothing")}>
                <p>{text("nothing-text")}</p>
              </EmptyState>
            ) : (
              <AnnexPreview annex={annex} />
            )}
          </section>
        )}
      </div>
    </>
  );
}
