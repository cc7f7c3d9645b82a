import type { postExtensionRequest } from "@lokaal17/shared/contract/extensions";
import type { WorklistTask } from "@lokaal17/shared/contract/rounds";
import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";

/** What became of the last request for more time, and asking for it. */
export function WorklistExtension({ task }: { task: WorklistTask }) {
  const { extension, mayAskExtension, phase, overdue } = task;
  const text = useText(roundScreens);
  const locale = useLocale();
  const day = (date: string | null) => (date === null ? "" : formatDate(date, locale));
  return (
    <>
      {extension?.state === "open" && (
        <Notice icon="clock" title={text("extensionOpen", { date: day(extension.wishedOn) })}>
          {text("extensionOpenText")}
        </Notice>
      )}
      {extension?.state === "granted" && phase === "open" && (
        <Notice kind="success" title={text("extensionGranted", { date: day(extension.grantedOn) })}>
          {extension.answer}
        </Notice>
      )}
      {extension?.state === "refused" && (
        <Notice icon="info" title={text("extensionRefused")}>
          {extension.answer}
        </Notice>
      )}
      {mayAskExtension && (phase === "open" || overdue) && <AskExtension task={task} />}
    </>
  );
}

function AskExtension({ task: { round, area, areaName } }: { task: WorklistTask }) {
  const text = useText(roundScreens);
  const client = useQueryClient();
  const [wishedOn, setWishedOn] = useState("");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function ask(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const body = { round: round.id, area, wishedOn, reason };
      await send<typeof postExtensionRequest>("post", "/v1/extension-requests", {
        body,
        idempotencyKey: newId(),
      });
      await forgetReads(client);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <details className="ask">
      <summary>
        {text("askExtension")} <span className="visually-hidden">{areaName}</span>
      </summary>
      <form className="stack publish" onSubmit={ask}>
        <Field
          label={text("wishedOn")}
          type="date"
          required
          min={round.closesOn}
          value={wishedOn}
          onChange={({ target }) => setWishedOn(target.value)}
        />
        <TextArea
          label={text("extensionReason")}
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {problem && <Refusal title={text("extensionFailed")} problem={problem} />}
        <div className="cluster">
          <Button type="submit" kind="secondary" {...(busy ? { reason: text("saving") } : {})}>
            {text("sendRequest")}
          </Button>
        </div>
      </form>
    </details>
  );
}
