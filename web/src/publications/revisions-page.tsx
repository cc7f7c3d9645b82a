import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { revisionPagesText } from "@lokaal17/shared/text/revision-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { revisionsQuery } from "./revisions-query.ts";
import { RevisionsTable } from "./revisions-table.tsx";

const route = getRouteApi("/revisies");

/** Every published figure that became another, with the publication that changed it and why. */
export function RevisionsPage() {
  const text = useText(revisionPagesText);
  const locale = useLocale();
  const search = route.useSearch();
  const { total, page, pages, publications, revisions } = useSuspenseQuery(revisionsQuery(search)).data;
  const shown = (count: number) => formatNumber(count, 0, locale);
  const { gebied, indicator } = search;
  const isChosen = Boolean(gebied || indicator || search.publicatie);
  const [first] = revisions;
  const only = [gebied && (first?.areaName ?? gebied), indicator && (first?.indicatorName ?? indicator)];
  return (
    <>
      <PageHead
        title={text("title")}
        lead={text("lead")}
        meta={text("meta", { count: total, shown: shown(total) })}
        breadcrumb={<Link to="/data">{text("toData")}</Link>}
        actions={
          <DownloadMenu
            path="/v1/revisions"
            query={{ publication: search.publicatie, area: gebied, indicator }}
          />
        }
      />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="revisions-heading">
          <h2 id="revisions-heading">{text("list")}</h2>
          {publications.length > 0 && (
            <ViewForm keep={{ gebied, indicator }}>
              <Select label={text("publication")} name="publicatie" current={search.publicatie ?? ""}>
                <option value="">{text("allPublications")}</option>
                {publications.map(({ id, label, publishedOn, revisions: count }) => (
                  <option key={id} value={id}>
                    {text("publicationCount", {
                      name: `${label}, ${formatDate(publishedOn, locale)}`,
                      shown: shown(count),
                    })}
                  </option>
                ))}
              </Select>
            </ViewForm>
          )}
          {(gebied || indicator) && (
            <p>
              {text("filtered", { what: only.filter(Boolean).join(", ") })}{" "}
              <Link to="/revisies" search={{}}>
                {text("showAll")}
              </Link>
            </p>
          )}
          {revisions.length === 0 ? (
            <EmptyState icon="check" title={text(isChosen ? "noneTitle" : "nothingTitle")}>
              {text(isChosen ? "noneText" : "nothingText")}
            </EmptyState>
          ) : (
            <RevisionsTable revisions={revisions} />
          )}
          {pages > 1 && (
            <nav
              className="cluster pagination"
              aria-label={text("page", { page: shown(page), pages: shown(pages) })}
            >
              {page > 1 ? (
                <Link to="/revisies" search={{ ...search, bladzijde: page - 1 }}>
                  {text("previous")}
                </Link>
              ) : (
                <span />
              )}
              <span>{text("page", { page: shown(page), pages: shown(pages) })}</span>
              {page < pages ? (
                <Link to="/revisies" search={{ ...search, bladzijde: page + 1 }}>
                  {text("next")}
                </Link>
              ) : (
                <span />
              )}
            </nav>
          )}
          <p className="meta-line">{text("asOf")}</p>
        </section>
      </div>
    </>
  );
}
