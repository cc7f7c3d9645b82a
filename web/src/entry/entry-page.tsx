import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { goalsQuery } from "../framework/queries.ts";
import { configurationQuery } from "../publications/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { AnswerDialog, type Waiting } from "./answer-dialog.tsx";
import { CellPanel } from "./cell-panel.tsx";
import { type CellWork, isOpenCell, keyOf, type Works } from "./cell-work.ts";
import { CountsBar } from "./counts-bar.tsx";
import { EntryGrid } from "./entry-grid.tsx";
import { EntryNotices } from "./entry-notices.tsx";
import { cellAt, columnsOf } from "./grid-columns.ts";
import { type Place, within } from "./grid-moves.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { entriesQuery } from "./queries.ts";
import { RoundCalendar } from "./round-calendar.tsx";
import { SaveLine } from "./save-line.tsx";
import { SubmitSection } from "./submit-section.tsx";
import { useCellWrites } from "./use-cell-writes.ts";

const route = getRouteApi("/invoer/$round/$area");
/** The panel follows when one stays in a cell, not while one walks past it. */
const panelDelay = 150;

/** The grid of one organisation in one round, with the panel of the selected cell, and submitting. */
export function EntryPage() {
  const text = useText(entryScreens);
  const locale = useLocale();
  const { round, area } = route.useParams();
  const { toon, indicator, periode } = route.useSearch();
  const navigate = route.useNavigate();
  const entries = useSuspenseQuery(entriesQuery(round, area)).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const writes = useCellWrites(entries);
  const columns = columnsOf(entries);
  const rows = useOpenRows(entries, writes.works, toon === "open");
  const [at, setAt] = useState<Place>(() => ({
    row: Math.max(
      0,
      rows.findIndex((row) => row.indicator === indicator),
    ),
    column: columns.findIndex(({ period }) => period === (periode ?? entries.periods.at(-1))),
  }));
  const [sent, setSent] = useState(0);
  const [dismissed, setDismissed] = useState<ReadonlySet<CellWork>>(new Set());
  const shown = useDelayed(within({ rows: rows.length, columns: columns.length }, at), panelDelay);
  const row = rows[shown.row];
  const period = columns[shown.column]?.period ?? "";
  const waiting = waitingOf(entries, writes.works);
  const toAnswer = waiting.find(({ work }) => !dismissed.has(work)) ?? null;

  function goTo(wanted: EntryRow, cell: EntryCell) {
    const place = {
      row: rows.findIndex((candidate) => candidate.indicator === wanted.indicator),
      column: columns.findIndex((column) => column.period === cell.period),
    };
    setAt(place);
    setSent(sent + 1);
  }

  return (
    <>
      <PageHead
        title={text("gridTitle", {
          area: nameWithLayer(area, entries.areaName, locale),
          round: entries.round.name,
        })}
        breadcrumb={<Link to="/invoer">{text("worklistTitle")}</Link>}
      >
        <RoundCalendar round={entries.round} />
        <CountsBar counts={entries.counts} />
      </PageHead>
      <div className="stack stack--wide">
        <section className="stack" aria-labelledby="grid-heading">
          <EntryNotices
            entries={entries}
            writes={writes}
            waiting={waiting}
            onOpen={() => setDismissed(new Set())}
            onGoTo={goTo}
          />
          <div className="cluster cluster--spread">
            <h2 id="grid-heading">{text("gridHeading")}</h2>
            <SaveLine works={writes.works} savedAt={writes.savedAt} />
          </div>
          <div className="cluster cluster--spread">
            <p className="meta-line" id="grid-keys">
              {entries.mayEnter ? text("keys") : text("readOnly")}{" "}
              {demonstration && (
                <>
                  {text("exampleNote")} <SyntheticTag />.
                </>
              )}
            </p>
            <Segmented
              label={text("show")}
              value={toon ?? "all"}
              options={[
                { value: "all", label: text("showAll") },
                { value: "open", label: text("showOpen") },
              ]}
              onChange={(value) =>
                navigate({
                  search: value === "open" ? { toon: "open" } : {},
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState icon="check" title={text("allDoneTitle")}>
              {text("allDoneText")}
            </EmptyState>
          ) : (
            <div className="entry">
              <EntryGrid
                entries={entries}
                rows={rows}
                columns={columns}
                goalNames={new Map(goals.map(({ number, name }) => [number, name]))}
                writes={writes}
                at={at}
                sent={sent}
                onMove={setAt}
                onAnswer={() => setDismissed(new Set())}
              />
              {row && (
                <CellPanel
                  row={row}
                  cell={cellAt(row, columns[shown.column])}
                  period={period}
                  mayEnter={entries.mayEnter}
                  round={entries.round}
                  writes={writes}
                />
              )}
            </div>
          )}
        </section>
        <SubmitSection entries={entries} works={writes.works} />
      </div>
      <p className="visually-hidden" role="status">
        {writes.said}
      </p>
      <LeaveGuard writes={writes} />
      <AnswerDialog
        waiting={toAnswer}
        writes={writes}
        onClose={() => setDismissed(new Set(waiting.map(({ work }) => work)))}
      />
    </>
  );
}

/** The cells that wait for an answer of the writer, in the order of the grid. */
function waitingOf(entries: Entries, works: Works): Waiting[] {
  return entries.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const work = works.get(keyOf(row.indicator, cell.period));
      return work?.kind === "asked" || work?.kind === "conflict" ? [{ row, cell, work }] : [];
    }),
  );
}

/** Rows with something open. A row that was open stays until the filter is chosen anew: nothing jumps away while typing. */
function useOpenRows(entries: Entries, works: Works, openOnly: boolean): Entries["rows"] {
  const open = () =>
    new Set(
      entries.rows
        .filter((row) =>
          row.cells.some((cell) => isOpenCell(cell, works.get(keyOf(row.indicator, cell.period)))),
        )
        .map(({ indicator }) => indicator),
    );
  const [kept, setKept] = useState(() => ({ openOnly, indicators: open() }));
  if (kept.openOnly !== openOnly) setKept({ openOnly, indicators: open() });
  return openOnly ? entries.rows.filter(({ indicator }) => kept.indicators.has(indicator)) : entries.rows;
}

function useDelayed({ row, column }: Place, milliseconds: number): Place {
  const [late, setLate] = useState<Place>({ row, column });
  useEffect(() => {
    const timer = setTimeout(() => setLate({ row, column }), milliseconds);
    return () => clearTimeout(timer);
  }, [row, column, milliseconds]);
  return late;
}
