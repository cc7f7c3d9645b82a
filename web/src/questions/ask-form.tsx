import type { AskedFigure, postQuestion } from "@lokaal17/shared/contract/questions";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, TextArea } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

/** As in `contract/questions.ts`, whose schemas stay out of the browser. */
const lengths = { least: 10, most: 1_000 };

interface AskFormProps {
  asked: AskedFigure;
  /** What was wrong when the form was sent without scripts. */
  mistake: string | undefined;
}

/** The form: a plain one that the server reads; with scripts it says what is wrong where it is, and keeps what was typed. */
export function AskForm({ asked, mistake }: AskFormProps) {
  const text = useText(askPages);
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { indicator, area, period } = asked;
  const told = mistakes.find((known) => known === mistake);
  const wrong = (field: string) =>
    problem?.errors
      ?.filter(({ pointer }) => pointer === `#/body/${field}`)
      .map(({ detail }) => detail)
      .join(" ") || undefined;

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    const field = (name: string) => String(typed.get(name) ?? "");
    setBusy(true);
    setProblem(null);
    try {
      const { code } = await send<typeof postQuestion>("post", "/v1/questions", {
        body: {
          indicator,
          ...(area && { area }),
          ...(period && { period }),
          question: field("vraag"),
          name: field("naam"),
          email: field("email"),
        },
      });
      window.location.assign(addressIn(locale, `/klopt/antwoord/${code}?nieuw=ja`));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };

  const atFields = problem?.errors?.every(({ pointer }) => /^#\/body\/(question|name|email)$/.test(pointer));
  return (
    <section className="section stack no-print" aria-labelledby="vraag">
      <h2 id="vraag">{text("form-heading")}</h2>
      <p>{text("form-who", { name: asked.answeredBy, date: formatDate(asked.dueOn, locale) })}</p>
      {told && !problem && (
        <Notice kind="error" title={text("refused")}>
          {text(`mistake.${told}`)}
        </Notice>
      )}
      <form className="stack question-form" method="post" action={addressIn(locale, "/klopt")} onSubmit={ask}>
        <input type="hidden" name="indicator" value={indicator} />
        {area && <input type="hidden" name="gebied" value={area} />}
        {period && <input type="hidden" name="periode" value={period} />}
        <TextArea
          label={text("question")}
          hint={text("question-hint")}
          name="vraag"
          required
          minLength={lengths.least}
          maxLength={lengths.most}
          rows={5}
          error={wrong("question")}
        />
        <Field label={text("name")} name="naam" autoComplete="name" maxLength={100} error={wrong("name")} />
        {asked.mails && (
          <Field
            label={text("email")}
            hint={text("email-hint")}
            name="email"
            type="email"
            autoComplete="email"
            maxLength={200}
            error={wrong("email")}
          />
        )}
        <p className="field__hint">
          {text(asked.mails ? "privacy" : "privacy-name")} {text("privacy-kept")}
        </p>
        {problem && !atFields && <Refusal title={text("refused")} problem={problem} />}
        <div className="cluster">
          <Button type="submit" {...(busy ? { reason: text("busy") } : {})}>
            {text("send")}
          </Button>
        </div>
      </form>
    </section>
  );
}

const mistakes = ["question", "email", "often", "place"] as const;
