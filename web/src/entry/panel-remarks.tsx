import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { postRemark } from "@lokaal17/shared/contract/remarks";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { colleaguesQuery, remarksQuery } from "./cell-queries.ts";
import { newId } from "./new-id.ts";
import { entriesQuery } from "./queries.ts";

interface PanelRemarksProps {
  round: string;
  area: Entries["area"];
  row: EntryRow;
  cell: EntryCell;
}

/** What colleagues and approvers said of a cell, and saying something to one of them. */
export function PanelRemarks(props: PanelRemarksProps) {
  const text = useText(entryPanel);
  const locale = useLocale();
  const { round, area, row, cell } = props;
  const remarks =
    useQuery({ ...remarksQuery(round, area), enabled: cell.remarks > 0 }).data?.remarks.filter(
      ({ indicator, period }) => indicator === row.indicator && period === cell.period,
    ) ?? [];
  return (
    <div className="stack stack--tight">
      <h3>{text("remarksHeading")}</h3>
      {remarks.length === 0 ? (
        <p className="meta-line">{text("remarksNone")}</p>
      ) : (
        <ol className="cell-events">
          {remarks.map(({ id, by, at, text: said, mentions, submission }) => (
            <li key={id}>
              <span>{said}</span>
              {mentions.length > 0 && (
                <small className="cell-events__who">
                  {text("remarkFor", { names: mentions.join(", ") })}
                </small>
              )}
              <small className="cell-events__who">
                {text(submission ? "remarkApprover" : "remarkBy", {
                  name: by,
                  moment: formatMoment(at, locale),
                })}
              </small>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>{text("remarkNew")}</summary>
        <NewRemark {...props} />
      </details>
    </div>
  );
}

function NewRemark({ round, area, row, cell }: PanelRemarksProps) {
  const text = useText(entryPanel);
  const client = useQueryClient();
  const colleagues = useQuery(colleaguesQuery(area)).data?.colleagues ?? [];
  const [said, setSaid] = useState("");
  const [to, setTo] = useState("");
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key, setKey] = useState(newId);
  const reason = busy ? text("remarkBusy") : said.trim().length < 3 ? text("remarkTooShort") : null;

  async function post() {
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postRemark>("post", "/v1/remarks", {
        body: {
          round,
          area,
          indicator: row.indicator,
          period: cell.period,
          text: said.trim(),
          ...(to && { mentions: [to] }),
        },
        idempotencyKey: key,
      });
      setSaid("");
      setKey(newId());
      setDone(true);
      await Promise.all([
        client.invalidateQueries(remarksQuery(round, area)),
        client.invalidateQueries(entriesQuery(round, area)),
      ]);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="stack stack--tight">
      <TextArea
        label={text("remarkNew")}
        maxLength={500}
        value={said}
        onChange={(event) => {
          setSaid(event.target.value);
          setDone(false);
        }}
      />
      <Select label={text("remarkTo")} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">{text("remarkToNobody")}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="cluster">
        <Button small kind="secondary" onClick={post} {...(reason && !done ? { reason } : {})}>
          {text("remarkSend")}
        </Button>
      </div>
      <p className="meta-line" role="status">
        {done && text("remarkDone")}
      </p>
      {problem && <Refusal title={text("remarkFailed")} problem={problem} />}
    </div>
  );
}
