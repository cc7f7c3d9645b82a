import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { configurationQuery } from "../publications/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ownAddress } from "./own-address.ts";
import { providersQuery } from "./queries.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { SignInProviders, SignInRefused } from "./sign-in-providers.tsx";
import { SignedIn } from "./signed-in.tsx";

const route = getRouteApi("/inloggen");

/** The way in, and the way out. */
export function SignInPage() {
  const text = useText(accountScreens);
  const account = useAccount();
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const { providers } = useSuspenseQuery(providersQuery).data;
  const { naar, melding, via } = route.useSearch();
  const address = ownAddress(naar);
  if (account) return <SignedIn account={account} address={address} />;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide sign-in">
        <SignInRefused code={melding} provider={providers.find(({ id }) => id === via)} />
        {providers.length > 0 && <SignInProviders providers={providers} address={address} />}
        <section className="stack" aria-label={text("ownHeading")}>
          {providers.length > 0 && <h2>{text("ownHeading")}</h2>}
          <SignInForm address={address} />
        </section>
        {demonstration && <Notice title={text("demonstrationTitle")}>{text("demonstrationText")}</Notice>}
      </div>
    </>
  );
}
