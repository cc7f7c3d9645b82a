import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { Tag } from "../ui/tag.tsx";
import { CalendarNote } from "./calendar-note.tsx";
import { RoundExtensions } from "./round-extensions.tsx";
import { extensionRequestsQuery, roundsQuery } from "./round-queries.ts";
import { RoundsCalendar } from "./rounds-calendar.tsx";

/** All rounds, the requests for more time that wait, and the calendar of the year. For the analyst. */
export function RoundsPage() {
  const text = useText(roundScreens);
  const locale = useLocale();
  const account = useAccount();
  const { rounds } = useSuspenseQuery(roundsQuery).data;
  const { requests } = useSuspenseQuery(extensionRequestsQuery()).data;
  if (!account?.may.manageRounds)
    return (
      <>
        <PageHead title={text("roundsTitle")} />
        <EmptyState icon="lock" title={text("notAllowedTitle")} level={2} />
      </>
    );
  return (
    <>
      <PageHead
        title={text("roundsTitle")}
        lead={text("roundsLead")}
        actions={
          <Link className={buttonClass()} to="/rondes/nieuw">
            {text("newRound")}
          </Link>
        }
      >
        <CalendarNote />
      </PageHead>
      <div className="stack stack--wide">
        {rounds.length === 0 ? (
          <EmptyState title={text("roundsNone")} level={2} />
        ) : (
          <DataTable
            caption={text("roundsCaption")}
            captionHidden
            rows={rounds}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "round",
                head: text("columnRound"),
                sortBy: ({ name }) => name,
                cell: ({ id, name, practice }) => (
                  <>
                    <Link to="/rondes/$round" params={{ round: id }}>
                      {name}
                    </Link>{" "}
                    {practice && <Tag>{text("practice")}</Tag>}
                  </>
                ),
              },
              { key: "phase", head: text("columnPhase"), cell: ({ phase }) => text(`phase.${phase}`) },
              {
                key: "opens",
                head: text("columnOpens"),
                sortBy: ({ opensOn }) => opensOn,
                cell: ({ opensOn }) => formatDate(opensOn, locale),
              },
              {
                key: "closes",
                head: text("columnCloses"),
                sortBy: ({ closesOn }) => closesOn,
                cell: ({ closesOn }) => formatDate(closesOn, locale),
              },
              {
                key: "asked",
                head: text("columnAsked"),
                numeric: true,
                cell: ({ indicators }) => indicators.length,
              },
              {
                key: "required",
                head: text("columnRequired"),
                numeric: true,
                cell: ({ indicators }) => indicators.filter(({ required }) => required).length,
              },
              {
                key: "completeness",
                head: text("completeness"),
                cell: ({ id, name }) => (
                  <Link to="/invoer/volledigheid/$round" params={{ round: id }}>
                    {text("toCompleteness")} <span className="visually-hidden">{name}</span>
                  </Link>
                ),
              },
            ]}
          />
        )}
        <RoundExtensions requests={requests.filter(({ state }) => state === "open")} />
        <RoundsCalendar />
      </div>
    </>
  );
}
