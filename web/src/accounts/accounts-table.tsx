import type { AccountRow } from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Tag } from "../ui/tag.tsx";
import { stateOf, useRoleWords } from "./account-words.tsx";

/** Accounts, each with a page of its own. */
export function AccountsTable({ accounts }: { accounts: readonly AccountRow[] }) {
  const text = useText(administrationScreens);
  const locale = useLocale();
  const words = useRoleWords();
  const columns: [Column<AccountRow>, ...Column<AccountRow>[]] = [
    {
      key: "name",
      head: text("columnName"),
      cell: ({ id, name, email, ended }) => (
        <div className="account-name">
          <Link to="/beheer/accounts/$account" params={{ account: id }}>
            {name}
          </Link>
          {!ended && <small className="meta-line plain-rows__detail sign-in__who">{email}</small>}
        </div>
      ),
    },
    {
      key: "roles",
      head: text("columnRoles"),
      cell: ({ grants }) =>
        grants.length === 0 ? (
          text("noRoles")
        ) : (
          <ul className="plain-rows plain-rows--tight">
            {grants.map((grant) => (
              <li key={`${grant.role} ${grant.area}`}>{words(grant)}</li>
            ))}
          </ul>
        ),
    },
    { key: "state", head: text("columnState"), cell: (account) => <Tag>{text(stateOf(account))}</Tag> },
    {
      key: "seen",
      head: text("columnSeen"),
      cell: ({ lastSeenAt }) => (lastSeenAt ? formatDate(lastSeenAt, locale) : text("never")),
    },
  ];
  return (
    <DataTable
      caption={text("caption")}
      captionHidden
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  );
}
