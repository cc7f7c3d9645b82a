import type { deleteSession } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { useState } from "react";
import type { Account } from "../ui/account.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

/** Who is signed in, what she may do, and the way out. */
export function SignedIn({ account, address }: { account: Account; address: string }) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { name, email, grants } = account;

  async function signOut() {
    setProblem(null);
    try {
      await send<typeof deleteSession>("delete", "/v1/sessions/current", {});
      window.location.assign(addressIn(locale, "/inloggen"));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <>
      <PageHead
        title={text("signedInTitle")}
        lead={<span className="sign-in__who">{text("signedInLead", { name, email })}</span>}
      />
      <div className="stack">
        <h2>{text("rolesTitle")}</h2>
        <ul>
          {grants.map(({ role, area, areaName }) => {
            const what = text(`role.${role}`);
            return (
              <li key={`${role} ${area}`}>
                {areaName ? text("roleFor", { area: areaName, what }) : text("roleEverywhere", { what })}
              </li>
            );
          })}
        </ul>
        {problem && <Refusal title={text("signOutFailed")} problem={problem} />}
        <div className="cluster">
          <Button onClick={signOut}>{text("signOut")}</Button>
          {address !== "/" && (
            <a className={buttonClass({ kind: "secondary" })} href={addressIn(locale, address)}>
              {text("goOn")}
            </a>
          )}
        </div>
      </div>
    </>
  );
}
