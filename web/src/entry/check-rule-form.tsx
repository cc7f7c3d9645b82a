import type {
  CheckRuleTrial,
  CheckRuleView,
  postCheckRuleTrial,
  putCheckRule,
} from "@lokaal17/shared/contract/check-rules";
import { checkRuleScreens } from "@lokaal17/shared/text/check-rules";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import {
  draftErrors,
  draftOfRule,
  errorsAtFields,
  needsTrial,
  type RuleDraft,
  type RuleErrors,
} from "./check-rule-draft.ts";
import { CheckRuleFields } from "./check-rule-fields.tsx";
import { CheckRuleTrialResult } from "./check-rule-trial.tsx";
import { checkRulesQuery } from "./check-rules-query.ts";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";

interface CheckRuleFormProps {
  /** Null: a new one. */
  rule: CheckRuleView | null;
  rules: readonly CheckRuleView[];
}

/** The rule with which a trial was made: another one has to be tried again. */
const tried = ({ expression, layer }: RuleDraft) => JSON.stringify([expression, layer]);

/** One rule: changed, tried on approved figures, saved. What was typed stays when it is refused. */
export default function CheckRuleForm({ rule, rules }: CheckRuleFormProps) {
  const text = useText(checkRuleScreens);
  const client = useQueryClient();
  /** What the draft is a change of: as it was read, or as it was saved last. */
  const [kept, setKept] = useState(rule);
  const [draft, setDraft] = useState(() => draftOfRule(rule));
  const [errors, setErrors] = useState<RuleErrors>({});
  const [trial, setTrial] = useState<{ of: string; result: CheckRuleTrial } | null>(null);
  const [problem, setProblem] = useState<{ problem: Problem; title: "refused" | "trial-refused" } | null>(
    null,
  );
  const [busy, setBusy] = useState<"trying" | "busy" | null>(null);
  const [saved, setSaved] = useState<CheckRuleView | null>(null);
  /** The same until something changes: a retry of a save whose answer was lost has no second effect. */
  const [key, setKey] = useState(newId);

  function change(part: Partial<RuleDraft>) {
    setDraft((before) => ({ ...before, ...part }));
    setSaved(null);
    setKey(newId());
  }

  async function call(title: "refused" | "trial-refused", work: () => Promise<void>) {
    setProblem(null);
    setSaved(null);
    setBusy(title === "refused" ? "busy" : "trying");
    try {
      await work();
    } catch (thrown) {
      const refused = problemOf(thrown);
      const atFields = errorsAtFields(refused.errors ?? []);
      setErrors(atFields);
      if (Object.keys(atFields).length === 0) setProblem({ problem: refused, title });
    } finally {
      setBusy(null);
    }
  }

  const tryOut = () =>
    call("trial-refused", async () => {
      const { layer, expression } = draft;
      setErrors({});
      setTrial(null);
      const result = await send<typeof postCheckRuleTrial>("post", "/v1/check-rules/trial", {
        body: { layer, expression },
      });
      setTrial({ of: tried(draft), result });
    });

  async function save(event: FormEvent) {
    event.preventDefault();
    const others = kept ? [] : rules.map((one) => one.code);
    const found = draftErrors(draft, others, text);
    setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) return;
    await call("refused", async () => {
      const { code, ...body } = draft;
      const stored = await send<typeof putCheckRule>("put", "/v1/check-rules/:code", {
        params: { code },
        body,
        ifMatch: `"${kept?.version ?? 0}"`,
        idempotencyKey: key,
      });
      setKept(stored);
      setDraft(draftOfRule(stored));
      setKey(newId());
      await forgetReads(client);
      setSaved(stored);
    });
  }

  /** What was typed stays, to be put beside what is there now. */
  const readAgain = () =>
    call("refused", async () => {
      await forgetReads(client);
      const now = await client.ensureQueryData(checkRulesQuery);
      setKept(now.rules.find(({ code }) => code === draft.code) ?? null);
    });

  const mistakes = Object.values(errors).flat().length;
  const current = trial?.of === tried(draft) ? trial.result : null;
  const mustTry = needsTrial(draft, kept) && !current;
  const reason = busy ? text(busy) : mustTry ? text("try-first") : null;

  return (
    <form className="stack check-rule-form" onSubmit={save} noValidate>
      <CheckRuleFields draft={draft} errors={errors} isNew={kept === null} onChange={change} />
      <div className="cluster">
        <Button kind="secondary" onClick={tryOut} {...(busy ? { reason: text(busy) } : {})}>
          {text("try")}
        </Button>
      </div>
      {current && <CheckRuleTrialResult trial={current} />}
      {mistakes > 0 && (
        <Notice kind="error" title={text("not-right")} live>
          {text("mistakes", { count: mistakes })}
        </Notice>
      )}
      {problem && (
        <Refusal title={text(problem.title)} problem={problem.problem}>
          {problem.problem.status === 412 && (
            <p>
              <Button kind="secondary" small onClick={readAgain}>
                {text("read-again")}
              </Button>
            </p>
          )}
        </Refusal>
      )}
      {saved && (
        <Notice kind="success" title={text("saved", { version: String(saved.version) })} live>
          {text(saved.active ? "saved-text" : "saved-off")}
        </Notice>
      )}
      <div className="cluster">
        <Button type="submit" {...(reason ? { reason } : {})}>
          {text("save")}
        </Button>
      </div>
    </form>
  );
}
