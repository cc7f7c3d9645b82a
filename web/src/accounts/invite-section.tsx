import type { Accounts, postAccount } from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChooseRole, firstRole, grantOf } from "./choose-role.tsx";
import { looksLikeAddress } from "./looks-like-address.ts";
import { mistakeAt, useWrite } from "./use-write.ts";

/** Invites somebody with a first role; more roles are given on the page of the account. */
export function InviteSection({ mayGive }: Pick<Accounts, "mayGive">) {
  const text = useText(administrationScreens);
  const { busy, problem, write } = useWrite();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [draft, setDraft] = useState(() => firstRole(mayGive));
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ id: string; words: string } | null>(null);
  const address = email.trim();

  async function invite(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    setMade(null);
    const grant = grantOf(draft);
    if (name.trim() === "" || !looksLikeAddress(address) || !grant) return;
    const body = { name: name.trim(), email: address, grants: [grant] };
    const account = await write(
      () => send<typeof postAccount>("post", "/v1/accounts", { body, idempotencyKey: newId() }),
      text("sending"),
    );
    if (!account) return;
    const words = text(account.hasPassword ? "addedTo" : "invited", { name: account.name });
    setMade({ id: account.id, words });
    setAsked(false);
    setName("");
    setEmail("");
  }

  const wrongAddress = mistakeAt(problem, "#/body/email");
  return (
    <section className="section stack" aria-labelledby="uitnodigen">
      <h2 id="uitnodigen">{text("inviteTitle")}</h2>
      <p>{text("inviteLead")}</p>
      <form className="stack sign-in" onSubmit={invite} noValidate>
        <Field
          label={text("name")}
          autoComplete="off"
          maxLength={120}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={asked && name.trim() === "" && text("nameNeeded")}
        />
        <Field
          label={text("email")}
          type="email"
          autoComplete="off"
          maxLength={200}
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={
            asked && !looksLikeAddress(address)
              ? text(address === "" ? "emailNeeded" : "emailOdd")
              : wrongAddress
          }
        />
        <ChooseRole mayGive={mayGive} draft={draft} onChange={setDraft} asked={asked} />
        {problem && !wrongAddress && <Refusal title={text("notInvited")} problem={problem} />}
        {made && (
          <Notice kind="success" title={made.words} live>
            <p>
              <Link to="/beheer/accounts/$account" params={{ account: made.id }}>
                {text("giveHeading")}
              </Link>
            </p>
          </Notice>
        )}
        <div className="cluster">
          <Button type="submit" {...(busy ? { reason: text("sending") } : {})}>
            {text("sendInvitation")}
          </Button>
        </div>
      </form>
    </section>
  );
}
