import type { postApproval, Submission } from "@lokaal17/shared/contract/entry";
import { type ReturnReason, returnReasons } from "@lokaal17/shared/entry/return-reasons";
import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { entryText } from "@lokaal17/shared/text/entry";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { AreaLink } from "./area-link.tsx";
import { forgetReads } from "./forget-reads.ts";
import { submissionQuery } from "./queries.ts";

/** Approve or return; afterwards what was decided and where to look. */
export function DecisionSection({ submission }: { submission: Submission }) {
  const text = useText(approvalScreens);
  const reasons = useText(entryText);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reasonCode, setReasonCode] = useState<ReturnReason>("needs-explanation");
  const [reason, setReason] = useState("");
  const [reasonMissing, setReasonMissing] = useState(false);
  if (submission.state !== "submitted") return <Decided submission={submission} />;
  const whyNot = busy ? text("busy") : submission.whyNot;
  const off = whyNot ? { reason: whyNot } : {};

  async function decide(decision: "approve" | "return") {
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postApproval>("post", "/v1/approvals", {
        body: {
          submission: submission.id,
          contentHash: submission.contentHash,
          ...(decision === "approve" ? { decision } : { decision, reasonCode, reason: reason.trim() }),
        },
      });
      await forgetReads(client);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  function sendBack() {
    const missing = reason.trim().length < 3;
    setReasonMissing(missing);
    if (!missing) decide("return");
  }

  return (
    <section className="section stack" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{text("decideHeading")}</h2>
      {problem && (
        <Refusal title={text("failedTitle")} problem={problem}>
          {problem.status === 409 && (
            <p>
              <Button
                kind="secondary"
                small
                onClick={() => {
                  setProblem(null);
                  client.invalidateQueries({ queryKey: submissionQuery(submission.id).queryKey });
                }}
              >
                {text("readAgain")}
              </Button>
            </p>
          )}
        </Refusal>
      )}
      <div className="columns columns--even">
        <div className="stack">
          <p>{text("approveNote")}</p>
          <div className="cluster">
            <Button onClick={() => decide("approve")} {...off}>
              {text("approve", { count: submission.cells.length })}
            </Button>
          </div>
        </div>
        <div className="stack">
          <h3>{text("returnHeading")}</h3>
          <Select
            label={text("reasonCode")}
            value={reasonCode}
            onChange={(event) =>
              setReasonCode(returnReasons.find((code) => code === event.target.value) ?? "other")
            }
          >
            {returnReasons.map((code) => (
              <option key={code} value={code}>
                {reasons(`return-reason.${code}`)}
              </option>
            ))}
          </Select>
          <TextArea
            label={text("reason")}
            hint={text("reasonHint")}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={reasonMissing && reason.trim().length < 3 && text("reasonNeeded")}
          />
          <div className="cluster">
            <Button kind="secondary" onClick={sendBack} {...off}>
              {text("sendBack")}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}

/** What was decided, and where it can be seen. */
function Decided({ submission }: { submission: Submission }) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const { state, decidedAt, reason, area } = submission;
  const approved = state === "approved";
  return (
    <section className="section stack" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{text("decideHeading")}</h2>
      <Notice
        kind={approved ? "success" : "information"}
        icon={approved ? "check" : "returned"}
        title={text(approved ? "approvedTitle" : "returnedTitle")}
        live
      >
        <p>{approved ? text("approvedText") : text("returnedText", { reason: reason ?? "" })}</p>
        {decidedAt && <p>{text("decidedAt", { moment: formatMoment(decidedAt, locale) })}</p>}
      </Notice>
      <p className="cluster">
        {approved && (
          <AreaLink area={area} preview>
            {text("preview")}
          </AreaLink>
        )}
        {approved && <AreaLink area={area}>{text("publicPage")}</AreaLink>}
        <Link to="/goedkeuren">{text("backToList")}</Link>
      </p>
    </section>
  );
}
