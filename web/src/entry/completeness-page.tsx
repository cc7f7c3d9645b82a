import type { AreaCompleteness } from "@lokaal17/shared/contract/completeness";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { useAccount } from "../ui/account.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { CalendarNote } from "./calendar-note.tsx";
import { CompletenessIndicators } from "./completeness-indicators.tsx";
import { CompletenessTable } from "./completeness-table.tsx";
import { RoundCalendar } from "./round-calendar.tsx";
import { completenessQuery } from "./round-queries.ts";

const route = getRouteApi("/invoer/volledigheid/$round");

/** Standings that a list can be narrowed to. */
export const standings = ["not-begun", "begun", "returned", "submitted", "approved", "excused"] as const;
export const standingFilters = [...standings, "overdue"] as const;

const layers = ["municipality", "province", "water-board"] as const;

/** How far organisations are in a round, and reminding those that are not. Counts, never values. */
export function CompletenessPage() {
  const text = useText(roundScreens);
  const entryText = useText(entryScreens);
  const account = useAccount();
  const { round: id } = route.useParams();
  const { zoek, stand, laag } = route.useSearch();
  const { round, areas, indicators } = useSuspenseQuery(completenessQuery(id)).data;
  const shown = areas.filter((area) => matches(area, zoek, stand, laag));
  const known = layers.filter((layer) => areas.some((area) => area.layer === layer));
  return (
    <>
      <PageHead
        title={text("completenessTitle", { round: round.name })}
        lead={text("completenessLead")}
        actions={<DownloadMenu path={`/v1/rounds/${id}/completeness`} />}
        breadcrumb={
          account?.may.manageRounds ? (
            <Link to="/rondes">{text("roundsTitle")}</Link>
          ) : (
            <Link to="/invoer">{entryText("worklistTitle")}</Link>
          )
        }
      >
        <RoundCalendar round={round} />
        <CalendarNote />
      </PageHead>
      <div className="stack stack--wide">
        {areas.length > 1 && (
          <ViewForm keep={{}} withButton>
            <Field
              label={text("filterName")}
              name="zoek"
              type="search"
              current={zoek ?? ""}
              autoComplete="off"
            />
            <Select label={text("filterState")} name="stand" current={stand ?? ""}>
              <option value="">{text("filterAll")}</option>
              {standings.map((state) => (
                <option key={state} value={state}>
                  {text(`standing.${state}`)}
                </option>
              ))}
              <option value="overdue">{text("filterOverdue")}</option>
            </Select>
            {known.length > 1 && (
              <Select label={text("showLayer")} name="laag" current={laag ?? ""}>
                <option value="">{text("filterAll")}</option>
                {known.map((layer) => (
                  <option key={layer} value={layer}>
                    {text(`layer.${layer}`)}
                  </option>
                ))}
              </Select>
            )}
          </ViewForm>
        )}
        {shown.length === 0 ? (
          <EmptyState icon="search" title={text("shown", { count: 0 })} level={2}>
            <p>
              <Link to="/invoer/volledigheid/$round" params={{ round: id }}>
                {text("filterAll")}
              </Link>
            </p>
          </EmptyState>
        ) : (
          <CompletenessTable round={id} areas={shown} />
        )}
        {indicators.length > 0 && <CompletenessIndicators areas={shown} indicators={indicators} />}
      </div>
    </>
  );
}

function matches(area: AreaCompleteness, typed = "", stand?: string, layer?: string): boolean {
  const sought = typed.toLocaleLowerCase("nl");
  return (
    (layer === undefined || area.layer === layer) &&
    (stand === undefined || (stand === "overdue" ? area.overdue : area.state === stand)) &&
    [area.areaName, area.area].some((name) => name.toLocaleLowerCase("nl").includes(sought))
  );
}
