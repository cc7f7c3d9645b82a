import type { postPasswordReset } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { looksLikeAddress } from "./looks-like-address.ts";

/** Asks for a link to choose another password. The answer is the same whether there is an account or not. */
export function ForgottenPage() {
  const text = useText(accountScreens);
  const view = useText(viewText);
  const [mistake, setMistake] = useState<"emailNeeded" | "emailOdd" | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState<string | null>(null);

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const email = String(new FormData(event.currentTarget).get("email") ?? "").trim();
    const wrong = email === "" ? "emailNeeded" : looksLikeAddress(email) ? null : "emailOdd";
    setMistake(wrong);
    setAsked(null);
    setProblem(null);
    if (wrong) return;
    setBusy(true);
    try {
      await send<typeof postPasswordReset>("post", "/v1/password-resets", { body: { email } });
      setAsked(email);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
    setBusy(false);
  }

  return (
    <>
      <PageHead title={text("forgottenTitle")} lead={text("forgottenLead")} />
      <div className="stack sign-in">
        <form className="stack" method="post" onSubmit={ask} noValidate>
          <Field
            label={text("email")}
            hint={text("forgottenHint")}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={mistake && text(mistake)}
          />
          <noscript>
            <p className="field__error">{view("needs-script")}</p>
          </noscript>
          {problem && <Refusal title={text("askFailed")} problem={problem} signingIn />}
          <div className="cluster">
            <Button type="submit" {...(busy ? { reason: text("asking") } : {})}>
              {text("askLink")}
            </Button>
          </div>
        </form>
        {asked && (
          <Notice kind="success" title={text("asked")} live>
            <p className="sign-in__who">{text("askedText", { email: asked })}</p>
            <p>{text("askedNothing")}</p>
          </Notice>
        )}
        <p>
          <Link to="/inloggen">{text("backToSignIn")}</Link>
        </p>
      </div>
    </>
  );
}
