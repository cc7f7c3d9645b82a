import { formatNumber } from "@lokaal17/shared/text/number";
import { openDataPagesText } from "@lokaal17/shared/text/open-data-pages";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { foundIndicators } from "../framework/indicators-model.ts";
import { observationsDownload } from "../framework/observations-download.ts";
import { indicatorsQuery } from "../framework/queries.ts";
import { configurationQuery, publicationsQuery } from "../publications/queries.ts";
import { DataTable } from "../ui/data-table.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { PublicationList } from "./publication-list.tsx";

const route = getRouteApi("/data");

/** Taking the data along: files, the API, and how to fetch the same figures again years later. */
export function DataPage() {
  const { zoek } = route.useSearch();
  const text = useText(openDataPagesText);
  const view = useText(viewText);
  const locale = useLocale();
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { publications } = useSuspenseQuery(publicationsQuery).data;
  const { limits, publication, demonstration } = useSuspenseQuery(configurationQuery).data;
  const found = foundIndicators(indicators, { zoek }).filter(({ latestYear }) => latestYear !== null);
  const pinned = `/v1/scores?asOf=${publication?.dataVersion ?? "latest"}`;
  const examples = [
    ["example-areas", "/v1/areas?layer=municipality&boundaryYear=2026"],
    ["example-scores", "/v1/scores"],
    ["example-comparison", "/v1/comparisons?indicator=residual-waste"],
    ["example-observations", "/v1/observations.csv?indicators=residual-waste"],
  ] as const;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        <div className="columns columns--even">
          <section className="section stack" aria-labelledby="programmas">
            <h2 id="programmas">{text("programs")}</h2>
            <p>{text("programs-text")}</p>
            <p>
              <a href="/v1/openapi.json">{text("open-api")}</a>
            </p>
            <h3>{text("examples")}</h3>
            <ul>
              {examples.map(([key, address]) => (
                <li key={key}>
                  <a href={address}>{text(key)}</a>
                </li>
              ))}
            </ul>
            <p className="meta-line">
              {text("limits", { count: formatNumber(limits.observations, 0, locale) })}
            </p>
          </section>
          <div className="stack stack--wide">
            <section className="section stack" aria-labelledby="versies">
              <h2 id="versies">{text("pinned")}</h2>
              <p>{text("pinned-text")}</p>
              {publication && (
                <p>
                  <a href={pinned}>{text("pinned-example", { version: String(publication.dataVersion) })}</a>
                </p>
              )}
              {demonstration && (
                <>
                  <h3>{text("examples-mark")}</h3>
                  <p>{text("examples-mark-text")}</p>
                </>
              )}
            </section>
            <section className="section stack" aria-labelledby="publicaties">
              <h2 id="publicaties">{text("publications")}</h2>
              <p>{text("publications-text")}</p>
              <PublicationList publications={publications} />
              <p>
                <Link to="/revisies">{text("revisions")}</Link>
              </p>
            </section>
          </div>
        </div>
        <WholeTables />
        <section className="section stack" aria-labelledby="bestanden">
          <h2 id="bestanden">{text("downloads")}</h2>
          <p>{text("downloads-text")}</p>
          <ViewForm keep={{}} withButton>
            <Field
              label={text("find")}
              hint={text("find-hint")}
              name="zoek"
              type="search"
              current={zoek ?? ""}
              autoComplete="off"
            />
          </ViewForm>
          {found.length === 0 ? (
            <EmptyState icon="search" title={text("none-found")}>
              <p>{text("none-found-text")}</p>
              <p>
                <Link to="/data">{text("show-all")}</Link>
              </p>
            </EmptyState>
          ) : (
            <DataTable
              caption={view("table-of", { name: text("downloads") })}
              captionHidden
              rows={found}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: "name",
                  head: text("indicator"),
                  sortBy: ({ name }) => name,
                  cell: ({ code, name }) => (
                    <Link to="/indicatoren/$code" params={{ code }} preload={false}>
                      {name}
                    </Link>
                  ),
                },
                {
                  key: "goal",
                  head: text("goal"),
                  numeric: true,
                  sortBy: ({ goal }) => goal,
                  cell: ({ goal }) => goal ?? "–",
                },
                {
                  key: "year",
                  head: text("year"),
                  numeric: true,
                  sortBy: ({ latestYear }) => latestYear,
                  cell: ({ latestYear }) => latestYear,
                },
                {
                  key: "file",
                  head: text("file"),
                  cell: ({ code, name }) => (
                    <DownloadMenu {...observationsDownload(code)} name={name} small />
                  ),
                },
              ]}
            />
          )}
        </section>
      </div>
    </>
  );
}

const wholes = [
  ["whole-scores", "/v1/scores"],
  ["whole-indicators", "/v1/indicators"],
  ["whole-areas", "/v1/areas"],
  ["whole-revisions", "/v1/revisions"],
] as const;

/** What is one table, and which form is for whom. */
function WholeTables() {
  const text = useText(openDataPagesText);
  return (
    <section className="section stack" aria-labelledby="tabellen">
      <h2 id="tabellen">{text("wholes")}</h2>
      <div className="columns columns--even">
        <ul className="download-list">
          {wholes.map(([key, path]) => (
            <li key={key}>
              {text(key)}
              <DownloadMenu path={path} name={text(key)} small />
            </li>
          ))}
        </ul>
        <div className="stack">
          <h3>{text("forms")}</h3>
          <ul>
            {(["form-excel", "form-csv", "form-commas", "form-programs"] as const).map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
