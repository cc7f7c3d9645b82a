import type { postSession } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { problemOf } from "../ui/problem.ts";

/** Address and password. After a refusal both stay, with the reason above the button. */
export function SignInForm({ address }: { address: string }) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
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
    setRefusal(null);
    try {
      await send<typeof postSession>("post", "/v1/sessions", { body: { email, password } });
      // A new document: everything that was read before signing in is read again.
      window.location.assign(addressIn(locale, address));
    } catch (thrown) {
      const { status, detail } = problemOf(thrown);
      setRefusal(status === 0 ? text("offline") : detail);
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
      {refusal && (
        <Notice kind="error" title={text("notSignedIn")} live>
          {refusal}
        </Notice>
      )}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("signingIn") } : {})}>
          {text("signIn")}
        </Button>
      </div>
    </form>
  );
}
