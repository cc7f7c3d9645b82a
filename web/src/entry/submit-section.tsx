import type { Entries, postSubmission } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import type { Works } from "./cell-work.ts";
import { forgetReads } from "./forget-reads.ts";
import { ReceiptLink } from "./receipt-link.tsx";
import { type SubmitReason, submitReason } from "./submit-reason.ts";

/** Hands all that was filled in to a colleague. The button says why it is off. */
export function SubmitSection({ entries, works }: { entries: Entries; works: Works }) {
  const text = useText(entryScreens);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [submitted, setSubmitted] = useState<{ id: string; cells: number } | null>(null);
  const maySubmit = useAccount()?.may.submit === true;
  const why = submitReason(entries, works, maySubmit);
  const reason = busy ? text("submitting") : why && sentenceOf(why);
  const ready = entries.counts.draft + entries.counts.returned;

  function sentenceOf(why: SubmitReason): string {
    return "sentence" in why ? why.sentence : text(why.key, "count" in why ? { count: why.count } : {});
  }

  async function submit() {
    setBusy(true);
    setProblem(null);
    try {
      const body = { round: entries.round.id, area: entries.area };
      setSubmitted(await send<typeof postSubmission>("post", "/v1/submissions", { body }));
      await forgetReads(client);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="section stack" aria-labelledby="submit-heading">
      <h2 id="submit-heading">{text("submitHeading")}</h2>
      {!reason && (
        <p>
          {text("submitReady", { count: ready })} {text("submitCheck", leftOpen(entries))}
        </p>
      )}
      <div className="cluster">
        <Button onClick={submit} {...(reason ? { reason } : {})}>
          {text("submit")}
        </Button>
      </div>
      {problem && <Refusal title={text("submitFailed")} problem={problem} />}
      {submitted && (
        <Notice kind="success" title={text("submittedTitle", { count: submitted.cells })} live>
          <p>{text("submittedText")}</p>
        </Notice>
      )}
      {entries.openSubmission && (
        <p>
          <Link to="/goedkeuren/$submission" params={{ submission: entries.openSubmission }}>
            {text("submittedLink")}
          </Link>{" "}
          <ReceiptLink submission={entries.openSubmission} />
        </p>
      )}
    </section>
  );
}

/** What one should know before submitting: doubts in what goes, and what is required in the last year and still empty. */
function leftOpen({ rows, periods }: Entries): { doubts: number; empty: number } {
  const cells = rows.flatMap((row) => row.cells);
  const last = rows.flatMap((row) =>
    row.required ? row.cells.filter((cell) => cell.period === periods.at(-1)) : [],
  );
  return {
    doubts: cells.filter(
      ({ state, checks }) =>
        checks.some(({ severity }) => severity === "explain") && (state === "draft" || state === "returned"),
    ).length,
    empty: last.filter(({ state }) => state === "empty").length,
  };
}
