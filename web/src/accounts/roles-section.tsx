import type { Role } from "@lokaal17/shared/accounts/roles";
import type { AccountRow, Accounts, putAccountRoles } from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useRoleWords } from "./account-words.tsx";
import { ChooseRole, firstRole, grantOf } from "./choose-role.tsx";
import { useWrite } from "./use-write.ts";

interface NewGrant {
  role: Role;
  area: string | null;
}

const plain = ({ role, area }: NewGrant) => ({ role, area });

interface RolesSectionProps {
  account: AccountRow;
  mayGive: Accounts["mayGive"];
}

/** The roles of an account. Each change counts at once. */
export function RolesSection({ account, mayGive }: RolesSectionProps) {
  const text = useText(administrationScreens);
  const words = useRoleWords();
  const isAdmin = useAccount()?.may.manageAccounts ?? false;
  const { busy, problem, done, write } = useWrite();
  const [draft, setDraft] = useState(() => firstRole(mayGive));
  const [asked, setAsked] = useState(false);
  const { grants, may } = account;
  const isGivable = ({ role, area }: NewGrant) =>
    mayGive.roles.includes(role) &&
    (mayGive.areas === null || mayGive.areas.some(({ code }) => code === area));
  const wish = grantOf(draft);
  const isThere = wish !== null && grants.some(({ role, area }) => role === wish.role && area === wish.area);

  const put = (wished: readonly NewGrant[], told: string) =>
    write(
      () =>
        send<typeof putAccountRoles>("put", "/v1/accounts/:id/roles", {
          params: { id: account.id },
          body: { grants: wished.map(plain), read: grants.map(plain) },
          idempotencyKey: newId(),
        }),
      told,
    );

  async function give(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!wish || isThere) return;
    if (await put([...grants, wish], text("given"))) setAsked(false);
  }

  return (
    <section className="section stack" aria-labelledby="rollen">
      <h2 id="rollen">{text("rolesHeading")}</h2>
      {!isAdmin && <p>{text("rolesCoordinator")}</p>}
      {grants.length === 0 && <p>{text("noRoles")}</p>}
      <ul className="plain-rows">
        {grants.map((grant) => (
          <li key={`${grant.role} ${grant.area}`} className="cluster cluster--spread">
            {words(grant)}
            {may.changeRoles && isGivable(grant) && (
              <Button
                kind="secondary"
                small
                onClick={() =>
                  put(
                    grants.filter((other) => other !== grant),
                    text("taken"),
                  )
                }
              >
                {text("takeRole")}
                <span className="visually-hidden"> {words(grant)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="meta-line" role="status">
        {done}
      </p>
      {problem && <Refusal title={text("notChanged")} problem={problem} />}
      {may.changeRoles && (
        <form className="stack sign-in" onSubmit={give} noValidate aria-labelledby="geef-rol">
          <h3 id="geef-rol">{text("giveHeading")}</h3>
          <ChooseRole mayGive={mayGive} draft={draft} onChange={setDraft} asked={asked} />
          {asked && isThere && <Notice kind="warning" title={text("alreadyGiven")} live />}
          <div className="cluster">
            <Button type="submit" kind="secondary" {...(busy ? { reason: text("busy") } : {})}>
              {text("giveRole")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
