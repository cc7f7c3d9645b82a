import type { deleteSession } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { useState } from "react";
import type { Account } from "../ui/account.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";

/** Who is signed in, what she may do, and the way out. */
export function SignedIn({ account, address }: { account: Account; address: string }) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const [failed, setFailed] = useState(false);
  const { name, email, grants } = account;

  async function signOut() {
    setFailed(false);
    try {
      await send<typeof deleteSession>("delete", "/v1/sessions/current", {});
      window.location.assign(addressIn(locale, "/inloggen"));
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <PageHead title={text("signedInTitle")} lead={text("signedInLead", { name, email })} />
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
        {failed && <Notice kind="error" title={text("signOutFailed")} live />}
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
