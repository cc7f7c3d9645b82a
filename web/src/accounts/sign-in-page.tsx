import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { configurationQuery } from "../publications/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ownAddress } from "./own-address.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { SignedIn } from "./signed-in.tsx";

const route = getRouteApi("/inloggen");

/** The way in, and the way out. */
export function SignInPage() {
  const text = useText(accountScreens);
  const account = useAccount();
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const address = ownAddress(route.useSearch().naar);
  if (account) return <SignedIn account={account} address={address} />;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack sign-in">
        <SignInForm address={address} />
        {demonstration && <Notice title={text("demonstrationTitle")}>{text("demonstrationText")}</Notice>}
      </div>
    </>
  );
}
