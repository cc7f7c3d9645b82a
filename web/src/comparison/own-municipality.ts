import type { Account } from "../ui/account.tsx";

/** The first municipality that somebody works for; null for the public and for other organisations. */
export function ownMunicipality(account: Account | null): { code: string; name: string } | null {
  const grant = account?.grants.find(({ area }) => area?.startsWith("GM"));
  return grant?.area ? { code: grant.area, name: grant.areaName ?? grant.area } : null;
}
