import type { AuditEvent } from "@lokaal17/shared/contract/audit";
import { auditActions, auditScreens } from "@lokaal17/shared/text/audit-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { actionKey } from "./action-key.ts";

/** Lines of the log, the newest first. */
export function LogTable({ events, caption }: { events: readonly AuditEvent[]; caption: string }) {
  const text = useText(auditScreens);
  const action = useText(auditActions);
  const locale = useLocale();
  const number = (value: string | null) =>
    value === null ? "–" : locale === "nl" ? value.replace(/^(-?\d+)\.(\d+)$/, "$1,$2") : value;
  const columns: [Column<AuditEvent>, ...Column<AuditEvent>[]] = [
    { key: "when", head: text("when"), cell: ({ at }) => formatMoment(at, locale) },
    { key: "who", head: text("who"), cell: ({ by }) => by ?? text("the-program") },
    {
      key: "what",
      head: text("what"),
      cell: (event) => {
        const key = actionKey(event.action);
        return (
          <>
            {key ? action(key) : event.action}
            {event.rows !== null && ` (${text("rows", { count: event.rows })})`}
          </>
        );
      },
    },
    {
      key: "where",
      head: text("where"),
      cell: ({ indicator, period }) => [indicator, period].filter(Boolean).join(", ") || "–",
    },
    { key: "from", head: text("from"), numeric: true, cell: ({ from }) => number(from) },
    { key: "to", head: text("to"), numeric: true, cell: ({ to }) => number(to) },
    { key: "reason", head: text("reason"), cell: ({ reason }) => reason ?? "–" },
  ];
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={events} rowKey={({ id }) => id} />
  );
}
