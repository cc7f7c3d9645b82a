import type { EntryRow } from "@lokaal17/shared/contract/entry";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { cellHistoryQuery } from "./cell-queries.ts";

interface PanelEventsProps {
  round: string;
  area: string;
  row: EntryRow;
  period: string;
}

const channels = ["grid", "paste", "file", "source", "api"] as const;

/** Who did what with a cell; read when somebody wants to know. */
export function PanelEvents(props: PanelEventsProps) {
  const text = useText(entryPanel);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text("eventsHeading")}</summary>
      {open && <Events {...props} />}
    </details>
  );
}

function Events({ round, area, row, period }: PanelEventsProps) {
  const text = useText(entryPanel);
  const locale = useLocale();
  const { data, isError } = useQuery({
    ...cellHistoryQuery({ round, area, indicator: row.indicator, period }),
    staleTime: 0,
  });
  if (isError) return <p className="meta-line">{text("eventsFailed")}</p>;
  if (!data) return <p className="meta-line">{text("eventsLoading")}</p>;
  if (data.events.length === 0) return <p className="meta-line">{text("eventsNone")}</p>;
  const shown = (value: string | null) =>
    value === null
      ? text("nothing")
      : Number.isFinite(Number(value))
        ? formatNumber(Number(value), Math.max(row.decimals, value.split(".")[1]?.length ?? 0), locale)
        : value;
  return (
    <ol className="cell-events">
      {data.events.map(({ at, by, action, channel, from, to, reason }) => {
        const known = channels.find((candidate) => candidate === channel);
        return (
          <li key={`${at} ${action}`}>
            <strong>{text(`event.${action}`, { from: shown(from), to: shown(to) })}</strong>
            {reason && <span>{reason}</span>}
            <small className="cell-events__who">
              {by ?? text("eventProgram")}
              {action === "written" && known && `, ${text(`channel.${known}`)}`}, {formatMoment(at, locale)}
            </small>
          </li>
        );
      })}
    </ol>
  );
}
