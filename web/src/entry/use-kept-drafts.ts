import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { useEffect, useMemo, useRef } from "react";
import { useAccount } from "../ui/account.tsx";
import { keyOf, type Works } from "./cell-work.ts";
import type { CellDraft } from "./draft-fields.ts";
import { type KeptDrafts, keptDrafts } from "./kept-drafts.ts";

/** The store of this account, round and organisation. */
export function useKeptStore({ round, area }: Pick<Entries, "round" | "area">): KeptDrafts {
  const email = useAccount()?.email ?? "";
  return useMemo(() => keptDrafts({ email, round: round.id, area }), [email, round.id, area]);
}

interface KeptTexts {
  /** Keeps what is being typed in a cell and was not entered yet; null when that is over. */
  noteTyping(row: EntryRow, period: string, draft: CellDraft | null): void;
  /** Cells with text that the server does not have now: not saved, on its way, or still being typed. */
  countUnsent(): number;
}

/**
 * Keeps all text that is not saved in the browser, and brings back what was kept there when the page opens.
 * @param gone another tab sent or threw away what was kept of a cell
 */
export function useKeptTexts(
  entries: Entries,
  works: Works,
  store: KeptDrafts,
  bringBack: (key: string, draft: CellDraft, row: EntryRow, cell: EntryCell) => void,
  gone: (key: string) => void,
): KeptTexts {
  const typing = useRef(new Map<string, CellDraft>());
  const written = useRef(new Map<string, CellDraft>());
  const told = useRef(gone);
  useEffect(() => {
    told.current = gone;
  });

  const keep = () => {
    const wanted = new Map([...works].map(([key, { draft }]) => [key, draft]));
    for (const [key, draft] of typing.current) wanted.set(key, draft);
    for (const [key, draft] of wanted) if (written.current.get(key) !== draft) store.keep(key, draft);
    for (const [key, draft] of written.current) if (!wanted.has(key)) store.forget(key, draft);
    written.current = wanted;
  };

  // Read before the first keeping, which is empty.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const kept = store.read();
    for (const row of entries.rows)
      for (const cell of row.cells) {
        const key = keyOf(row.indicator, cell.period);
        const draft = kept.get(key);
        if (draft) bringBack(key, draft, row, cell);
      }
    return store.onForgotten((key) => told.current(key));
  }, [store]);
  useEffect(keep, [works, store]);

  return {
    noteTyping(row, period, draft) {
      const key = keyOf(row.indicator, period);
      if (draft) typing.current.set(key, draft);
      else if (!typing.current.delete(key)) return;
      keep();
    },
    countUnsent: () => new Set([...works.keys(), ...typing.current.keys()]).size,
  };
}
