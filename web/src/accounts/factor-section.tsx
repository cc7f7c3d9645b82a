import type {
  NewSecondFactor,
  postSecondFactor,
  removeSecondFactor,
} from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { accountSecurity } from "@lokaal17/shared/text/account-security";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { LinkPhone } from "./link-phone.tsx";
import { PasswordField } from "./password-field.tsx";
import { mistakeAt, useWrite } from "./use-write.ts";

/** The code at signing in: on or off. Either asks the password again: an open screen is not enough. */
export function FactorSection({ isOn }: { isOn: boolean }) {
  const text = useText(accountSecurity);
  const screen = useText(accountScreens);
  const { busy, problem, write } = useWrite();
  const [made, setMade] = useState<NewSecondFactor | null>(null);
  const [outcome, setOutcome] = useState<"confirmed" | "factorRemoved" | null>(null);
  const [empty, setEmpty] = useState(false);

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const password = String(new FormData(form).get("password") ?? "");
    setEmpty(password === "");
    setOutcome(null);
    if (password === "") return;
    const body = { password };
    if (isOn) {
      const removed = await write(
        () => send<typeof removeSecondFactor>("post", "/v1/credentials/second-factor/removals", { body }),
        text("factorRemoved"),
      );
      if (!removed) return;
      form.reset();
      setOutcome("factorRemoved");
    } else {
      setMade(
        await write(
          () => send<typeof postSecondFactor>("post", "/v1/credentials/second-factor", { body }),
          text("factorSteps"),
        ),
      );
    }
  }

  const wrong = mistakeAt(problem, "#/body/password");
  return (
    <section className="section stack" aria-labelledby="code">
      <h2 id="code">{text("factorHeading")}</h2>
      <p>{text(isOn ? "factorOn" : "factorOff")}</p>
      {outcome && (
        <Notice kind="success" title={text(outcome)} live>
          {text(`${outcome}Text`)}
        </Notice>
      )}
      {made ? (
        <LinkPhone
          made={made}
          onDone={(confirmed) => {
            setMade(null);
            setOutcome(confirmed ? "confirmed" : null);
          }}
        />
      ) : (
        <form className="stack sign-in" method="post" onSubmit={change} noValidate key={String(isOn)}>
          <PasswordField
            label={text("factorPassword")}
            name="password"
            autoComplete="current-password"
            error={empty ? screen("passwordNeeded") : wrong}
          />
          {problem && !wrong && <Refusal title={text("notChanged")} problem={problem} />}
          <div className="cluster">
            <Button type="submit" kind="secondary" {...(busy ? { reason: text("busy") } : {})}>
              {text(isOn ? "factorRemove" : "factorStart")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
