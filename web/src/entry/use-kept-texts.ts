import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { useEffect, useRef } from "react";
import { useAccount } from "../ui/account.tsx";
import type { CellDraft } from "./cell-draft.ts";
import { keyOf, type Works } from "./cell-work.ts";
import { unsavedStore } from "./unsaved-store.ts";
import type { CellWrites } from "./use-cell-writes.ts";

/** Keeps all text that is not saved in the tab, and brings back what was kept there when the page opens. */
export function useKeptTexts(
  entries: Entries,
  works: Works,
  bringBack: (key: string, draft: CellDraft, row: EntryRow, cell: EntryCell) => void,
): Pick<CellWrites, "noteTyping" | "countUnsent"> {
  const account = useAccount();
  const place = `${account?.email ?? ""} ${entries.round.id} ${entries.area}`;
  const typing = useRef(new Map<string, CellDraft>());
  const keep = () => {
    if (!entries.mayEnter) return;
    const drafts = new Map([...works].map(([key, { draft }]) => [key, draft]));
    unsavedStore(place).keep(new Map([...drafts, ...typing.current]));
  };
  // Read before the first keeping, which is empty.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const kept = unsavedStore(place).read();
    for (const row of entries.mayEnter ? entries.rows : [])
      for (const cell of row.cells) {
        const key = keyOf(row.indicator, cell.period);
        const draft = kept.get(key);
        if (draft) bringBack(key, draft, row, cell);
      }
  }, [place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is kept where it is noted
  useEffect(keep, [works, place]);
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
