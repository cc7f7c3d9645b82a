import type { postApproval, Submission } from "@lokaal17/shared/contract/approval";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";
import { submissionQuery } from "./queries.ts";
import { ReturnForm, type ReturnWish } from "./return-form.tsx";
import { cellKey } from "./submission-numbers.ts";

type Wish = BodyOf<typeof postApproval>;

interface DecisionSectionProps {
  submission: Submission;
  /** What the approver says of cells, by `cellKey`. */
  remarks: ReadonlyMap<string, string>;
}

/** Approve, approve without the cells that have a remark, or return everything. */
export function DecisionSection({ submission, remarks }: DecisionSectionProps) {
  const text = useText(approvalScreens);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keyOf = useRequestKey();
  const { id, contentHash, cells, whyNot, mayDecide } = submission;
  const returned = cells.filter((cell) => remarks.has(cellKey(cell))).length;
  const count = cells.length - returned;
  const off = busy ? text("busy") : whyNot;
  const approveOff = off ?? (count === 0 ? text("approveNone") : null);

  async function decide(wish: Pick<Wish, "decision"> & Partial<ReturnWish>) {
    const named = cells.flatMap(({ indicator, period }) => {
      const remark = remarks.get(cellKey({ indicator, period }));
      return remark === undefined ? [] : [{ indicator, period, remark }];
    });
    const body: Wish = { submission: id, contentHash, ...wish, ...(named.length > 0 && { cells: named }) };
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postApproval>("post", "/v1/approvals", { body, idempotencyKey: keyOf(body) });
      await forgetReads(client);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
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
                  client.invalidateQueries({ queryKey: submissionQuery(id).queryKey });
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
          {returned > 0 && <p>{text("approvePartNote")}</p>}
          <div className="cluster">
            <Button
              onClick={() => decide({ decision: "approve" })}
              {...(approveOff && { reason: approveOff })}
            >
              {returned > 0 && count > 0
                ? text("approvePart", { count, returned })
                : text("approve", { count: cells.length })}
            </Button>
          </div>
        </div>
        {mayDecide && <ReturnForm off={off} onReturn={(wish) => decide({ decision: "return", ...wish })} />}
      </div>
    </section>
  );
}

/** The same request keeps its key, so that trying again after a lost answer decides once. */
function useRequestKey(): (body: Wish) => string {
  const last = useRef({ request: "", key: "" });
  return (body) => {
    const request = JSON.stringify(body);
    if (last.current.request !== request) last.current = { request, key: newId() };
    return last.current.key;
  };
}
