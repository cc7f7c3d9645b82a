import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { Button } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { askTitle, type Waiting } from "./answer-question.ts";
import { keyOf } from "./cell-work.ts";
import { KeptNotice } from "./kept-notice.tsx";
import { PasteNotice } from "./paste-notice.tsx";
import { ReturnReason } from "./return-reason.tsx";
import type { CellWrites } from "./use-cell-writes.ts";
import type { Paste } from "./use-paste.ts";

interface EntryNoticesProps {
  entries: Entries;
  writes: CellWrites;
  paste: Paste;
  waiting: readonly Waiting[];
  onOpen: () => void;
  onGoTo: (row: EntryRow, cell: EntryCell) => void;
}

/** What asks for attention above the grid: what came back, what is not stored and how to go on. */
export function EntryNotices({ entries, writes, paste, waiting, onOpen, onGoTo }: EntryNoticesProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const refused = entries.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const work = writes.works.get(keyOf(row.indicator, cell.period));
      return work?.kind === "refused" ? [{ row, cell, work }] : [];
    }),
  );
  const { lastReturn } = entries;
  return (
    <div className="stack stack--tight">
      {lastReturn && entries.counts.returned > 0 && (
        <Notice
          icon="returned"
          title={text("returnedTitle", { date: formatDate(lastReturn.decidedAt, locale) })}
        >
          <ReturnReason lastReturn={lastReturn} />
        </Notice>
      )}
      <KeptNotice writes={writes} />
      <PasteNotice paste={paste} />
      {waiting.map(({ row, cell, work }) => (
        <Notice
          key={keyOf(row.indicator, cell.period)}
          kind="warning"
          icon={work.kind === "conflict" ? "changed" : "doubt"}
          title={
            work.kind === "conflict"
              ? text("conflictNotice", {
                  cell: text("cellName", { indicator: row.name, period: cell.period }),
                })
              : askTitle(work, text, locale)
          }
        >
          <p>
            <Button kind="secondary" small onClick={onOpen}>
              {text(work.kind === "conflict" ? "conflictOpen" : "askOpen")}
            </Button>
          </p>
        </Notice>
      ))}
      {refused.map(({ row, cell, work }) => (
        <Notice
          key={keyOf(row.indicator, cell.period)}
          kind="error"
          title={text("refusedTitle", {
            cell: text("cellName", { indicator: row.name, period: cell.period }),
            value: work.draft.value.trim() || text("noValue"),
          })}
        >
          <p>{work.reason}</p>
          <p>
            <Button kind="secondary" small onClick={() => onGoTo(row, cell)}>
              {text("goToCell")}
            </Button>
          </p>
        </Notice>
      ))}
    </div>
  );
}
