import type { Database } from "@lokaal17/db/database/schema";
import { type Import, loadOrganisations, type Visible } from "@lokaal17/db/imports/imports";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely } from "kysely";

/** The organisations into whose drafts an account may import. */
export function importAreas(actor: Actor): readonly AreaCode[] {
  const areas = areasFor(actor, "import values");
  return areas === "all" ? [] : areas;
}

/** The imports that an account may see: those that it could have made. */
export const visibleTo = (actor: Actor): Visible => ({
  approved: may(actor, "import as approved"),
  areas: importAreas(actor),
  accountId: actor.accountId,
});

/**
 * Whether an account may see an import and go on with it. One for several organisations is of who sent it, as long as she
 * enters for each organisation that has drafts in it.
 */
export async function mayUse(
  db: Kysely<Database>,
  actor: Actor,
  of: Pick<Import, "id" | "target" | "area" | "createdBy" | "batchId">,
): Promise<boolean> {
  if (of.target === "approved") return may(actor, "import as approved");
  if (of.area !== null) return may(actor, "import values", of.area);
  const areas = importAreas(actor);
  if (of.createdBy !== actor.accountId || areas.length === 0) return false;
  return (await loadOrganisations(db, of)).every((area) => areas.includes(area));
}

/** The organisations that an import writes for; null: any. */
export const areasOf = (actor: Actor, of: Pick<Import, "target" | "area">): readonly AreaCode[] | null =>
  of.target === "approved" ? null : of.area !== null ? [of.area] : importAreas(actor);
