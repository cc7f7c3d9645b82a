import type { Entries, EntryCell, EntryRow, putEntry } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useReducer, useRef, useState } from "react";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { problemOf, sentencesOf } from "../ui/problem.ts";
import { type CellBody, type CellDraft, readDraft } from "./cell-draft.ts";
import { type CellWork, keyOf, nextWorks, type Unsaved, type Works } from "./cell-work.ts";
import { entriesQuery } from "./queries.ts";
import { shownValue } from "./shown-value.ts";
import { useKeptTexts } from "./use-kept-texts.ts";
import { useOnline } from "./use-online.ts";
import { withCell } from "./with-cell.ts";

/** What the screen can do with cells. Every text stays until the server has it or its writer undoes it. */
export interface CellWrites {
  works: Works;
  /** Moment of the last save on this screen; null before the first. */
  savedAt: Date | null;
  /** For screen readers: what happened last. */
  said: string;
  /** Checks a draft and writes it when it is new and valid. */
  commit(row: EntryRow, cell: EntryCell, draft: CellDraft): void;
  /** Throws away what was typed: the cell is as the server has it. */
  undo(row: EntryRow, cell: EntryCell): void;
  /** Tries again what is not saved for one of these reasons. */
  retry(because: readonly Unsaved[]): void;
  /** Keeps what is being typed in a cell and was not entered yet; null when that is over. */
  noteTyping(row: EntryRow, period: string, draft: CellDraft | null): void;
  /** Cells with text that the server does not have now: not saved, on its way, or still being typed. */
  countUnsent(): number;
  /** The answer to a conflict. */
  keepMine(row: EntryRow, period: string): void;
}

/** Writes cells of one grid: one write at a time per cell, each against the version that was seen. */
export function useCellWrites(entries: Entries): CellWrites {
  const { round, area } = entries;
  const text = useText(entryScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [works, happened] = useReducer(nextWorks, new Map<string, CellWork>());
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [said, setSaid] = useState("");
  /** Versions that this screen itself wrote: what it wrote meanwhile is no conflict with itself. */
  const ownVersions = useRef(new Map<string, number>());
  const chains = useRef(new Map<string, Promise<void>>());

  const write = async (row: EntryRow, period: string, draft: CellDraft, body: CellBody) => {
    const key = keyOf(row.indicator, period);
    const cellName = text("cellName", { indicator: row.name, period });
    const query = entriesQuery(round.id, area);
    const refuse = (reason: string) => {
      happened({ kind: "began", key, work: { kind: "refused", draft, reason } });
      setSaid(text("saidNotSaved", { cell: cellName, reason }));
    };
    try {
      const version = Math.max(draft.base, ownVersions.current.get(key) ?? 0);
      const saved = await send<typeof putEntry>(
        "put",
        "/v1/rounds/:round/areas/:area/entries/:indicator/:period",
        {
          params: { round: round.id, area, indicator: row.indicator, period },
          body,
          ifMatch: `"${version}"`,
        },
      );
      ownVersions.current.set(key, saved.version);
      client.setQueryData(query.queryKey, (now) => now && withCell(now, row.indicator, saved));
      happened({ kind: "ended", key, draft });
      setSavedAt(new Date());
      const value = shownValue(saved, row, locale);
      setSaid(value ? text("saidSaved", { cell: cellName, value }) : text("saidEmptied", { cell: cellName }));
    } catch (thrown) {
      const problem = problemOf(thrown);
      const { status } = problem;
      if (status === 412) {
        const now = await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => null);
        const theirs = now?.rows
          .find(({ indicator }) => indicator === row.indicator)
          ?.cells.find((candidate) => candidate.period === period);
        if (theirs) happened({ kind: "began", key, work: { kind: "conflict", draft, theirs } });
        else happened({ kind: "began", key, work: { kind: "unsaved", draft, because: "offline" } });
        setSaid(text("conflictNotice", { cell: cellName }));
        return;
      }
      const because = passing(status);
      if (because) {
        happened({ kind: "began", key, work: { kind: "unsaved", draft, because } });
        setSaid(text("saidNotSaved", { cell: cellName, reason: text(`${because}Title`) }));
      } else refuse(sentencesOf(problem).join(" "));
    }
  };

  const commit = (row: EntryRow, cell: EntryCell, draft: CellDraft) => {
    const key = keyOf(row.indicator, cell.period);
    const reading = readDraft(draft, cell, row, locale);
    switch (reading.kind) {
      case "unchanged":
        happened({ kind: "undone", key });
        return;
      case "refused": {
        happened({ kind: "began", key, work: { kind: "refused", draft, reason: reading.reason } });
        const cellName = text("cellName", { indicator: row.name, period: cell.period });
        setSaid(text("saidNotSaved", { cell: cellName, reason: reading.reason }));
        return;
      }
      case "ambiguous": {
        const { field, readings } = reading;
        happened({ kind: "began", key, work: { kind: "asked", draft, field, readings } });
        return;
      }
      case "change": {
        happened({ kind: "began", key, work: { kind: "saving", draft } });
        const before = chains.current.get(key) ?? Promise.resolve();
        chains.current.set(
          key,
          before.then(() => write(row, cell.period, draft, reading.body)),
        );
      }
    }
  };

  const undo = (row: EntryRow, cell: EntryCell) => {
    happened({ kind: "undone", key: keyOf(row.indicator, cell.period) });
    setSaid(text("saidUndone", { cell: text("cellName", { indicator: row.name, period: cell.period }) }));
  };

  const retry = (because: readonly Unsaved[]) => {
    for (const row of entries.rows)
      for (const cell of row.cells) {
        const work = works.get(keyOf(row.indicator, cell.period));
        if (work?.kind === "unsaved" && because.includes(work.because)) commit(row, cell, work.draft);
      }
  };
  useOnline(() => retry(["offline"]));

  const keepMine = (row: EntryRow, period: string) => {
    const work = works.get(keyOf(row.indicator, period));
    if (work?.kind === "conflict") commit(row, work.theirs, { ...work.draft, base: work.theirs.version });
  };

  const { noteTyping, countUnsent } = useKeptTexts(entries, works, (key, draft, row, cell) => {
    const reading = readDraft(draft, cell, row, locale);
    if (reading.kind === "unchanged") return;
    const work: CellWork =
      reading.kind === "refused"
        ? { kind: "refused", draft, reason: reading.reason }
        : { kind: "unsaved", draft, because: "kept" };
    happened({ kind: "began", key, work });
  });

  return { works, savedAt, said, commit, undo, retry, keepMine, noteTyping, countUnsent };
}

/** What may go well another time; the rest is a refusal. */
function passing(status: number): "offline" | "busy" | "session" | null {
  if (status === 0) return "offline";
  if (status === 401) return "session";
  return status === 429 || status >= 500 ? "busy" : null;
}
