import type { postSession } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { PasswordField } from "./password-field.tsx";

/** Address and password, then the code where the account asks one. After a refusal all that was typed stays. */
export function SignInForm({ address }: { address: string }) {
  const text = useText(accountScreens);
  const view = useText(viewText);
  const locale = useLocale();
  const step = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState({ email: false, password: false, code: false });
  /** Whose code is asked; null while address and password are. */
  const [second, setSecond] = useState<string | null>(null);

  useEffect(() => {
    if (second) step.current?.querySelector("input")?.focus();
  }, [second]);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? "");
    const email = typed("email").trim();
    const password = typed("password");
    const code = typed("code").replace(/\s/g, "");
    const lacks = {
      email: email === "",
      password: password === "",
      code: second !== null && !/^\d{6}$/.test(code),
    };
    setMissing(lacks);
    if (lacks.email || lacks.password || lacks.code) return;
    setBusy(true);
    setProblem(null);
    try {
      const body = { email, password, ...(second !== null && { code }) };
      const answer = await send<typeof postSession>("post", "/v1/sessions", { body });
      if ("secondStep" in answer) {
        setSecond(email);
        setBusy(false);
        return;
      }
      // A new document: everything that was read before signing in is read again.
      window.location.assign(addressIn(locale, address));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  }

  return (
    <form className="stack" method="post" onSubmit={signIn} noValidate>
      {/* Hidden, not taken away: the code goes with what was typed. */}
      <div className="stack" hidden={second !== null}>
        <Field
          label={text("email")}
          name="email"
          type="email"
          autoComplete="username"
          required
          error={missing.email && text("emailNeeded")}
        />
        <PasswordField
          label={text("password")}
          name="password"
          autoComplete="current-password"
          error={missing.password && text("passwordNeeded")}
        />
        <p>
          <Link to="/wachtwoord">{text("forgotten")}</Link>
        </p>
      </div>
      {second !== null && (
        <div className="stack" ref={step}>
          <h2>{text("stepHeading")}</h2>
          <p className="sign-in__who">{text("stepFor", { email: second })}</p>
          <Field
            label={text("code")}
            hint={text("codeHint")}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            error={missing.code && text("codeNeeded")}
          />
        </div>
      )}
      <noscript>
        <p className="field__error">{view("needs-script")}</p>
      </noscript>
      {problem && <Refusal title={text("notSignedIn")} problem={problem} signingIn />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("signingIn") } : {})}>
          {text("signIn")}
        </Button>
        {second !== null && (
          <Button
            kind="plain"
            onClick={() => {
              setSecond(null);
              setProblem(null);
            }}
          >
            {text("stepBack")}
          </Button>
        )}
      </div>
      {second !== null && <p className="meta-line">{text("codeLost")}</p>}
    </form>
  );
}
