import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { Link } from "@tanstack/react-router";
import type { Account } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { OwnRoles } from "./own-roles.tsx";
import { SignOut } from "./sign-out.tsx";

/** Who is signed in already: on, to the own account, or out. */
export function SignedIn({ account, address }: { account: Account; address: string }) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const { name, email, grants } = account;
  return (
    <>
      <PageHead
        title={text("signedInTitle")}
        lead={<span className="sign-in__who">{text("signedInLead", { name, email })}</span>}
      />
      <div className="stack">
        <h2>{text("rolesTitle")}</h2>
        <OwnRoles grants={grants} />
        <div className="cluster">
          {address !== "/" && (
            <a className={buttonClass()} href={addressIn(locale, address)}>
              {text("goOn")}
            </a>
          )}
          <Link className={buttonClass({ kind: "secondary" })} to="/account">
            {text("ownAccount")}
          </Link>
          <SignOut email={email} />
        </div>
      </div>
    </>
  );
}
