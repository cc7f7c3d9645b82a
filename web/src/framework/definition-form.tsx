import type {
  DefinitionEffect,
  Definitions,
  postDefinition,
  postDefinitionTrial,
} from "@lokaal17/shared/contract/definitions";
import { definitionScreens } from "@lokaal17/shared/text/definition-screens";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import {
  type DefinitionErrors,
  definitionDraft,
  definitionErrors,
  readDefinition,
} from "./definition-draft.ts";
import { DefinitionEffectNote } from "./definition-effect.tsx";
import { DefinitionFields } from "./definition-fields.tsx";

/** The next version of a definition: first one sees what it does, then it can be saved. What was typed stays when refused. */
export function DefinitionForm({ definitions }: { definitions: Definitions }) {
  const text = useText(definitionScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const current = definitions.versions[0] ?? null;
  const [draft, setDraft] = useState(() => definitionDraft(current, locale));
  const [change, setChange] = useState({ nl: "", en: "" });
  const [breaksSeries, setBreaks] = useState(false);
  const [errors, setErrors] = useState<DefinitionErrors>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [effect, setEffect] = useState<DefinitionEffect | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  const params = { code: definitions.code };

  /** Does what is asked with the draft as it is read; nothing happens while something cannot be read. */
  async function withDraft(
    work: (body: Parameters<typeof sendTrial>[0]) => Promise<void>,
    also: DefinitionErrors = {},
  ) {
    setProblem(null);
    setSaved(null);
    const reading = readDefinition(draft, locale);
    const mistakes = { ...(reading.ok ? {} : reading.errors), ...also };
    setErrors(mistakes);
    if (!reading.ok || Object.keys(also).length > 0) return;
    setBusy(true);
    try {
      await work(reading.body);
    } catch (thrown) {
      const refused = problemOf(thrown);
      const atFields = definitionErrors(refused.errors ?? []);
      setErrors(atFields);
      setProblem(Object.keys(atFields).length > 0 ? null : refused);
    } finally {
      setBusy(false);
    }
  }

  const sendTrial = (body: Extract<ReturnType<typeof readDefinition>, { ok: true }>["body"]) =>
    send<typeof postDefinitionTrial>("post", "/v1/indicators/:code/definition-trials", { params, body });

  const attempt = () => withDraft(async (body) => setEffect(await sendTrial(body)));

  function save(event: FormEvent) {
    event.preventDefault();
    if (!effect) return;
    const isSaid = change.nl.trim() !== "" && change.en.trim() !== "";
    withDraft(
      async (body) => {
        const stored = await send<typeof postDefinition>("post", "/v1/indicators/:code/definitions", {
          params,
          body: { ...body, change, breaksSeries },
          ifMatch: `"${current?.version ?? 0}"`,
          idempotencyKey: newId(),
        });
        await forgetReads(client);
        setEffect(null);
        setChange({ nl: "", en: "" });
        setBreaks(false);
        setSaved(stored.version);
      },
      isSaid ? {} : { change: text("form-needed") },
    );
  }

  const mistakes = Object.keys(errors).length;
  return (
    <form className="stack" onSubmit={save} noValidate>
      <DefinitionFields
        draft={draft}
        errors={errors}
        onChange={(next) => {
          setDraft(next);
          setEffect(null);
        }}
      />
      <div className="field-row">
        {(["nl", "en"] as const).map((language) => (
          <TextArea
            key={language}
            label={text(language === "nl" ? "dutch" : "english", { what: text("form-change") })}
            hint={text("form-change-hint")}
            lang={language}
            maxLength={400}
            value={change[language]}
            error={language === "nl" ? errors.change : undefined}
            onChange={({ target }) => setChange({ ...change, [language]: target.value })}
          />
        ))}
      </div>
      <Checkbox
        label={text("form-breaks")}
        checked={breaksSeries}
        onChange={({ target }) => setBreaks(target.checked)}
      />
      {effect && <DefinitionEffectNote effect={effect} />}
      {mistakes > 0 && (
        <Notice kind="error" title={text("form-refused")} live>
          {text("form-mistakes", { count: mistakes })}
        </Notice>
      )}
      {problem && (
        <Refusal title={text("form-refused")} problem={problem}>
          {problem.status === 412 && (
            <p>
              <Button kind="secondary" small onClick={() => forgetReads(client)}>
                {text("form-read-again")}
              </Button>
            </p>
          )}
        </Refusal>
      )}
      {saved !== null && (
        <Notice kind="success" title={text("saved", { version: saved })} live>
          <p>{text("saved-next")}</p>
        </Notice>
      )}
      <div className="cluster">
        <Button kind="secondary" onClick={attempt} {...(busy ? { reason: text("form-busy") } : {})}>
          {text("form-try")}
        </Button>
        <Button
          type="submit"
          {...(busy ? { reason: text("form-busy") } : effect ? {} : { reason: text("trial-first") })}
        >
          {text("form-send")}
        </Button>
      </div>
    </form>
  );
}
