import type { deleteRoundException, putRoundException, RoundView } from "@lokaal17/shared/contract/rounds";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Combobox } from "../ui/combobox.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";
import { useAreaOptions } from "./round-areas.tsx";

/** Organisations that take no part or have longer, and making such an exception. */
export function RoundExceptions({ round }: { round: RoundView }) {
  const text = useText(roundScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function end(area: string) {
    setProblem(null);
    try {
      await send<typeof deleteRoundException>("delete", "/v1/rounds/:round/exceptions/:area", {
        params: { round: round.id, area },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <section className="section stack" aria-labelledby="round-exceptions">
      <h2 id="round-exceptions">{text("exceptions")}</h2>
      {round.exceptions.length === 0 ? (
        <p>{text("exceptionsNone")}</p>
      ) : (
        <DataTable
          caption={text("exceptionsCaption")}
          captionHidden
          rows={round.exceptions}
          rowKey={({ area }) => area}
          columns={[
            {
              key: "area",
              head: text("columnArea"),
              cell: ({ area, areaName }) => nameWithLayer(area, areaName, locale),
            },
            {
              key: "what",
              head: text("columnWhat"),
              cell: ({ excused, closesOn }) =>
                excused || closesOn === null
                  ? text("excused")
                  : text("longer", { date: formatDate(closesOn, locale) }),
            },
            { key: "reason", head: text("columnReason"), cell: ({ reason }) => reason },
            {
              key: "by",
              head: text("columnBy"),
              cell: ({ decidedBy, decidedAt }) =>
                text("by", { name: decidedBy, date: formatDate(decidedAt, locale) }),
            },
            {
              key: "end",
              head: <span className="visually-hidden">{text("endException")}</span>,
              cell: ({ area, areaName }) => (
                <button
                  type="button"
                  className="button button--plain button--small"
                  onClick={() => end(area)}
                >
                  {text("endException")} <span className="visually-hidden">{areaName}</span>
                </button>
              ),
            },
          ]}
        />
      )}
      {problem && <Refusal title={text("exceptionFailed")} problem={problem} />}
      <NewException round={round} />
    </section>
  );
}

function NewException({ round }: { round: RoundView }) {
  const text = useText(roundScreens);
  const client = useQueryClient();
  const foundText = useText(networkScreens);
  const options = useAreaOptions();
  const [area, setArea] = useState<{ value: string; label: string } | null>(null);
  const [excused, setExcused] = useState(false);
  const [closesOn, setClosesOn] = useState("");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState("");

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!area) return;
    setProblem(null);
    setDone("");
    try {
      await send<typeof putRoundException>("put", "/v1/rounds/:round/exceptions/:area", {
        params: { round: round.id, area: area.value },
        body: { excused, closesOn: excused ? null : closesOn || null, reason },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
      setDone(area.label);
      setReason("");
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <form className="stack publish" onSubmit={save} aria-label={text("newException")} noValidate>
      <h3>{text("newException")}</h3>
      <Combobox
        label={text("exceptionArea")}
        hint={text("addAreaHint")}
        options={options}
        found={foundText}
        onChoose={setArea}
      />
      <div className="field-row">
        <Select
          label={text("exceptionKind")}
          value={excused ? "excused" : "later"}
          onChange={({ target }) => setExcused(target.value === "excused")}
        >
          <option value="later">{text("exceptionLater")}</option>
          <option value="excused">{text("excused")}</option>
        </Select>
        {!excused && (
          <Field
            label={text("exceptionUntil")}
            type="date"
            min={round.closesOn}
            value={closesOn}
            onChange={({ target }) => setClosesOn(target.value)}
          />
        )}
      </div>
      <Field
        label={text("exceptionReason")}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={({ target }) => setReason(target.value)}
      />
      {problem && <Refusal title={text("exceptionFailed")} problem={problem} />}
      {done && <Notice kind="success" title={text("exceptionDone", { area: done })} live />}
      <div className="cluster">
        <Button type="submit" kind="secondary" {...(area ? {} : { reason: text("exceptionAreaNeeded") })}>
          {text("exceptionSave")}
        </Button>
      </div>
    </form>
  );
}
