import type { FiguresOn } from "@lokaal17/shared/contract/audit";
import type { OwnTargetView, putOwnTarget, withdrawOwnTarget } from "@lokaal17/shared/contract/own-targets";
import { readDecimal } from "@lokaal17/shared/observations/read-decimal";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { ownPageScreens } from "@lokaal17/shared/text/own-page-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useOwnWrite } from "./own-write.ts";

interface OwnTargetFormProps {
  area: string;
  figure: FiguresOn["figures"][number];
  /** The last target, also when it was withdrawn; null when there never was one. */
  last: OwnTargetView | null;
}

/** What the own council or board aims at: recorded with its decision, or withdrawn by another. */
export function OwnTargetForm({ area, figure, last }: OwnTargetFormProps) {
  const text = useText(ownPageScreens);
  const locale = useLocale();
  const { errors, problem, busy, done, setErrors, write } = useOwnWrite();
  const [draft, setDraft] = useState({ value: "", year: "", decision: "", decidedOn: "" });
  const params = { area, indicator: figure.indicator };
  const options = { params, ifMatch: `"${last?.version ?? 0}"` };
  const inForce = last && last.replacedOn === null ? last : null;

  const control = (name: keyof typeof draft) => ({
    value: draft[name],
    error: errors[name],
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
  });

  function record() {
    const reading = readDecimal(draft.value, locale);
    const mistakes = {
      ...(reading.kind !== "value" && { value: text("number") }),
      ...(!/^\d{4}$/.test(draft.year.trim()) && { year: text("number") }),
      ...decisionMistakes(),
    };
    setErrors(mistakes);
    if (reading.kind !== "value" || Object.keys(mistakes).length > 0) return;
    const body = { ...decision(), value: reading.value, year: Number(draft.year) };
    write(text("target-saved"), () =>
      send<typeof putOwnTarget>("put", "/v1/own-targets/:area/:indicator", { ...options, body }),
    );
  }

  function withdraw() {
    const mistakes = decisionMistakes();
    setErrors(mistakes);
    if (Object.keys(mistakes).length > 0) return;
    write(text("target-withdrawn"), () =>
      send<typeof withdrawOwnTarget>("post", "/v1/own-targets/:area/:indicator/withdrawal", {
        ...options,
        body: decision(),
      }),
    );
  }

  const decision = () => ({ decision: draft.decision.trim(), decidedOn: draft.decidedOn });
  const decisionMistakes = () => ({
    ...(draft.decision.trim().length < 3 && { decision: text("needed") }),
    ...(draft.decidedOn === "" && { decidedOn: text("needed") }),
  });
  const off = busy ? { reason: text("busy") } : {};

  return (
    <section className="section stack" aria-labelledby="eigen-doel">
      <h2 id="eigen-doel">{text("target-heading")}</h2>
      <p>
        {inForce
          ? text("target-now", {
              value: formatNumber(inForce.value, inForce.decimals, locale),
              unit: inForce.unit,
              year: String(inForce.year),
              decision: inForce.decision,
              date: formatDate(inForce.decidedOn, locale),
            })
          : last?.replacedOn
            ? text("target-ended", { date: formatDate(last.replacedOn, locale) })
            : text("target-none")}
      </p>
      <div className="field-row">
        <Field
          label={`${text("target-value")} (${figure.unit})`}
          inputMode="decimal"
          autoComplete="off"
          {...control("value")}
        />
        <Field
          label={text("target-year")}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          {...control("year")}
        />
      </div>
      <div className="field-row">
        <Field
          label={text("target-decision")}
          hint={text("target-decision-hint")}
          maxLength={500}
          {...control("decision")}
        />
        <Field label={text("target-date")} type="date" {...control("decidedOn")} />
      </div>
      {problem && <Refusal title={text("refused")} problem={problem} />}
      {done && (
        <Notice kind="success" title={done} live>
          {text("preview-note")}
        </Notice>
      )}
      <div className="cluster">
        <Button onClick={record} {...off}>
          {text("target-save")}
        </Button>
        {inForce && (
          <Button kind="secondary" onClick={withdraw} {...off}>
            {text("target-withdraw")}
          </Button>
        )}
      </div>
    </section>
  );
}
