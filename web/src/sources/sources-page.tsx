import type { SourceView } from "@lokaal17/shared/contract/sources";
import { formatDate, formatMoment } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { AddSource } from "./add-source.tsx";
import { ObjectionsInbox } from "./objections-inbox.tsx";
import { pollRuns, sourcesQuery } from "./queries.ts";
import { RunState } from "./run-state.tsx";

/** Where figures come from: every source with its last run and what waits, and the objections to answer. */
export function SourcesPage() {
  const text = useText(sourceScreens);
  const may = useAccount()?.may;
  const { sources } = useSuspenseQuery({
    ...sourcesQuery,
    refetchInterval: ({ state }) => pollRuns(state.data?.sources.map(({ lastRun }) => lastRun) ?? []),
  }).data;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        {may?.answerObjections && <ObjectionsInbox />}
        {sources.length === 0 ? (
          <EmptyState icon="table" title={text("none")} level={2}>
            {may?.manageSources ? text("noneText") : null}
          </EmptyState>
        ) : (
          <SourceTable sources={sources} />
        )}
        {may?.manageSources && <AddSource sources={sources} />}
      </div>
    </>
  );
}

function SourceTable({ sources }: { sources: readonly SourceView[] }) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const columns: [Column<SourceView>, ...Column<SourceView>[]] = [
    {
      key: "title",
      head: text("column"),
      sortBy: ({ title }) => title,
      cell: ({ id, title, table, organisation }) => (
        <>
          <Link to="/bronnen/$source" params={{ source: id }}>
            {title}
          </Link>
          <small className="figure-unit">{text("table", { table, organisation })}</small>
        </>
      ),
    },
    {
      key: "state",
      head: text("state"),
      cell: ({ lastRun, active }) => (
        <>
          {!active && <span className="meta-line">{text("off")} </span>}
          {lastRun ? <RunState state={lastRun.state} /> : text("never")}
          {lastRun?.error && <p className="meta-line">{lastRun.error}</p>}
        </>
      ),
    },
    {
      key: "good",
      head: text("lastGood"),
      sortBy: ({ lastGoodAt }) => lastGoodAt,
      cell: ({ lastGoodAt }) => (lastGoodAt ? formatMoment(lastGoodAt, locale) : text("never")),
    },
    {
      key: "next",
      head: text("nextRun"),
      sortBy: ({ nextRunAt }) => nextRunAt,
      cell: ({ nextRunAt, active, schedule }) => (
        <>
          {active && nextRunAt ? formatDate(nextRunAt, locale) : text("notPlanned")}
          <small className="figure-unit">{text(`schedule.${schedule}`)}</small>
        </>
      ),
    },
    { key: "waits", head: text("waits"), cell: (source) => <Waits source={source} /> },
  ];
  return <DataTable caption={text("caption")} columns={columns} rows={sources} rowKey={({ id }) => id} />;
}

function Waits({ source: { mappings, lastRun } }: { source: SourceView }) {
  const text = useText(sourceScreens);
  const toChoose = mappings.filter(({ measure }) => measure === "").length;
  const authorities = mappings.filter(({ use, measure }) => use === "waits-for-authority" && measure !== "");
  const parts = [
    lastRun?.state === "preview" && text("waits.preview"),
    authorities.length > 0 && text("waits.authority", { count: authorities.length }),
    toChoose > 0 && text("waits.choose", { count: toChoose }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? text("nothing") : parts.join(", ");
}
