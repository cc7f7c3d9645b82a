import type {
  AccountRow,
  deleteAccount,
  postInvitation,
  postSecondFactorRemoval,
  putAccount,
} from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { AskFirst } from "./ask-first.tsx";
import { useWrite } from "./use-write.ts";

/** Whether and how somebody can sign in, and what may be done about it. What cannot be undone asks first. */
export function AccessSection({ account }: { account: AccountRow }) {
  const text = useText(administrationScreens);
  const { id, name, may, active, ended, secondFactor } = account;
  const { busy, problem, done, write } = useWrite();
  const params = { id };
  const call = () => ({ params, idempotencyKey: newId() });

  const edit = (body: { name: string; active: boolean }, told: string) =>
    write(() => send<typeof putAccount>("put", "/v1/accounts/:id", { ...call(), body }), told);
  const inviteAgain = () =>
    write(
      () => send<typeof postInvitation>("post", "/v1/accounts/:id/invitations", call()),
      text("invitedAgain"),
    );
  const removeCode = () =>
    write(
      () => send<typeof postSecondFactorRemoval>("post", "/v1/accounts/:id/second-factor-removals", call()),
      text("removedCode"),
    );
  const end = () =>
    write(() => send<typeof deleteAccount>("delete", "/v1/accounts/:id", call()), text("ended"));

  return (
    <section className="section stack" aria-labelledby="toegang">
      <h2 id="toegang">{text("accessHeading")}</h2>
      <AccessFacts account={account} />
      <p className="meta-line" role="status">
        {busy ? text("busy") : done}
      </p>
      {problem && <Refusal title={text("notChanged")} problem={problem} />}
      {may.edit && (
        <Rename key={name} name={name} onRename={(to) => edit({ name: to, active }, text("renamed"))} />
      )}
      <div className="cluster">
        {may.invite && (
          <Button kind="secondary" onClick={inviteAgain}>
            {text("inviteAgain")}
          </Button>
        )}
        {may.edit && secondFactor && (
          <AskFirst
            label={text("removeCode")}
            title={text("removeCodeTitle", { name })}
            yes={text("removeCode")}
            onYes={removeCode}
          >
            {text("removeCodeText", { name })}
          </AskFirst>
        )}
        {may.edit && (
          <Button
            kind="secondary"
            onClick={() => edit({ name, active: !active }, text(active ? "deactivated" : "activated"))}
          >
            {text(active ? "deactivate" : "activate")}
          </Button>
        )}
        {may.end && !ended && (
          <AskFirst
            label={text("end")}
            title={text("endTitle", { name })}
            yes={text("endYes", { name })}
            onYes={end}
          >
            {text("endText")}
          </AskFirst>
        )}
      </div>
    </section>
  );
}

function AccessFacts({ account }: { account: AccountRow }) {
  const text = useText(administrationScreens);
  const locale = useLocale();
  const { ended, active, kind, hasPassword, secondFactor, invitedUntil, lastSeenAt } = account;
  if (ended) return <p>{text("isEnded")}</p>;
  const facts = [
    !active && text("isInactive"),
    kind === "person" && text(hasPassword ? "hasPassword" : "noPassword"),
    secondFactor && text("hasCode"),
    invitedUntil && text("invitedUntil", { moment: formatMoment(invitedUntil, locale) }),
    lastSeenAt && text("seen", { moment: formatMoment(lastSeenAt, locale) }),
  ];
  return <p>{facts.filter(Boolean).join(" ")}</p>;
}

function Rename({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const text = useText(administrationScreens);
  const [typed, setTyped] = useState(name);
  const [asked, setAsked] = useState(false);
  const wish = typed.trim();

  function rename(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (wish !== "" && wish !== name) onRename(wish);
  }

  return (
    <form className="stack stack--tight sign-in" onSubmit={rename} noValidate>
      <Field
        label={text("name")}
        autoComplete="off"
        maxLength={120}
        required
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={asked && wish === "" && text("nameNeeded")}
      />
      <div className="cluster">
        <Button type="submit" kind="secondary" small>
          {text("rename")}
        </Button>
      </div>
    </form>
  );
}
