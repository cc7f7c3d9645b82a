import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { GoalSelect } from "./goal-select.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { foundIndicators } from "./indicators-model.ts";
import { indicatorsQuery } from "./queries.ts";

const route = getRouteApi("/indicatoren");
const layers = ["municipality", "province", "water-board"] as const;

/** All indicators, found by name, goal and layer; the measures that they are made of stand below. */
export function IndicatorsPage() {
  const { zoek, doel, laag, asOf } = route.useSearch();
  const text = useText(frameworkText);
  const all = useSuspenseQuery(indicatorsQuery).data.indicators;
  const found = foundIndicators(all, { zoek, doel, laag });
  const indicators = found.filter(({ kind }) => kind === "indicator");
  const measures = found.filter(({ kind }) => kind === "measure");
  return (
    <>
      <PageHead
        title={text("indicators-title")}
        lead={text("indicators-lead")}
        actions={<DownloadMenu path="/v1/indicators" query={{ goal: doel, layer: laag }} />}
      />
      <div className="stack stack--wide">
        <div className="stack">
          <ViewForm keep={{ asOf }} withButton>
            <Field
              label={text("indicators-search")}
              hint={text("indicators-hint")}
              name="zoek"
              type="search"
              current={zoek ?? ""}
              autoComplete="off"
            />
            <GoalSelect goal={doel} />
            <Select label={text("layer")} name="laag" current={laag ?? ""}>
              <option value="">{text("all-layers")}</option>
              {layers.map((layer) => (
                <option key={layer} value={layer}>
                  {text(`layer.${layer}`)}
                </option>
              ))}
            </Select>
          </ViewForm>
          <p role="status">{text("found-indicators", { count: indicators.length })}</p>
          {found.length === 0 && (
            <EmptyState icon="search" title={text("none-found")} level={2}>
              <p>{text("none-found-text")}</p>
              <p>
                <Link to="/indicatoren">{text("show-all-indicators")}</Link>
              </p>
            </EmptyState>
          )}
          {indicators.length > 0 && (
            <IndicatorTable indicators={indicators} caption={text("indicators-title")} withGoal />
          )}
        </div>
        {measures.length > 0 && (
          <section className="section stack" aria-labelledby="maten">
            <h2 id="maten">{text("measures")}</h2>
            <p>{text("measures-text")}</p>
            <IndicatorTable indicators={measures} caption={text("measures")} />
          </section>
        )}
      </div>
    </>
  );
}
