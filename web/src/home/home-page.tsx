import { comparisonText } from "@lokaal17/shared/text/comparison";
import { homeText } from "@lokaal17/shared/text/home";
import { formatNumber } from "@lokaal17/shared/text/number";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { areasQuery, scoresQuery } from "../areas/queries.ts";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { ProvinceTable } from "../comparison/figures.tsx";
import { goalsQuery } from "../framework/queries.ts";
import { PublicationList } from "../open-data/publication-list.tsx";
import { publicationsQuery } from "../publications/queries.ts";
import { Button } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { Icon } from "../ui/icon.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { GoalMap } from "./goal-map.tsx";
import { GoalsOverview } from "./goals-overview.tsx";
import { figuresOfGoal, firstGoal, goalRows, provinceMedians } from "./scores-model.ts";

const route = getRouteApi("/");

/** The Netherlands at a glance: find a municipality, one goal on the map, the 17 goals on one scale, what is new. */
export function HomePage() {
  const { doel, asOf } = route.useSearch();
  const text = useText(homeText);
  const locale = useLocale();
  const { data: scores } = useSuspenseQuery(scoresQuery(asOf));
  const { areas } = useSuspenseQuery(areasQuery("municipality", scores.basis.boundaryYear)).data;
  const { areas: provinces } = useSuspenseQuery(areasQuery("province")).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const { publications } = useSuspenseQuery(publicationsQuery).data;
  const rows = goalRows(scores, goals);
  const goal = doel ?? firstGoal(rows);
  const goalName = rows.find((row) => row.goal === goal)?.name ?? "";
  const unit = comparisonText(locale)("score-unit");
  const figures = figuresOfGoal(scores, areas, goal, { name: goalName, unit });
  const scored = rows.filter(({ median }) => median !== null).length;
  return (
    <>
      <PageHead
        title={text("title")}
        lead={scored > 0 ? text("lead", { count: scored }) : text("lead-none")}
      />
      <div className="stack stack--wide">
        {asOf && <AsOfNotice asOf={asOf} dataVersion={scores.basis.dataVersion} />}
        <div className="columns columns--even">
          <div className="stack stack--wide">
            <div className="stack">
              <FindMunicipality areas={areas} />
              <ul className="link-list">
                <li>
                  <Link to="/vergelijken">{text("compare")}</Link>
                </li>
                <li>
                  <Link to="/indicatoren">{text("indicators")}</Link>
                </li>
                <li>
                  <Link to="/data">{text("data")}</Link>
                </li>
              </ul>
            </div>
            <section className="section stack" aria-labelledby="provincies">
              <h2 id="provincies">{text("provinces-title", { number: goal })}</h2>
              <p className="meta-line">{text("provinces-text")}</p>
              <ProvinceTable
                synthetic={figures.syntheticCount > 0}
                unit={unit}
                decimals={figures.decimals}
                provinces={provinceMedians(figures, provinces)}
              />
            </section>
            <section className="section stack" aria-labelledby="nieuw">
              <h2 id="nieuw">{text("publications")}</h2>
              <p>{text("publications-text")}</p>
              <PublicationList publications={publications.slice(0, 5)} />
            </section>
          </div>
          <GoalMap {...{ scores, areas, provinces, rows, asOf }} goal={goal} />
        </div>
        <section className="section stack" aria-labelledby="doelen">
          <h2 id="doelen">{text("all-goals")}</h2>
          <p>{text("scale")}</p>
          <GoalsOverview rows={rows} total={scores.areas.length} />
          <p className="meta-line">{adoptionText(scores.basis, locale)}</p>
          <p className="meta-line">
            {text("source-scores", {
              count: formatNumber(
                rows.reduce((sum, { basketSize }) => sum + basketSize, 0),
                0,
                locale,
              ),
              year: String(scores.basis.year),
              boundaryYear: String(scores.basis.boundaryYear),
            })}
          </p>
        </section>
      </div>
    </>
  );
}

/** With scripts a choice opens the page of the municipality; without, the list of what was found. */
function FindMunicipality({ areas }: { areas: readonly { code: string; name: string }[] }) {
  const text = useText(homeText);
  const shell = useText(webShell);
  const locale = useLocale();
  const navigate = useNavigate();
  return (
    <search>
      <form className="find-area" action={addressIn(locale, "/gemeenten")}>
        <Combobox
          label={text("find")}
          hint={text("find-hint", { count: formatNumber(areas.length, 0, locale) })}
          name="zoek"
          options={areas.map(({ code, name }) => ({ value: code, label: name, detail: code }))}
          onChoose={({ value }) => navigate({ to: "/gemeenten/$code", params: { code: value } })}
        />
        <Button type="submit">
          <Icon name="search" />
          {shell("search")}
        </Button>
      </form>
    </search>
  );
}
