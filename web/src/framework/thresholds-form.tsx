import type { IndicatorThresholds, postThresholds } from "@lokaal17/shared/contract/thresholds";
import { type ThresholdStatus, thresholdStatuses } from "@lokaal17/shared/framework/indicator";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { thresholdForm } from "@lokaal17/shared/text/threshold-form";
import { thresholdStatusText } from "@lokaal17/shared/text/threshold-screens";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { configurationQuery } from "../publications/queries.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import {
  type DraftErrors,
  type DraftField,
  draftOf,
  errorsOf,
  readDraft,
  type ThresholdsDraft,
} from "./thresholds-draft.ts";
import { typedNumber } from "./thresholds-model.ts";

/** Advice or a decision about the thresholds of one indicator. What was typed stays when it is refused. */
export default function ThresholdsForm({ item }: { item: IndicatorThresholds }) {
  const text = useText(thresholdForm);
  const locale = useLocale();
  const client = useQueryClient();
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const [draft, setDraft] = useState(() => draftOf(item, locale));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<IndicatorThresholds | null>(null);
  const { indicator, thresholds } = item;

  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    setSaved(null);
    const reading = readDraft(draft, item, dayInAmsterdam(new Date()), locale);
    setErrors(reading.ok ? {} : reading.errors);
    if (!reading.ok) return;
    setBusy(true);
    try {
      const stored = await send<typeof postThresholds>("post", "/v1/thresholds/:indicator", {
        params: { indicator },
        body: reading.body,
        ifMatch: `"${thresholds?.version ?? 0}"`,
      });
      setDraft(draftOf(stored.indicator, locale));
      await forgetReads(client);
      setSaved(stored.indicator);
    } catch (thrown) {
      const refused = problemOf(thrown);
      const atFields = errorsOf(refused.errors ?? []);
      setErrors(atFields);
      setProblem(Object.keys(atFields).length > 0 ? null : refused);
    } finally {
      setBusy(false);
    }
  }

  /** What was typed stays, to be put beside what is there now. */
  async function readAgain() {
    await forgetReads(client);
    setProblem(null);
  }

  const control = (name: DraftField) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: ({ target: { value } }: { target: { value: string } }) => setDraft({ ...draft, [name]: value }),
  });
  const mistakes = Object.keys(errors).length;

  return (
    <form className="stack publish" onSubmit={save} noValidate>
      {demonstration && <p className="meta-line">{text("demonstration-note")}</p>}
      <Select
        {...control("status")}
        label={text("form-status")}
        onChange={({ target }) => setDraft({ ...draft, status: statusOf(target.value) ?? draft.status })}
      >
        {thresholdStatuses.toReversed().map((status) => (
          <option key={status} value={status}>
            {text(`choice.${status}`)}
          </option>
        ))}
      </Select>
      <Scale item={item} />
      <div className="field-row">
        <Field {...control("red")} label={text("form-red")} inputMode="decimal" autoComplete="off" />
        <Field {...control("green")} label={text("form-green")} inputMode="decimal" autoComplete="off" />
      </div>
      {draft.status !== "proposal" && <WhoAndWhen status={draft.status} control={control} />}
      <div className="field-row">
        <Field {...control("target")} label={text("form-target")} inputMode="decimal" autoComplete="off" />
        <Field
          {...control("targetYear")}
          label={text("form-target-year")}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
      </div>
      <TextArea
        {...control("reason")}
        label={text(draft.status === "proposal" ? "form-reason-needed" : "form-reason")}
        hint={text("form-reason-hint")}
        maxLength={500}
      />
      {mistakes > 0 && (
        <Notice kind="error" title={text("form-refused")} live>
          {text("form-mistakes", { count: mistakes })}
        </Notice>
      )}
      {problem && (
        <Refusal title={text("form-refused")} problem={problem}>
          {problem.status === 412 && (
            <p>
              <button type="button" className="button button--secondary button--small" onClick={readAgain}>
                {text("form-read-again")}
              </button>
            </p>
          )}
        </Refusal>
      )}
      {saved && (
        <Notice
          kind="success"
          title={text("saved", { status: thresholdStatusText(saved.thresholds, locale) })}
          live
        >
          <p>
            {text("saved-next")} <Link to="/publiceren">{text("to-publish")}</Link>
          </p>
        </Notice>
      )}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("form-busy") } : {})}>
          {text("form-send")}
        </Button>
      </div>
    </form>
  );
}

const statusOf = (value: string): ThresholdStatus | undefined =>
  thresholdStatuses.find((status) => status === value);

interface WhoAndWhenProps {
  status: "advised" | "adopted";
  control: (name: Exclude<keyof ThresholdsDraft, "status">) => {
    name: string;
    value: string;
    error: string | undefined;
    onChange: (event: { target: { value: string } }) => void;
  };
}

function WhoAndWhen({ status, control }: WhoAndWhenProps) {
  const text = useText(thresholdForm);
  const advised = status === "advised";
  return (
    <>
      <Field
        {...control("decidedBy")}
        label={text(advised ? "form-session" : "form-who")}
        hint={advised ? undefined : text("form-who-hint")}
        maxLength={200}
      />
      <Field
        {...control("decidedOn")}
        label={text(advised ? "form-session-on" : "form-decided-on")}
        type="date"
      />
      <Field
        {...control("document")}
        label={text(advised ? "form-document-optional" : "form-document")}
        hint={text("form-document-hint")}
        maxLength={500}
      />
    </>
  );
}

/** Between which values thresholds can lie. */
function Scale({ item: { bounds, direction, unit } }: { item: IndicatorThresholds }) {
  const text = useText(thresholdForm);
  const locale = useLocale();
  if (!bounds || !direction) return null;
  const lower = typedNumber(bounds.lowerBound, locale);
  const optimum = typedNumber(bounds.optimum, locale);
  return <p className="meta-line">{text(`form-scale-${direction}`, { lower, optimum, unit })}</p>;
}
