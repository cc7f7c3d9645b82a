import type { Entries, EntryCell, EntryRow, PrefillOffer } from "@lokaal17/shared/contract/entry";
import type { postDeclinedPrefills, postTakenPrefills } from "@lokaal17/shared/contract/prefills";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../ui/client.ts";
import { useLocale } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { draftOf, typedNumber, withValue } from "./cell-draft.ts";
import { keyOf } from "./cell-work.ts";
import { named, newId } from "./new-id.ts";
import { entriesQuery } from "./queries.ts";
import type { CellWrites } from "./use-cell-writes.ts";
import type { Paste } from "./use-paste.ts";

/** An empty cell with the figure that is known elsewhere. */
export interface Offered {
  row: EntryRow;
  cell: EntryCell;
  offer: PrefillOffer;
}

/** The empty cells of these rows for which something is known, in the order of the grid. */
export function offeredIn(rows: readonly EntryRow[], isBusy: (key: string) => boolean): Offered[] {
  return rows.flatMap((row) =>
    row.prefills.flatMap((offer) => {
      const cell = row.cells.find(({ period }) => period === offer.period);
      const isFree = cell?.state === "empty" && cell.mayWrite && !isBusy(keyOf(row.indicator, cell.period));
      return cell && isFree ? [{ row, cell, offer }] : [];
    }),
  );
}

/** Takes figures over that are known elsewhere, or says no to them. */
export function usePrefill(entries: Entries, writes: CellWrites, paste: Paste) {
  const locale = useLocale();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = entriesQuery(entries.round.id, entries.area);
  const params = { round: entries.round.id, area: entries.area };

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }

  /** @returns whether it was done: what was refused or changed meanwhile then stands in its cell */
  const take = (chosen: readonly Offered[]) =>
    attempt(async () => {
      const { results } = await send<typeof postTakenPrefills>(
        "post",
        "/v1/rounds/:round/areas/:area/prefills/taken",
        {
          params,
          body: {
            cells: chosen.map(({ row, cell, offer }) => ({
              indicator: row.indicator,
              period: cell.period,
              version: cell.version,
              offeredAt: offer.offeredAt,
            })),
          },
          idempotencyKey: newId(),
        },
      );
      const written = results.flatMap(({ indicator, cell, outcome }) =>
        cell && (outcome === "written" || outcome === "unchanged") ? [{ indicator, cell }] : [],
      );
      writes.stored(written);
      let refused = 0;
      for (const [at, { outcome, cell: theirs, reason }] of results.entries()) {
        const one = chosen[at];
        if (!one || outcome === "written" || outcome === "unchanged") continue;
        const typed = withValue(draftOf(one.cell, locale), typedNumber(one.offer.value, locale));
        const draft = named(typed);
        const key = keyOf(one.row.indicator, one.cell.period);
        if (outcome === "changed" && theirs) writes.hold(key, { kind: "conflict", draft, theirs });
        else {
          refused++;
          writes.hold(key, { kind: "refused", draft, reason: reason ?? "" });
        }
      }
      const undoable = results.flatMap(({ outcome, cell }, at) => {
        const one = chosen[at];
        return one && cell && outcome === "written"
          ? [{ row: one.row, cell: one.cell, version: cell.version }]
          : [];
      });
      paste.took(undoable, refused);
    });

  const decline = ({ row, cell }: Offered) =>
    attempt(async () => {
      await send<typeof postDeclinedPrefills>("post", "/v1/rounds/:round/areas/:area/prefills/declined", {
        params,
        body: { cells: [{ indicator: row.indicator, period: cell.period }] },
        idempotencyKey: newId(),
      });
      client.setQueryData(query.queryKey, (now) => now && withoutOffer(now, row, cell));
    });

  return { busy, problem, take, decline };
}

export type PrefillWork = ReturnType<typeof usePrefill>;

function withoutOffer(entries: Entries, { indicator }: EntryRow, { period }: EntryCell): Entries {
  return {
    ...entries,
    rows: entries.rows.map((row) =>
      row.indicator === indicator
        ? { ...row, prefills: row.prefills.filter((offer) => offer.period !== period) }
        : row,
    ),
  };
}
