import { findAccount, loadGrants } from "@lokaal17/db/accounts/queries";
import { loadAreas } from "@lokaal17/db/areas/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import type { ImportRegister } from "@lokaal17/shared/imports/register";

/** The account that imports, if it may store figures as approved. */
export async function findImporter(
  db: OpenDatabase["db"],
  email: string,
): Promise<{ accountId: string } | { because: "no-account" | "no-right" }> {
  const account = await findAccount(db, email.trim().toLowerCase());
  if (!account) return { because: "no-account" };
  const grants = await loadGrants(db, account.id);
  const actor = { accountId: account.id, name: account.name, grants };
  return may(actor, "import as approved") ? { accountId: account.id } : { because: "no-right" };
}

/** What the rows are checked against, as it is now. */
export async function loadRegister(db: OpenDatabase["db"]): Promise<ImportRegister> {
  const areas = await loadAreas(db);
  const definitions = await loadDefinitions(db, await currentDataVersion(db));
  return {
    areas: areas.map(({ code, layer, name, validFrom, validTo }) => ({
      code,
      layer,
      name,
      validFrom,
      validTo,
    })),
    definitions: definitions.map(({ code, version, layer, unit, naturalMin, naturalMax }) => ({
      code,
      version,
      layer,
      unit,
      naturalMin,
      naturalMax,
    })),
  };
}
