import { passwordMistakes } from "@lokaal17/shared/accounts/password-rules";
import type { Credentials, putPassword } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { accountSecurity } from "@lokaal17/shared/text/account-security";
import { formatMoment } from "@lokaal17/shared/text/number";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { NewPassword } from "./new-password.tsx";
import { PasswordField } from "./password-field.tsx";
import { mistakeAt, useWrite } from "./use-write.ts";

interface PasswordSectionProps {
  owner: { name: string; email: string };
  credentials: Credentials;
}

/** Since when the password is what it is, and changing it. */
export function PasswordSection({ owner, credentials }: PasswordSectionProps) {
  const text = useText(accountSecurity);
  const locale = useLocale();
  const { hasPassword, passwordSetAt } = credentials;
  // A new form after each change: nothing of the old and the new password stays in it.
  const [turn, setTurn] = useState(0);
  const [changed, setChanged] = useState<number | null>(null);
  return (
    <section className="section stack" aria-labelledby="wachtwoord">
      <h2 id="wachtwoord">{text("passwordHeading")}</h2>
      {!hasPassword && <p>{text("noPassword")}</p>}
      {passwordSetAt && <p>{text("passwordSince", { moment: formatMoment(passwordSetAt, locale) })}</p>}
      {changed !== null && (
        <Notice kind="success" title={text("changed")} live>
          {text("changedText", { count: changed })}
        </Notice>
      )}
      {hasPassword && (
        <ChangePassword
          key={turn}
          owner={owner}
          onChanged={(ended) => {
            setChanged(ended);
            setTurn(turn + 1);
          }}
        />
      )}
    </section>
  );
}

interface ChangePasswordProps {
  owner: PasswordSectionProps["owner"];
  /** Told in how many other places one was signed out. */
  onChanged: (ended: number) => void;
}

function ChangePassword({ owner, onChanged }: ChangePasswordProps) {
  const text = useText(accountSecurity);
  const screen = useText(accountScreens);
  const [typed, setTyped] = useState<{ current: string; next: string } | null>(null);
  const { busy, problem, write } = useWrite();

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { current: String(form.get("current") ?? ""), next: String(form.get("next") ?? "") };
    setTyped(body);
    if (body.current === "" || body.next === body.current || passwordMistakes(body.next, owner).length > 0)
      return;
    const answer = await write(
      () => send<typeof putPassword>("put", "/v1/credentials/password", { body }),
      text("changed"),
    );
    if (answer) onChanged(answer.endedSessions);
  }

  const wrong = mistakeAt(problem, "#/body/current");
  const bad = mistakeAt(problem, "#/body/next");
  const isSame = typed !== null && typed.next !== "" && typed.next === typed.current;
  return (
    <form className="stack sign-in" method="post" onSubmit={change} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={owner.email} />
      <PasswordField
        label={text("current")}
        name="current"
        autoComplete="current-password"
        error={typed?.current === "" ? text("currentNeeded") : wrong}
      />
      <NewPassword name="next" owner={owner} asked={typed !== null} error={isSame ? text("same") : bad} />
      {problem && !wrong && !bad && <Refusal title={screen("notSet")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" kind="secondary" {...(busy ? { reason: screen("settingPassword") } : {})}>
          {text("change")}
        </Button>
      </div>
    </form>
  );
}
