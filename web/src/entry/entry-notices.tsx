import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { Button, buttonClass } from "../ui/button.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { askTitle, type Waiting } from "./answer-dialog.tsx";
import { keyOf } from "./cell-work.ts";
import { ReturnReason } from "./return-reason.tsx";
import type { CellWrites } from "./use-cell-writes.ts";

interface EntryNoticesProps {
  entries: Entries;
  writes: CellWrites;
  waiting: readonly Waiting[];
  onOpen: () => void;
  onGoTo: (row: EntryRow, cell: EntryCell) => void;
}

/** What asks for attention above the grid: what came back, what is not stored and how to go on. */
export function EntryNotices({ entries, writes, waiting, onOpen, onGoTo }: EntryNoticesProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const all = [...writes.works.values()];
  const stopped = (["session", "offline", "busy"] as const).find((because) =>
    all.some((work) => work.kind === "unsaved" && work.because === because),
  );
  const kept = all.some((work) => work.kind === "unsaved" && work.because === "kept");
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
      {stopped && (
        <Notice kind="warning" icon="local" title={text(`${stopped}Title`)} live>
          <p>{text(`${stopped}Text`)}</p>
          <p className="cluster">
            {stopped === "session" && (
              <a
                className={buttonClass({ kind: "secondary", small: true })}
                href={addressIn(locale, "/inloggen")}
                target="_blank"
                rel="noreferrer"
              >
                {text("signInNewTab")}
              </a>
            )}
            <Button small onClick={() => writes.retry(["session", "offline", "busy"])}>
              {text("tryAgain")}
            </Button>
          </p>
        </Notice>
      )}
      {kept && (
        <Notice kind="warning" icon="local" title={text("keptTitle")}>
          <p>{text("keptText")}</p>
          <p>
            <Button small onClick={() => writes.retry(["kept"])}>
              {text("saveNow")}
            </Button>
          </p>
        </Notice>
      )}
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
