import type { AccountRow } from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { useLocale, useText } from "../ui/locale.tsx";

/** How an account stands, as one word of the dictionary. */
export function stateOf(account: AccountRow) {
  if (account.ended) return "state.ended";
  if (!account.active) return "state.inactive";
  if (account.kind === "contributor") return "state.link";
  if (account.invitedUntil !== null) return "state.invited";
  return account.hasPassword || account.lastSeenAt !== null ? "state.active" : "state.expired";
}

/** A role in words, with its organisation: "invuller, Gemeente Utrecht". */
export function useRoleWords(): (grant: AccountRow["grants"][number]) => string {
  const text = useText(administrationScreens);
  const locale = useLocale();
  return ({ role, area, areaName }) =>
    text("roleAt", {
      role: text(`name.${role}`),
      area: area ? nameWithLayer(area, areaName ?? area, locale) : text("wholeProgram"),
    });
}
