import type { AreaView } from "@lokaal17/shared/contract/areas";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatDate } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { foundAreas } from "./areas-model.ts";
import { areasQuery } from "./queries.ts";

const route = getRouteApi("/gemeenten");

/** All municipalities, found by name, former name and province; then the provinces and the water boards. */
export function AreasPage() {
  const { zoek, provincie, asOf } = route.useSearch();
  const text = useText(areasText);
  const shell = useText(webShell);
  const locale = useLocale();
  const { areas } = useSuspenseQuery(areasQuery("municipality")).data;
  const { areas: provinces } = useSuspenseQuery(areasQuery("province")).data;
  const { areas: waterBoards } = useSuspenseQuery(areasQuery("water-board")).data;
  const found = foundAreas(areas, { zoek, provincie }, locale);
  return (
    <>
      <PageHead
        title={text("list-title")}
        lead={text("list-lead")}
        actions={<DownloadMenu path="/v1/areas" />}
      />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="gemeenten">
          <h2 id="gemeenten">{text("all-municipalities")}</h2>
          {/* Another address, another form: typed text follows the address. */}
          <ViewForm keep={{ asOf }} withButton>
            <Field
              label={text("find")}
              hint={text("find-hint")}
              name="zoek"
              type="search"
              current={zoek ?? ""}
              autoComplete="off"
            />
            <Select label={text("province")} name="provincie" current={provincie ?? ""}>
              <option value="">{text("all-provinces")}</option>
              {provinces.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </ViewForm>
          <p role="status">{shell("found", { count: found.length })}</p>
          {found.length === 0 ? (
            <EmptyState icon="search" title={text("none-found")}>
              <p>{text("none-found-text")}</p>
              <p>
                <Link to="/gemeenten">{text("show-all")}</Link>
              </p>
            </EmptyState>
          ) : (
            <MunicipalityTable areas={found} provinces={provinces} />
          )}
        </section>
        <div className="columns columns--even">
          <section className="section stack" aria-labelledby="provincies">
            <h2 id="provincies">{text("provinces")}</h2>
            <p>{text("provinces-text")}</p>
            <ul className="link-list">
              {provinces.map(({ code, name }) => (
                <li key={code}>
                  <Link to="/provincies/$code" params={{ code }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section className="section stack" aria-labelledby="waterschappen">
            <h2 id="waterschappen">{text("water-boards")}</h2>
            <ul className="link-list">
              {waterBoards.map(({ code, name }) => (
                <li key={code}>
                  <Link to="/waterschappen/$code" params={{ code }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <p className="meta-line">{text("caribbean")}</p>
      </div>
    </>
  );
}

function MunicipalityTable({ areas, provinces }: Record<"areas" | "provinces", readonly AreaView[]>) {
  const text = useText(areasText);
  const view = useText(viewText);
  const locale = useLocale();
  const provinceName = new Map<string | null, string>(provinces.map(({ code, name }) => [code, name]));
  const provinceOf = ({ provinceCode }: AreaView) => provinceName.get(provinceCode) ?? "";
  return (
    <DataTable
      caption={view("table-of", { name: text("all-municipalities") })}
      captionHidden
      rows={areas}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "name",
          head: text("municipality"),
          sortBy: ({ name }) => name,
          cell: ({ code, name, validTo }) => (
            <>
              <Link to="/gemeenten/$code" params={{ code }} preload={false}>
                {name}
              </Link>{" "}
              {validTo !== null && (
                <small>{text("dissolved-on", { date: formatDate(validTo, locale) })}</small>
              )}
            </>
          ),
        },
        { key: "province", head: text("province"), sortBy: provinceOf, cell: provinceOf },
        { key: "code", head: text("code"), sortBy: ({ code }) => code, cell: ({ code }) => code },
      ]}
    />
  );
}
