import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { goalsQuery } from "../framework/queries.ts";
import { configurationQuery } from "../publications/queries.ts";
import { Button } from "../ui/button.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { Waiting } from "./answer-question.ts";
import { CalendarNote } from "./calendar-note.tsx";
import { CellPanel } from "./cell-panel.tsx";
import { type CellWork, isOpenCell, keyOf, type Works } from "./cell-work.ts";
import { WayBack } from "./contribute-way-back.tsx";
import { CountsBar } from "./counts-bar.tsx";
import { EntryFilter } from "./entry-filter.tsx";
import { EntryGrid } from "./entry-grid.tsx";
import { EntryNotices } from "./entry-notices.tsx";
import { FillByFile } from "./fill-by-file.tsx";
import { cellAt, columnsOf } from "./grid-columns.ts";
import { type Place, within } from "./grid-moves.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { entriesQuery } from "./queries.ts";
import { RoundCalendar } from "./round-calendar.tsx";
import { filterRows, noFilter } from "./row-filter.ts";
import { SaveLine } from "./save-line.tsx";
import { SubmitSection } from "./submit-section.tsx";
import { useCellWrites } from "./use-cell-writes.ts";
import { usePaste } from "./use-paste.ts";

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
  const columns = useMemo(() => columnsOf(entries), [entries]);
  const goalNames = useMemo(() => new Map(goals.map(({ number, name }) => [number, name])), [goals]);
  const [filter, setFilter] = useState(noFilter);
  const [sent, setSent] = useState(0);
  const openRows = useOpenRows(entries, writes.works, toon === "open");
  const rows = filterRows(openRows, filter);
  const paste = usePaste(entries, rows, columns, writes, () => setSent((times) => times + 1));
  const [at, setAt] = useState<Place>(() => ({
    row: Math.max(
      0,
      rows.findIndex((row) => row.indicator === indicator),
    ),
    column: columns.findIndex(({ period }) => period === (periode ?? entries.periods.at(-1))),
  }));
  const [dismissed, setDismissed] = useState<ReadonlySet<CellWork>>(new Set());
  const shown = useDelayed(within({ rows: rows.length, columns: columns.length }, at), panelDelay);
  const row = rows[shown.row];
  const period = columns[shown.column]?.period ?? "";
  const waiting = waitingOf(entries, writes.works);
  const toAnswer = waiting.find(({ work }) => !dismissed.has(work)) ?? null;

  const PasteDialog = usePart(loadPasteDialog)?.PasteDialog;
  const AnswerDialog = usePart(loadAnswerDialog)?.AnswerDialog;
  const prefill = usePart(entries.rows.some(({ prefills }) => prefills.length > 0) ? loadPrefill : null);

  function goTo(wanted: EntryRow, cell: EntryCell) {
    setFilter(noFilter);
    const place = {
      row: openRows.findIndex((candidate) => candidate.indicator === wanted.indicator),
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
        breadcrumb={<WayBack />}
        actions={
          <>
            {entries.mayEnter && entries.phase === "open" && <FillByFile round={round} area={area} />}
            <DownloadMenu path={`/v1/rounds/${round}/areas/${area}/entries`} />
          </>
        }
      >
        <RoundCalendar round={{ ...entries.round, closesOn: entries.closesOn }} />
        <CalendarNote />
        <CountsBar counts={entries.counts} />
      </PageHead>
      <div className="stack stack--wide">
        <section className="stack" aria-labelledby="grid-heading">
          <EntryNotices
            entries={entries}
            writes={writes}
            paste={paste}
            waiting={waiting}
            onOpen={() => setDismissed(new Set())}
            onGoTo={goTo}
          />
          {prefill && <prefill.PrefillNotice entries={entries} writes={writes} paste={paste} />}
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
          <EntryFilter
            rows={openRows}
            shown={rows.length}
            goalNames={goalNames}
            filter={filter}
            onChange={setFilter}
          />
          {openRows.length > 0 && rows.length === 0 ? (
            <EmptyState icon="search" title={text("noneFoundTitle")}>
              <p>{text("noneFoundText")}</p>
              <Button onClick={() => setFilter(noFilter)}>{text("filterClear")}</Button>
            </EmptyState>
          ) : rows.length === 0 ? (
            <EmptyState icon="check" title={text("allDoneTitle")}>
              {text("allDoneText")}
            </EmptyState>
          ) : (
            <div className="entry">
              <EntryGrid
                entries={entries}
                rows={rows}
                columns={columns}
                goalNames={goalNames}
                writes={writes}
                at={at}
                sent={sent}
                onMove={setAt}
                onAnswer={() => setDismissed(new Set())}
                onPaste={paste.open}
                onUndo={() => void paste.undo()}
              />
              {row && (
                <CellPanel
                  row={row}
                  cell={cellAt(row, columns[shown.column])}
                  period={period}
                  entries={entries}
                  writes={writes}
                  known={
                    prefill && ((cell) => <prefill.PrefillPanel {...{ row, cell, entries, writes, paste }} />)
                  }
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
      {PasteDialog && paste.pasted && (
        <PasteDialog entries={entries} rows={rows} columns={columns} paste={paste} pasted={paste.pasted} />
      )}
      {AnswerDialog && (
        <AnswerDialog
          entries={entries}
          waiting={toAnswer}
          writes={writes}
          onClose={() => setDismissed(new Set(waiting.map(({ work }) => work)))}
        />
      )}
    </>
  );
}

const loadPasteDialog = () => import("./paste-dialog.tsx");
const loadAnswerDialog = () => import("./answer-dialog.tsx");
const loadPrefill = () => import("./prefill-part.tsx");

/**
 * A part that is fetched when the page is there: the preview of a paste, an answer, what is known elsewhere. Not by `lazy`: its first
 * showing waits 300 ms when the part is there already.
 */
function usePart<Part>(load: (() => Promise<Part>) | null): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    const fetchPart = () => void load?.().then(setPart, again);
    // Without a connection: as soon as there is one again.
    const again = () => window.addEventListener("online", fetchPart, { once: true });
    fetchPart();
    return () => window.removeEventListener("online", fetchPart);
  }, [load]);
  return part;
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
