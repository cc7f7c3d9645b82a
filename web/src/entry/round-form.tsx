import type { postRound, putRound, RoundView } from "@lokaal17/shared/contract/rounds";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox, Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";
import { RoundAreas } from "./round-areas.tsx";
import { draftOf, emptyDraft, type RoundBody, type RoundDraft, readDraft } from "./round-draft.ts";
import { RoundIndicators } from "./round-indicators.tsx";
import { type Mistakes, mistakesOf } from "./round-mistakes.ts";

/** Makes or changes a round. What was typed stays when it is refused. */
export function RoundForm({ round }: { round: RoundView | null }) {
  const text = useText(roundScreens);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => (round ? draftOf(round) : emptyDraft));
  // The version that was read when the form was filled: what comes in later must not pass for it.
  const [version, setVersion] = useState(round?.version ?? 0);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<RoundView | null>(null);
  const change = (part: Partial<RoundDraft>) => setDraft({ ...draft, ...part });
  const count = Object.keys(mistakes).length;

  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    setSaved(null);
    const reading = readDraft(draft, text);
    setMistakes(reading.ok ? {} : reading.mistakes);
    if (!reading.ok) return;
    setBusy(true);
    try {
      const stored = await store(round?.id ?? null, version, reading.body);
      setVersion(stored.version);
      await forgetReads(client);
      setSaved(stored);
      if (!round) await navigate({ to: "/rondes/$round", params: { round: stored.id } });
    } catch (thrown) {
      const refused = problemOf(thrown);
      const atFields = mistakesOf(refused);
      setMistakes(atFields);
      setProblem(Object.keys(atFields).length > 0 ? null : refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack stack--wide" onSubmit={save} noValidate>
      <RoundFacts draft={draft} mistakes={mistakes} onChange={change} />
      <RoundIndicators
        chosen={draft.indicators}
        error={mistakes.indicators}
        onChange={(indicators) => change({ indicators })}
      />
      <RoundAreas areas={draft.areas} error={mistakes.areas} onChange={(areas) => change({ areas })} />
      <div className="stack">
        {count > 0 && (
          <Notice kind="error" title={text("notSaved")} live>
            {text("mistakes", { count })}
          </Notice>
        )}
        {problem && (
          <Refusal title={text("notSaved")} problem={problem}>
            {problem.status === 412 && (
              <p>
                <Button kind="secondary" small onClick={() => window.location.reload()}>
                  {text("readAgain")}
                </Button>
              </p>
            )}
          </Refusal>
        )}
        {saved && (
          <Notice kind={saved.warnings.length > 0 ? "warning" : "success"} title={text("saved")} live>
            {saved.warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        )}
        <div className="cluster">
          <Button type="submit" {...(busy ? { reason: text("saving") } : {})}>
            {text("save")}
          </Button>
        </div>
      </div>
    </form>
  );
}

async function store(round: string | null, version: number, body: RoundBody): Promise<RoundView> {
  const idempotencyKey = newId();
  if (round === null) return send<typeof postRound>("post", "/v1/rounds", { body, idempotencyKey });
  return send<typeof putRound>("put", "/v1/rounds/:round", {
    params: { round },
    body,
    ifMatch: `"${version}"`,
    idempotencyKey,
  });
}

interface FactsProps {
  draft: RoundDraft;
  mistakes: Mistakes;
  onChange: (part: Partial<RoundDraft>) => void;
}

/** Names, days, periods, and whether it is for practice. */
function RoundFacts({ draft, mistakes, onChange }: FactsProps) {
  const text = useText(roundScreens);
  const field = (name: "nameNl" | "nameEn" | "opensOn" | "closesOn" | "previewFrom" | "publishesOn") => ({
    name,
    label: text(name),
    value: draft[name],
    error: mistakes[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  });
  return (
    <div className="stack publish">
      <div className="field-row">
        <Field {...field("nameNl")} maxLength={80} autoComplete="off" />
        <Field {...field("nameEn")} maxLength={80} autoComplete="off" />
      </div>
      <div className="field-row">
        <Field {...field("opensOn")} type="date" />
        <Field {...field("closesOn")} type="date" />
      </div>
      <div className="field-row">
        <Field {...field("previewFrom")} type="date" hint={text("dayOptional")} />
        <Field {...field("publishesOn")} type="date" hint={text("dayOptional")} />
      </div>
      <Field
        name="periods"
        label={text("periods")}
        hint={text("periodsHint")}
        value={draft.periods}
        error={mistakes.periods}
        autoComplete="off"
        onChange={({ target }) => onChange({ periods: target.value })}
      />
      <Checkbox
        label={text("practiceLabel")}
        checked={draft.practice}
        onChange={({ target }) => onChange({ practice: target.checked })}
      />
      {mistakes.practice && <p className="field__error">{mistakes.practice}</p>}
    </div>
  );
}
