import type { FiguresOn } from "@lokaal17/shared/contract/audit";
import type { OwnTargetView } from "@lokaal17/shared/contract/own-targets";
import { definitionScreens } from "@lokaal17/shared/text/definition-screens";
import { dayInAmsterdam, formatNumber } from "@lokaal17/shared/text/number";
import { ownPageScreens } from "@lokaal17/shared/text/own-page-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { figuresOnQuery } from "../audit/queries.ts";
import { ViewForm } from "../comparison/view-form.tsx";
import { AreaLink } from "../entry/area-link.tsx";
import { objectionsQuery } from "../sources/objections-query.ts";
import { OwnObjection } from "../sources/own-objection.tsx";
import { useAccount } from "../ui/account.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { searchIndicators } from "./indicators-model.ts";
import { ExplanationForm } from "./own-page-explanation.tsx";
import { explanationsQuery, ownTargetsQuery } from "./own-page-queries.ts";
import { OwnTargetForm } from "./own-target-form.tsx";
import { indicatorsQuery } from "./queries.ts";

const route = getRouteApi("/eigen/$area");

type Figure = FiguresOn["figures"][number];

/** Own targets and public explanations of one organisation, for its officers. */
export function OwnPage() {
  const { area } = route.useParams();
  const text = useText(ownPageScreens);
  const account = useAccount();
  const mine = account?.grants.some((grant) => grant.role === "officer" && grant.area === area) ?? false;
  if (!mine)
    return (
      <>
        <PageHead title={text("title", { area })} />
        <EmptyState icon="lock" title={text("not-allowed")} level={2} />
      </>
    );
  return <OwnFigures area={area} />;
}

function OwnFigures({ area }: { area: string }) {
  const text = useText(ownPageScreens);
  const locale = useLocale();
  const { indicator, zoek } = route.useSearch();
  const { figures, areaName } = useSuspenseQuery(figuresOnQuery(area, dayInAmsterdam(new Date()))).data;
  const { ownTargets } = useSuspenseQuery(ownTargetsQuery(area)).data;
  const { explanations } = useSuspenseQuery(explanationsQuery(area)).data;
  const { objections, official } = useSuspenseQuery(objectionsQuery({ area, asOf: "preview" })).data;
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const isOfficial = indicators.some(({ code, collection }) => code === indicator && collection === "source");
  const chosen = figures.filter((figure) => figure.indicator === indicator);
  const latest = chosen.at(-1);
  if (latest)
    return (
      <>
        <PageHead
          title={latest.name}
          breadcrumb={
            <Link to="/eigen/$area" params={{ area }}>
              {text("back")}
            </Link>
          }
          lead={areaName}
        />
        <div className="stack stack--wide">
          <OwnTargetForm
            key={`doel ${indicator}`}
            area={area}
            figure={latest}
            last={ownTargets.find((target) => target.indicator === indicator) ?? null}
          />
          <ExplanationForm
            key={`uitleg ${indicator}`}
            area={area}
            figures={chosen}
            explanations={explanations.filter((one) => one.indicator === indicator)}
          />
          {(isOfficial || official.some((code) => code === indicator)) && (
            <OwnObjection
              key={`bezwaar ${indicator}`}
              area={area}
              figures={chosen}
              objections={objections.filter((one) => one.indicator === indicator)}
            />
          )}
        </div>
      </>
    );
  const newest = [...Map.groupBy(figures, (figure) => figure.indicator).values()]
    .flatMap((own) => own.at(-1) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <>
      <PageHead title={text("title", { area: areaName })} lead={text("lead")} meta={text("preview-note")}>
        <AreaLink area={area} preview>
          {text("to-preview")}
        </AreaLink>
      </PageHead>
      {newest.length === 0 ? (
        <EmptyState icon="none" title={text("none-title")} level={2}>
          {text("none-text")}
        </EmptyState>
      ) : (
        <OwnList
          area={area}
          figures={searchIndicators(newest, (figure) => figure.indicator, zoek)}
          search={zoek}
          targets={ownTargets.filter(({ replacedOn }) => replacedOn === null)}
          explained={new Set(explanations.map((one) => one.indicator))}
        />
      )}
    </>
  );
}

interface OwnListProps {
  area: string;
  figures: readonly Figure[];
  search: string | undefined;
  targets: readonly OwnTargetView[];
  explained: ReadonlySet<string>;
}

function OwnList({ area, figures, search, targets, explained }: OwnListProps) {
  const text = useText(ownPageScreens);
  const definitions = useText(definitionScreens);
  const locale = useLocale();
  const columns: [Column<Figure>, ...Column<Figure>[]] = [
    { key: "indicator", head: text("indicator"), cell: ({ name }) => name },
    {
      key: "latest",
      head: text("latest"),
      numeric: true,
      cell: ({ value, decimals, unit, period, synthetic }) => (
        <>
          {value === null ? "–" : `${formatNumber(Number(value), decimals, locale)} ${unit} (${period})`}{" "}
          {synthetic && <SyntheticTag />}
        </>
      ),
    },
    {
      key: "target",
      head: text("own-target"),
      numeric: true,
      cell: (figure) => {
        const target = targets.find((one) => one.indicator === figure.indicator);
        if (!target) return text("has-none");
        const value = formatNumber(target.value, target.decimals, locale);
        return text("own-target-value", { value, unit: target.unit, year: String(target.year) });
      },
    },
    {
      key: "explanation",
      head: text("explanation"),
      cell: ({ indicator }) => (explained.has(indicator) ? text("explanation") : text("has-none")),
    },
    {
      key: "change",
      head: <span className="visually-hidden">{text("change")}</span>,
      cell: ({ indicator, name }) => (
        <Link
          to="/eigen/$area"
          params={{ area }}
          search={{ indicator }}
          aria-label={text("change-of", { indicator: name })}
        >
          {text("change")}
        </Link>
      ),
    },
  ];
  return (
    <div className="stack">
      <ViewForm keep={{}} withButton>
        <Field label={text("search")} name="zoek" type="search" current={search ?? ""} autoComplete="off" />
      </ViewForm>
      <p role="status">{definitions("found", { count: figures.length })}</p>
      <DataTable
        caption={text("lead")}
        captionHidden
        columns={columns}
        rows={figures}
        rowKey={({ indicator }) => indicator}
      />
    </div>
  );
}
