import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryKept } from "@lokaal17/shared/text/entry-kept";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useReducer, useState } from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { type CellBody, readDraft } from "./cell-draft.ts";
import { cellSender } from "./cell-sender.ts";
import { type CellWork, keyOf, nextWorks, type Unsaved, type Works } from "./cell-work.ts";
import type { CellDraft } from "./draft-fields.ts";
import { named } from "./new-id.ts";
import { entriesQuery } from "./queries.ts";
import { shownValue } from "./shown-value.ts";
import { useKeptStore, useKeptTexts } from "./use-kept-drafts.ts";
import { useRetry } from "./use-retry.ts";
import { type WrittenCell, withCells } from "./with-cells.ts";

/** What the screen can do with cells. Every text stays until the server has it or its writer undoes it. */
export interface CellWrites {
  works: Works;
  /** Moment of the last save on this screen; null before the first. */
  savedAt: Date | null;
  /** For screen readers: what happened last. */
  said: string;
  say(sentence: string): void;
  /** Checks a draft and writes it when it is new and valid. */
  commit(row: EntryRow, cell: EntryCell, draft: CellDraft): void;
  /** Throws away what was typed: the cell is as the server has it. */
  undo(row: EntryRow, cell: EntryCell): void;
  /** Tries again what is not saved for one of these reasons. */
  retry(because: readonly Unsaved[]): void;
  /** Throws away what an earlier visit left on this computer. */
  throwAwayKept(): void;
  /** Keeps what is being typed in a cell and was not entered yet; null when that is over. */
  noteTyping(row: EntryRow, period: string, draft: CellDraft | null): void;
  /** Cells with text that the server does not have now: not saved, on its way, or still being typed. */
  countUnsent(): number;
  /** The answer to a conflict. */
  keepMine(row: EntryRow, period: string): void;
  /** Cells that were written together. */
  stored(cells: readonly WrittenCell[]): void;
  /** What became of cells that were to be written together and were not. */
  hold(key: string, work: CellWork): void;
}

