import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { accountSecurity } from "@lokaal17/shared/text/account-security";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { FactorSection } from "./factor-section.tsx";
import { OwnRoles } from "./own-roles.tsx";
import { PasswordSection } from "./password-section.tsx";
import { credentialsQuery } from "./queries.ts";
import { SessionsSection } from "./sessions-section.tsx";
import { SignOut } from "./sign-out.tsx";

/** The own account: who one is, what one may do, how it is protected, where one is signed in, and the way out. */
export function AccountPage() {
  const text = useText(accountSecurity);
  const screen = useText(accountScreens);
  const account = useAccount();
  if (!account) return null;
  const { name, email, grants, may, contributor } = account;
  return (
    <>
      <PageHead
        title={text("title")}
        lead={<span className="sign-in__who">{screen("signedInLead", { name, email })}</span>}
        actions={<SignOut email={email} />}
      />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="rollen">
          <h2 id="rollen">{screen("rolesTitle")}</h2>
          <OwnRoles grants={grants} />
          {may.seeAudit && (
            <p>
              <Link to="/logboek">{text("log")}</Link>
            </p>
          )}
        </section>
        {contributor ? <p>{text("forContributor")}</p> : <Protection owner={{ name, email }} />}
      </div>
    </>
  );
}

function Protection({ owner }: { owner: { name: string; email: string } }) {
  const credentials = useSuspenseQuery(credentialsQuery).data;
  return (
    <>
      <PasswordSection owner={owner} credentials={credentials} />
      {credentials.hasPassword && <FactorSection isOn={credentials.secondFactor} />}
      <SessionsSection />
    </>
  );
}
