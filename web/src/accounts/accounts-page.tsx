import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { BackToAdministration } from "./back-to-administration.tsx";
import { InviteSection } from "./invite-section.tsx";
import { accountsQuery } from "./queries.ts";

const route = getRouteApi("/beheer/accounts");

/** Who has an account: found by name and role, and the way to invite somebody. A coordinator sees her organisation. */
export function AccountsPage() {
  const text = useText(administrationScreens);
  const isAdmin = useAccount()?.may.manageAccounts ?? false;
  const { zoek, rol, bladzijde, nieuw } = route.useSearch();
  const query = accountsQuery({ search: zoek, role: rol, page: bladzijde });
  const { accounts, total, page, pageSize, mayGive } = useSuspenseQuery({ ...query, staleTime: 10_000 }).data;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const here = { ...(zoek !== undefined && { zoek }), ...(rol !== undefined && { rol }) };
  return (
    <>
      <PageHead
        title={text("accountsTitle")}
        lead={text(isAdmin ? "accountsLead" : "officersLead")}
        breadcrumb={<BackToAdministration />}
        actions={
          nieuw === undefined && (
            <Link className={buttonClass()} to="/beheer/accounts" search={{ ...here, nieuw: "ja" }}>
              {text("invite")}
            </Link>
          )
        }
      />
      <div className="stack stack--wide">
        {nieuw && <InviteSection mayGive={mayGive} />}
        <div className="stack">
          <ViewForm keep={{ nieuw }} withButton>
            <Field label={text("search")} name="zoek" type="search" current={zoek ?? ""} autoComplete="off" />
            {mayGive.roles.length > 1 && (
              <Select label={text("role")} name="rol" current={rol ?? ""}>
                <option value="">{text("everyRole")}</option>
                {mayGive.roles.map((role) => (
                  <option key={role} value={role}>
                    {text(`name.${role}`)}
                  </option>
                ))}
              </Select>
            )}
          </ViewForm>
          <p className="meta-line" role="status">
            {text("found", { count: total })}
          </p>
          {accounts.length === 0 ? (
            <EmptyState icon="search" title={text("noneFound")} level={2}>
              {text("noneFoundText")}
            </EmptyState>
          ) : (
            <AccountsTable accounts={accounts} />
          )}
          {pages > 1 && (
            <p className="cluster">
              {page > 1 && (
                <Link to="/beheer/accounts" search={{ ...here, bladzijde: page - 1 }}>
                  {text("previous")}
                </Link>
              )}
              <span className="meta-line">
                {text("pageOf", { page: String(page), pages: String(pages) })}
              </span>
              {page < pages && (
                <Link to="/beheer/accounts" search={{ ...here, bladzijde: page + 1 }}>
                  {text("next")}
                </Link>
              )}
            </p>
          )}
        </div>
      </div>
    </>
  );
}
