import type { DefinitionVersion } from "@lokaal17/shared/contract/definitions";
import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { definitionScreens } from "@lokaal17/shared/text/definition-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Field } from "../ui/field.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState, LoadingState } from "../ui/states.tsx";
import { DefinitionForm } from "./definition-form.tsx";
import { NewIndicatorForm } from "./definition-new.tsx";
import { definitionsQuery } from "./definitions-query.ts";
import { GoalSelect } from "./goal-select.tsx";
import { searchIndicators } from "./indicators-model.ts";
import { thresholdsQuery } from "./thresholds-query.ts";

const route = getRouteApi("/definities");

/** Indicators with the versions of their definitions; analysts make new versions and new indicators here. */
export function DefinitionsPage() {
  const { indicator, nieuw } = route.useSearch();
  const text = useText(definitionScreens);
  const account = useAccount();
  const { indicators } = useSuspenseQuery(thresholdsQuery(account)).data;
  const back = <Link to="/definities">{text("all")}</Link>;
  if (!account?.may.defineIndicators)
    return (
      <>
        <PageHead title={text("title")} />
        <EmptyState icon="lock" title={text("not-allowed")} level={2} />
      </>
    );
  if (nieuw)
    return (
      <>
        <PageHead title={text("new-indicator")} breadcrumb={back} />
        <NewIndicatorForm />
      </>
    );
  if (indicator === undefined) return <DefinitionsList indicators={indicators} />;
  const item = indicators.find((one) => one.indicator === indicator);
  if (!item)
    return (
      <>
        <PageHead title={text("title")} breadcrumb={back} />
        <EmptyState icon="search" title={text("not-found")} level={2}>
          <p>{back}</p>
        </EmptyState>
      </>
    );
  return <DefinitionDetail key={indicator} item={item} />;
}

function DefinitionDetail({ item }: { item: IndicatorThresholds }) {
  const text = useText(definitionScreens);
  const definitions = useQuery(definitionsQuery(item.indicator)).data;
  return (
    <>
      <PageHead
        title={item.name}
        mark={item.goal === null ? undefined : <GoalMark goal={item.goal} large />}
        breadcrumb={
          <>
            <Link to="/definities">{text("all")}</Link>
            {" / "}
            <Link to="/indicatoren/$code" params={{ code: item.indicator }}>
              {text("to-page")}
            </Link>
          </>
        }
      />
      {definitions ? (
        <div className="stack stack--wide">
          <section className="section stack" aria-labelledby="versies">
            <h2 id="versies">{text("versions")}</h2>
            <ul className="stack stack--tight">
              {definitions.versions.map((version, place) => (
                <Version key={version.version} version={version} isCurrent={place === 0} />
              ))}
            </ul>
          </section>
          <section className="section stack" aria-labelledby="nieuwe-versie">
            <h2 id="nieuwe-versie">{text("form-heading")}</h2>
            <DefinitionForm definitions={definitions} />
          </section>
        </div>
      ) : (
        <LoadingState />
      )}
    </>
  );
}

function Version({ version, isCurrent }: { version: DefinitionVersion; isCurrent: boolean }) {
  const text = useText(definitionScreens);
  const locale = useLocale();
  return (
    <li>
      <strong>{text(isCurrent ? "version-now" : "version-number", { version: version.version })}</strong>
      {": "}
      {version.change?.[locale] ?? text("version-first")}{" "}
      <span className="meta-line">
        {version.changedAt && `${text("version-on", { date: formatMoment(version.changedAt, locale) })}. `}
        {text("figures", { count: version.figures })}. {version.breaksSeries && text("breaks")}
      </span>
    </li>
  );
}

function DefinitionsList({ indicators }: { indicators: readonly IndicatorThresholds[] }) {
  const { zoek, doel } = route.useSearch();
  const text = useText(definitionScreens);
  const ofGoal = indicators.filter(({ goal }) => doel === undefined || goal === doel);
  const found = searchIndicators(ofGoal, ({ indicator }) => indicator, zoek);
  const columns: [Column<IndicatorThresholds>, ...Column<IndicatorThresholds>[]] = [
    { key: "name", head: text("indicator"), cell: ({ name }) => name },
    { key: "unit", head: text("unit"), cell: ({ unit }) => unit },
    {
      key: "change",
      head: <span className="visually-hidden">{text("change")}</span>,
      cell: ({ indicator, name }) => (
        <Link
          to="/definities"
          search={{ indicator }}
          preload={false}
          aria-label={text("change-label", { indicator: name })}
        >
          {text("change")}
        </Link>
      ),
    },
  ];
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack">
        <p>
          <Link className={buttonClass({ kind: "secondary" })} to="/definities" search={{ nieuw: "ja" }}>
            {text("new-indicator")}
          </Link>
        </p>
        <ViewForm keep={{}} withButton>
          <Field label={text("search")} name="zoek" type="search" current={zoek ?? ""} autoComplete="off" />
          <GoalSelect goal={doel} />
        </ViewForm>
        <p role="status">{text("found", { count: found.length })}</p>
        {found.length === 0 ? (
          <EmptyState icon="search" title={text("none-title")} level={2}>
            <p>
              <Link to="/definities">{text("show-all")}</Link>
            </p>
          </EmptyState>
        ) : (
          <DataTable
            caption={text("title")}
            columns={columns}
            rows={found}
            rowKey={({ indicator }) => indicator}
          />
        )}
      </div>
    </>
  );
}
