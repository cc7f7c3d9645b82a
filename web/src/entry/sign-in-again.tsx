import type { postSession } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { entryKept } from "@lokaal17/shared/text/entry-kept";
import { type FormEvent, useState } from "react";
import type { Account } from "../ui/account.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

interface SignInAgainProps {
  open: boolean;
  /** Only this account: what was typed is hers. */
  account: Account;
  onClose: () => void;
  onSignedIn: () => void;
}

/**
 * Signs in again without leaving the page, after the session ended while somebody was typing. Another way in than a
 * password (an organisation's own, an app's code that is asked for) is in a new tab; this page then finds the session.
 */
export function SignInAgain({ open, account, onClose, onSignedIn }: SignInAgainProps) {
  const text = useText(entryKept);
  const screen = useText(accountScreens);
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { email, contributor } = account;

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    if (busy || password === "") return;
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postSession>("post", "/v1/sessions", { body: { email, password } });
      onSignedIn();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog open={open} title={text("signInTitle")} onClose={onClose}>
      {contributor ? (
        <p>{text("signInContributor")}</p>
      ) : (
        <form className="stack" method="post" onSubmit={signIn} noValidate>
          <p>
            {text("signInLead")} {text("signInAs", { email })}
          </p>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <Field
            label={screen("password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          {problem && <Refusal title={screen("notSignedIn")} problem={problem} />}
          <div className="cluster">
            <Button type="submit">{screen("signIn")}</Button>
            <a
              className={buttonClass({ kind: "plain" })}
              href={addressIn(locale, "/inloggen")}
              target="_blank"
              rel="noreferrer"
            >
              {text("signInNewTab")}
            </a>
          </div>
        </form>
      )}
    </Dialog>
  );
}
