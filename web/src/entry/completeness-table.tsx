import type { AreaCompleteness, postReminders } from "@lokaal17/shared/contract/completeness";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { Tag } from "../ui/tag.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";

interface CompletenessTableProps {
  round: string;
  areas: readonly AreaCompleteness[];
}

/** Organisations with how far they are; those that still have something to do can be ticked and reminded. */
export function CompletenessTable({ round, areas }: CompletenessTableProps) {
  const text = useText(roundScreens);
  const locale = useLocale();
  const mayRemind = useAccount()?.may.sendReminders ?? false;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const remindable = areas.filter(canBeReminded);
  const chosen = remindable.filter(({ area }) => ticked.has(area)).map(({ area }) => area);
  const count = (value: number) => formatNumber(value, 0, locale);

  const choose: Column<AreaCompleteness> = {
    key: "choose",
    head: text("columnChoose"),
    cell: (row) =>
      canBeReminded(row) ? (
        <input
          type="checkbox"
          className="round-tick"
          aria-label={text("chooseArea", { area: row.areaName })}
          checked={ticked.has(row.area)}
          onChange={() => setTicked(toggled(ticked, row.area))}
        />
      ) : (
        <span className="meta-line">{row.whyNotRemind}</span>
      ),
  };

  return (
    <div className="stack">
      <p role="status">{text("shown", { count: areas.length })}</p>
      {mayRemind && (
        <Remind
          round={round}
          chosen={chosen}
          remindable={remindable.map(({ area }) => area)}
          onChoose={(codes) => setTicked(new Set(codes))}
        />
      )}
      <DataTable
        caption={text("completenessCaption")}
        captionHidden
        rows={areas}
        rowKey={({ area }) => area}
        columns={[
          {
            key: "area",
            head: text("columnArea"),
            sortBy: ({ areaName }) => areaName,
            cell: ({ area, areaName }) => nameWithLayer(area, areaName, locale),
          },
          {
            key: "state",
            head: text("columnStanding"),
            sortBy: ({ state }) => text(`standing.${state}`),
            cell: ({ state, overdue }) => (
              <>
                {text(`standing.${state}`)} {overdue && <Tag>{text("late")}</Tag>}
              </>
            ),
          },
          {
            key: "empty",
            head: text("columnRequiredEmpty"),
            numeric: true,
            sortBy: ({ requiredEmpty }) => requiredEmpty,
            cell: ({ requiredEmpty }) => count(requiredEmpty),
          },
          {
            key: "filled",
            head: text("columnFilled"),
            numeric: true,
            sortBy: ({ counts }) => all(counts) - counts.empty,
            cell: ({ counts }) => count(all(counts) - counts.empty),
          },
          { key: "of", head: text("columnOf"), numeric: true, cell: ({ counts }) => count(all(counts)) },
          {
            key: "closes",
            head: text("columnLastDay"),
            sortBy: ({ closesOn }) => closesOn,
            cell: ({ closesOn }) => formatDate(closesOn, locale),
          },
          {
            key: "reminded",
            head: text("columnReminded"),
            sortBy: ({ lastReminded }) => lastReminded,
            cell: ({ lastReminded }) =>
              lastReminded === null ? text("never") : formatDate(lastReminded, locale),
          },
          ...(mayRemind ? [choose] : []),
        ]}
      />
    </div>
  );
}

const canBeReminded = ({ whyNotRemind }: AreaCompleteness) => whyNotRemind === null;
const all = (counts: AreaCompleteness["counts"]) =>
  counts.empty + counts.draft + counts.returned + counts.submitted + counts.approved;

function toggled(ticked: ReadonlySet<string>, area: string): ReadonlySet<string> {
  const next = new Set(ticked);
  if (!next.delete(area)) next.add(area);
  return next;
}

interface RemindProps {
  round: string;
  chosen: readonly AreaCompleteness["area"][];
  remindable: readonly AreaCompleteness["area"][];
  onChoose: (areas: readonly string[]) => void;
}

function Remind({ round, chosen, remindable, onChoose }: RemindProps) {
  const text = useText(roundScreens);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState<ResponseOf<typeof postReminders>["results"] | null>(null);

  async function remind() {
    setBusy(true);
    setProblem(null);
    setSent(null);
    try {
      const { results } = await send<typeof postReminders>("post", "/v1/rounds/:round/reminders", {
        params: { round },
        body: { areas: [...chosen] },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
      onChoose([]);
      setSent(results);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  const reason = busy
    ? text("saving")
    : remindable.length === 0
      ? text("remindedEmpty")
      : chosen.length === 0
        ? text("remindNone")
        : null;
  return (
    <>
      <div className="cluster">
        <Button onClick={remind} {...(reason ? { reason } : {})}>
          {text("remind", { count: chosen.length })}
        </Button>
        {remindable.length > 1 && (
          <Button
            kind="secondary"
            onClick={() => onChoose(chosen.length === remindable.length ? [] : remindable)}
          >
            {chosen.length === remindable.length
              ? text("chooseNone")
              : text("chooseAll", { count: remindable.length })}
          </Button>
        )}
      </div>
      {problem && <Refusal title={text("remindFailed")} problem={problem} />}
      {sent && (
        <Notice
          kind="success"
          title={text("reminded", { count: sent.reduce((sum, { messages }) => sum + messages, 0) })}
          live
        >
          <ul>
            {sent.flatMap(({ area, areaName, reason: why }) =>
              why === null ? [] : [<li key={area}>{`${areaName}: ${why}`}</li>],
            )}
          </ul>
        </Notice>
      )}
    </>
  );
}
