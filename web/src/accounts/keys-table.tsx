import type { ApiKey } from "@lokaal17/shared/contract/api-keys";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatDate, formatMoment } from "@lokaal17/shared/text/number";
import { outboxScreens } from "@lokaal17/shared/text/outbox-screens";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { AskFirst } from "./ask-first.tsx";

/** Keys, and ending one. */
export function KeysTable({ keys, onEnd }: { keys: readonly ApiKey[]; onEnd: (id: string) => void }) {
  const text = useText(outboxScreens);
  const locale = useLocale();
  const columns: [Column<ApiKey>, ...Column<ApiKey>[]] = [
    {
      key: "name",
      head: text("columnKey"),
      cell: ({ name, createdBy, createdAt, tokenStart }) => (
        <div className="account-name">
          {name}
          <small className="meta-line plain-rows__detail">
            {text("madeBy", { name: createdBy, date: formatDate(createdAt, locale) })},{" "}
            {text("startsWith", { start: tokenStart })}
          </small>
        </div>
      ),
    },
    {
      key: "area",
      head: text("columnArea"),
      cell: ({ area, areaName }) => nameWithLayer(area, areaName, locale),
    },
    { key: "scope", head: text("columnScope"), cell: ({ scope }) => text(`scope.${scope}`) },
    {
      key: "until",
      head: text("columnUntil"),
      cell: ({ endedAt, expiresAt }) =>
        endedAt ? text("keyEnded", { date: formatDate(endedAt, locale) }) : lastDay(expiresAt, locale),
    },
    {
      key: "used",
      head: text("columnUsed"),
      cell: ({ lastUsedAt }) => (lastUsedAt ? formatMoment(lastUsedAt, locale) : text("neverUsed")),
    },
    {
      key: "end",
      head: <span className="visually-hidden">{text("endKey")}</span>,
      cell: ({ id, name, endedAt }) =>
        !endedAt && (
          <AskFirst
            small
            label={
              <>
                {text("endKey")} <span className="visually-hidden">{name}</span>
              </>
            }
            title={text("endKeyTitle", { name })}
            yes={text("endKey")}
            onYes={() => onEnd(id)}
          >
            {text("endKeyText")}
          </AskFirst>
        ),
    },
  ];
  return (
    <DataTable
      caption={text("keysCaption")}
      captionHidden
      columns={columns}
      rows={keys}
      rowKey={({ id }) => id}
    />
  );
}

/** A key works to the end of a day: the moment before it ends is on that day. */
const lastDay = (expiresAt: string, locale: "nl" | "en") =>
  formatDate(new Date(new Date(expiresAt).getTime() - 1), locale);
