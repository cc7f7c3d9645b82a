import type { postSession } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

/** Address and password. After a refusal both stay, with the reason above the button. */
export function SignInForm({ address }: { address: string }) {
  const text = useText(accountScreens);
  const view = useText(viewText);
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState({ email: false, password: false });

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email") ?? "").trim();
    const password = String(form.get("password") ?? "");
    setMissing({ email: email === "", password: password === "" });
    if (email === "" || password === "") return;
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postSession>("post", "/v1/sessions", { body: { email, password } });
      // A new document: everything that was read before signing in is read again.
      window.location.assign(addressIn(locale, address));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  }

  return (
    <form className="stack" method="post" onSubmit={signIn} noValidate>
      <Field
        label={text("email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        error={missing.email && text("emailNeeded")}
      />
      <Field
        label={text("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={missing.password && text("passwordNeeded")}
      />
      <noscript>
        <p className="field__error">{view("needs-script")}</p>
      </noscript>
      {problem && <Refusal title={text("notSignedIn")} problem={problem} signingIn />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("signingIn") } : {})}>
          {text("signIn")}
        </Button>
      </div>
    </form>
  );
}
