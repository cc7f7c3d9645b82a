import { passwordMistakes } from "@lokaal17/shared/accounts/password-rules";
import type { postSession, useOneTimeLink } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Account } from "../ui/account.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { NewPassword } from "./new-password.tsx";
import { mistakeAt } from "./use-write.ts";

interface ChoosePasswordProps {
  token: string;
  owner: { name: string; email: string };
}

/** Chooses the password of a link's account, and signs in with it; where a code is asked, on the sign-in page. */
export function ChoosePassword({ token, owner }: ChoosePasswordProps) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSet, setIsSet] = useState(false);

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    setAsked(true);
    setProblem(null);
    if (passwordMistakes(password, owner).length > 0) return;
    setBusy(true);
    try {
      await send<typeof useOneTimeLink>("post", "/v1/one-time-links/uses", { body: { token, password } });
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
      return;
    }
    setIsSet(true);
    const body = { email: owner.email, password };
    const answer = await send<typeof postSession>("post", "/v1/sessions", { body }).catch(() => null);
    // The link is used up: its address leaves the history with it.
    if (answer && !("secondStep" in answer)) window.location.replace(addressIn(locale, firstPageOf(answer)));
  }

  if (isSet)
    return (
      <Notice kind="success" title={text("wasSet")} live>
        <p>{text("wasSetText")}</p>
        <p>
          <Link className={buttonClass()} to="/inloggen" replace>
            {text("signIn")}
          </Link>
        </p>
      </Notice>
    );
  const said = mistakeAt(problem, "#/body/password");
  return (
    <form className="stack" method="post" onSubmit={choose} noValidate>
      {/* For password managers, which keep a password with its address. */}
      <input type="hidden" name="username" autoComplete="username" value={owner.email} />
      <NewPassword name="password" owner={owner} asked={asked} error={said} />
      {problem && !said && <Refusal title={text("notSet")} problem={problem} signingIn />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("settingPassword") } : {})}>
          {text("setPassword")}
        </Button>
      </div>
    </form>
  );
}

/** Where somebody's own work is. */
function firstPageOf({ may }: Account): string {
  if (may.enter) return "/invoer";
  if (may.approve) return "/goedkeuren";
  return may.appointOfficers || may.manageRounds ? "/beheer" : "/account";
}
