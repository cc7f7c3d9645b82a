import { roles } from "@lokaal17/shared/accounts/roles";
import type { Accounts } from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Account, useAccount } from "../ui/account.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Tag } from "../ui/tag.tsx";
import { AccessSection } from "./access-section.tsx";
import { stateOf } from "./account-words.tsx";
import { BackToAdministration } from "./back-to-administration.tsx";
import { accountQuery } from "./queries.ts";
import { RolesSection } from "./roles-section.tsx";
import { SigningSection } from "./signing-section.tsx";

const route = getRouteApi("/beheer/accounts/$account");

/** One account: its roles and its access, as far as the reader may change them. */
export function OneAccountPage() {
  const text = useText(administrationScreens);
  const locale = useLocale();
  const reader = useAccount();
  const { account: id } = route.useParams();
  const account = useSuspenseQuery({ ...accountQuery(id), staleTime: 10_000 }).data;
  return (
    <>
      <PageHead
        title={account.name}
        lead={!account.ended && <span className="sign-in__who">{account.email}</span>}
        meta={
          <>
            <Tag>{text(stateOf(account))}</Tag>{" "}
            {text("since", { date: formatDate(account.createdAt, locale) })}
          </>
        }
        breadcrumb={
          <>
            <BackToAdministration /> / <Link to="/beheer/accounts">{text("back")}</Link>
          </>
        }
      />
      <div className="stack stack--wide">
        <RolesSection account={account} mayGive={givableBy(reader)} />
        {reader?.may.manageAccounts && account.grants.some(({ role }) => role === "editor") && (
          <SigningSection account={account} />
        )}
        <AccessSection account={account} />
      </div>
    </>
  );
}

/** What the reader may give: an administrator everything, a coordinator the officers of her organisations. */
function givableBy(reader: Account | null): Accounts["mayGive"] {
  if (reader?.may.manageAccounts) return { roles: [...roles], areas: null };
  const areas = (reader?.grants ?? []).flatMap(({ role, area, areaName }) =>
    role === "coordinator" && area ? [{ code: area, name: areaName ?? area }] : [],
  );
  return { roles: areas.length > 0 ? ["officer"] : [], areas };
}
