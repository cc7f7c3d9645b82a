import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Account } from "../ui/account.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** What one may do, in words, for which organisation. */
export function OwnRoles({ grants }: Pick<Account, "grants">) {
  const text = useText(accountScreens);
  const locale = useLocale();
  if (grants.length === 0) return <p>{text("noRoles")}</p>;
  return (
    <ul>
      {grants.map(({ role, area, areaName }) => {
        const what = text(`role.${role}`);
        return (
          <li key={`${role} ${area}`}>
            {area
              ? text("roleFor", { area: nameWithLayer(area, areaName ?? area, locale), what })
              : text("roleEverywhere", { what })}
          </li>
        );
      })}
    </ul>
  );
}
