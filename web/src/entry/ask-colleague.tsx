import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { postRemark } from "@lokaal17/shared/contract/remarks";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { colleaguesQuery } from "./cell-queries.ts";
import { newId } from "./new-id.ts";

interface AskColleagueProps {
  round: string;
  area: Entries["area"];
  row: EntryRow;
  theirs: EntryCell;
  /** Both values as they are shown. */
  values: { mine: string; theirs: string };
}

/** Asks the colleague who wrote the other value: a remark with the cell, and a mail to her. */
export function AskColleague({ round, area, row, theirs, values }: AskColleagueProps) {
  const text = useText(entryPanel);
  const name = theirs.enteredBy ?? "";
  const { data } = useQuery(colleaguesQuery(area));
  const colleague = data?.colleagues.find((candidate) => candidate.name === name);
  const [said, setSaid] = useState(text("askText", values));
  const [state, setState] = useState<"asking" | "busy" | "done">("asking");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(newId);
  const reason =
    state === "busy"
      ? text("remarkBusy")
      : said.trim().length < 3
        ? text("remarkTooShort")
        : data && !colleague
          ? text("askUnknown", { name })
          : null;

  async function ask() {
    if (!colleague) return;
    setState("busy");
    setProblem(null);
    try {
      await send<typeof postRemark>("post", "/v1/remarks", {
        body: {
          round,
          area,
          indicator: row.indicator,
          period: theirs.period,
          text: said.trim(),
          mentions: [colleague.id],
        },
        idempotencyKey: key,
      });
      setState("done");
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setState("asking");
    }
  }

  return (
    <details className="ask">
      <summary>{text("askTitle", { name })}</summary>
      <div className="stack stack--tight">
        {state === "done" ? (
          <p role="status">{text("askDone")}</p>
        ) : (
          <>
            <TextArea
              label={text("askTitle", { name })}
              hint={text("askHint", { name })}
              maxLength={500}
              value={said}
              onChange={(event) => setSaid(event.target.value)}
            />
            <div className="cluster">
              <Button small kind="secondary" onClick={ask} {...(reason ? { reason } : {})}>
                {text("askSend")}
              </Button>
            </div>
          </>
        )}
        {problem && <Refusal title={text("remarkFailed")} problem={problem} />}
      </div>
    </details>
  );
}
