import type { decideExtensionRequest, ExtensionRequest } from "@lokaal17/shared/contract/extensions";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";

/** Requests for more time, those that wait in front; the analyst grants or refuses them here. */
export function RoundExtensions({ requests }: { requests: readonly ExtensionRequest[] }) {
  const text = useText(roundScreens);
  return (
    <section className="section stack" aria-labelledby="round-requests">
      <h2 id="round-requests">{text("requests")}</h2>
      {requests.length === 0 && <p>{text("requestsNone")}</p>}
      {requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </section>
  );
}

function Request({ request }: { request: ExtensionRequest }) {
  const text = useText(roundScreens);
  const locale = useLocale();
  const { id, area, areaName, wishedOn, reason, requestedBy, requestedAt, closesOn, state } = request;
  const day = (date: string | null) => (date === null ? "" : formatDate(date, locale));
  return (
    <article className="stack stack--tight" aria-labelledby={`request-${id}`}>
      <h3 id={`request-${id}`}>
        {text("requestOf", { area: nameWithLayer(area, areaName, locale), date: day(wishedOn) })}
      </h3>
      <p>“{reason}”</p>
      <p className="meta-line">
        {text("requestAsked", { name: requestedBy, date: day(requestedAt), closes: day(closesOn) })}
      </p>
      <p>
        <strong>{text(`state.${state}`, { date: day(request.grantedOn) })}</strong>
        {request.answer && ` “${request.answer}”`}{" "}
        {request.decidedBy !== null &&
          text("decidedBy", { name: request.decidedBy, date: day(request.decidedAt) })}
      </p>
      {state === "open" && <Decide request={request} />}
    </article>
  );
}

function Decide({ request: { id, wishedOn, closesOn } }: { request: ExtensionRequest }) {
  const text = useText(roundScreens);
  const client = useQueryClient();
  const [grantedOn, setGrantedOn] = useState(wishedOn);
  const [answer, setAnswer] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function decide(decision: "grant" | "refuse") {
    setProblem(null);
    try {
      await send<typeof decideExtensionRequest>("post", "/v1/extension-requests/:id/decision", {
        params: { id },
        body: { decision, ...(decision === "grant" && { grantedOn: grantedOn || null }), answer },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <div className="stack publish">
      <div className="field-row">
        <Field
          label={text("grantUntil")}
          type="date"
          min={closesOn}
          value={grantedOn}
          onChange={({ target }) => setGrantedOn(target.value)}
        />
        <Field
          label={text("answer")}
          hint={text("answerHint")}
          value={answer}
          maxLength={500}
          autoComplete="off"
          onChange={({ target }) => setAnswer(target.value)}
        />
      </div>
      {problem && <Refusal title={text("decideFailed")} problem={problem} />}
      <div className="cluster">
        <Button onClick={() => decide("grant")}>{text("grant")}</Button>
        <Button kind="secondary" onClick={() => decide("refuse")}>
          {text("refuse")}
        </Button>
      </div>
    </div>
  );
}
