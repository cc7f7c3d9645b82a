import { auditScreens } from "@lokaal17/shared/text/audit-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { type Account, useAccount } from "../ui/account.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { FiguresOnDay } from "./figures-on-day.tsx";
import { LogTable } from "./log-table.tsx";
import { auditEventsQuery } from "./queries.ts";

const route = getRouteApi("/logboek");

/** The log of one organisation, or of the program for administrators, and its figures as they were on a day. */
export function LogPage() {
  const text = useText(auditScreens);
  const account = useAccount();
  const { gebied } = route.useSearch();
  const places = placesOf(account);
  const isAdmin = account?.grants.some(({ role }) => role === "admin") ?? false;
  const area = gebied ?? (isAdmin ? undefined : places[0]?.code);
  if (!account || (!isAdmin && places.length === 0))
    return (
      <>
        <PageHead title={text("title")} />
        <EmptyState icon="lock" title={text("nowhere")} level={2} />
      </>
    );
  return <Log area={area} places={places} isAdmin={isAdmin} />;
}

interface LogProps {
  area: string | undefined;
  places: readonly { code: string; name: string }[];
  isAdmin: boolean;
}

function Log({ area, places, isAdmin }: LogProps) {
  const text = useText(auditScreens);
  const { indicator, vanaf, tot, voor, dag } = route.useSearch();
  const wish = { area, indicator, since: vanaf, until: tot, before: voor };
  const log = useSuspenseQuery(auditEventsQuery(wish)).data;
  const here = {
    ...(area !== undefined && { gebied: area }),
    ...(indicator !== undefined && { indicator }),
    ...(vanaf !== undefined && { vanaf }),
    ...(tot !== undefined && { tot }),
  };
  return (
    <>
      <PageHead
        title={log.areaName ? text("title-of", { area: log.areaName }) : text("title")}
        lead={text("lead")}
        actions={
          <DownloadMenu path="/v1/audit-events" query={{ area, indicator, since: vanaf, until: tot }} />
        }
      />
      <div className="stack stack--wide">
        <div className="stack">
          <ViewForm keep={{ dag }} withButton>
            {(isAdmin || places.length > 1) && (
              <Select label={text("choose")} name="gebied" current={area ?? ""}>
                {isAdmin && <option value="">{text("program")}</option>}
                {places.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
            <Field label={text("since")} name="vanaf" type="date" current={vanaf ?? ""} />
            <Field label={text("until")} name="tot" type="date" current={tot ?? ""} />
            <Field label={text("indicator")} name="indicator" current={indicator ?? ""} autoComplete="off" />
          </ViewForm>
          {log.events.length === 0 ? (
            <EmptyState icon="search" title={text("none")} level={2}>
              {text("none-text")}
            </EmptyState>
          ) : (
            <LogTable events={log.events} caption={text("title")} />
          )}
          <p className="cluster">
            {voor !== undefined && (
              <Link to="/logboek" search={here}>
                {text("newest")}
              </Link>
            )}
            {log.next !== null && (
              <Link to="/logboek" search={{ ...here, voor: log.next }}>
                {text("older")}
              </Link>
            )}
          </p>
        </div>
        {area && <FiguresOnDay area={area} day={dag} keep={{ ...here, voor }} />}
        <section className="section stack" aria-labelledby="bewijs">
          <h2 id="bewijs">{text("seal-heading")}</h2>
          <p className="meta-line seal">{log.seal ? text("seal", log.seal) : text("no-seal")}</p>
        </section>
      </div>
    </>
  );
}

/** The organisations of which the account reads the log. */
export function placesOf(account: Account | null): { code: string; name: string }[] {
  const readers = new Set<string>(["officer", "approver", "coordinator"]);
  const found = (account?.grants ?? []).flatMap(({ role, area, areaName }) =>
    area && readers.has(role) ? [[area, areaName ?? area] as const] : [],
  );
  return [...new Map<string, string>(found)].map(([code, name]) => ({ code, name }));
}