/** Writes cells of one grid: one write at a time per cell, each against the version that was seen. */
export function useCellWrites(entries: Entries): CellWrites {
  const { round, area } = entries;
  const correcting = entries.phase === "correction";
  const text = useText(entryScreens);
  const keptText = useText(entryKept);
  const locale = useLocale();
  const client = useQueryClient();
  const store = useKeptStore(entries);
  const sender = useMemo(() => cellSender({ round: round.id, area }, store), [round.id, area, store]);
  const [works, happened] = useReducer(nextWorks, new Map<string, CellWork>());
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [said, setSaid] = useState("");
  const query = entriesQuery(round.id, area);
  const nameOf = (row: EntryRow, period: string) => text("cellName", { indicator: row.name, period });

  const stored = (cells: readonly WrittenCell[]) => {
    for (const { indicator, cell } of cells) sender.noteVersion(keyOf(indicator, cell.period), cell.version);
    client.setQueryData(query.queryKey, (now) => now && withCells(now, cells));
    setSavedAt(new Date());
  };

  const write = async (row: EntryRow, period: string, draft: CellDraft, body: CellBody, again: boolean) => {
    const key = keyOf(row.indicator, period);
    const cellName = nameOf(row, period);
    const sent = await sender.send({ indicator: row.indicator, period, draft, body, again });
    switch (sent.kind) {
      case "saved": {
        stored([{ indicator: row.indicator, cell: sent.cell }]);
        happened({ kind: "ended", key, draft });
        const value = shownValue(sent.cell, row, locale);
        setSaid(
          value ? text("saidSaved", { cell: cellName, value }) : text("saidEmptied", { cell: cellName }),
        );
        return;
      }
      case "changed": {
        const now = await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => null);
        const theirs = now?.rows
          .find(({ indicator }) => indicator === row.indicator)
          ?.cells.find((candidate) => candidate.period === period);
        if (theirs) happened({ kind: "began", key, work: { kind: "conflict", draft, theirs } });
        else happened({ kind: "began", key, work: { kind: "unsaved", draft, because: "offline" } });
        setSaid(text("conflictNotice", { cell: cellName }));
        return;
      }
      case "later":
        happened({ kind: "began", key, work: { kind: "unsaved", draft, because: sent.because } });
        setSaid(keptText("saidKept", { cell: cellName, reason: keptText(`${sent.because}Short`) }));
        return;
      case "refused":
        happened({ kind: "began", key, work: { kind: "refused", draft, reason: sent.reason } });
        setSaid(text("saidNotSaved", { cell: cellName, reason: sent.reason }));
        return;
      case "elsewhere":
        happened({ kind: "ended", key, draft });
        void client.invalidateQueries(query);
    }
  };

  /** @param again the same text as before, under its own name: a repeated write has one effect */
  const begin = (row: EntryRow, cell: EntryCell, typed: CellDraft, again: boolean) => {
    const key = keyOf(row.indicator, cell.period);
    const draft = again && typed.id ? typed : named(typed);
    const reading = readDraft(draft, cell, row, locale, correcting);
    if (reading.kind === "unchanged") {
      happened({ kind: "undone", key });
      return;
    }
    // Kept before it is sent: what is on its way is not lost with the tab.
    store.keep(key, draft);
    switch (reading.kind) {
      case "refused":
        happened({ kind: "began", key, work: { kind: "refused", draft, reason: reading.reason } });
        setSaid(text("saidNotSaved", { cell: nameOf(row, cell.period), reason: reading.reason }));
        return;
      case "ambiguous": {
        const { field, readings } = reading;
        happened({ kind: "began", key, work: { kind: "asked", draft, field, readings } });
        return;
      }
      case "change":
        happened({ kind: "began", key, work: { kind: "saving", draft } });
        void write(row, cell.period, draft, reading.body, again);
    }
  };

  const undo = (row: EntryRow, cell: EntryCell) => {
    happened({ kind: "undone", key: keyOf(row.indicator, cell.period) });
    setSaid(text("saidUndone", { cell: nameOf(row, cell.period) }));
  };

  const retry = (because: readonly Unsaved[]) => {
    for (const row of entries.rows)
      for (const cell of row.cells) {
        const work = works.get(keyOf(row.indicator, cell.period));
        if (work?.kind === "unsaved" && because.includes(work.because)) begin(row, cell, work.draft, true);
      }
  };
  useRetry(works, retry);

  const keepMine = (row: EntryRow, period: string) => {
    const work = works.get(keyOf(row.indicator, period));
    if (work?.kind !== "conflict") return;
    begin(row, work.theirs, { ...work.draft, base: work.theirs.version }, false);
  };

  const { noteTyping, countUnsent } = useKeptTexts(
    entries,
    works,
    store,
    (key, draft, row, cell) => {
      const reading = readDraft(draft, cell, row, locale, correcting);
      if (reading.kind === "unchanged") return store.forget(key, draft);
      const work: CellWork =
        reading.kind === "refused"
          ? { kind: "refused", draft, reason: reading.reason }
          : { kind: "unsaved", draft, because: "kept" };
      happened({ kind: "began", key, work });
    },
    (key) => {
      const work = works.get(key);
      if (work?.kind !== "unsaved" || work.because !== "kept") return;
      happened({ kind: "undone", key });
      void client.invalidateQueries(query);
    },
  );

  return {
    works,
    savedAt,
    said,
    say: setSaid,
    commit: (row, cell, draft) => begin(row, cell, draft, false),
    undo,
    retry,
    throwAwayKept() {
      for (const [key, work] of works)
        if (work.kind === "unsaved" && work.because === "kept") happened({ kind: "undone", key });
    },
    keepMine,
    noteTyping,
    countUnsent,
    stored,
    hold: (key, work) => {
      store.keep(key, work.draft);
      happened({ kind: "began", key, work });
    },
  };
}
