import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds } from "@lokaal17/db/entry/queries";
import { findPlace } from "@lokaal17/db/entry/queries-place";
import type { Import } from "@lokaal17/db/imports/imports";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ImportRegister, WritableCells } from "@lokaal17/shared/imports/register";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { loadRegister } from "./prepare.ts";
import { areasOf } from "./view-rights.ts";

/** What a file is checked against: for drafts only what its round asks of the organisations that its sender enters for. */
export async function registerFor(context: ApiContext, actor: Actor, of: Import): Promise<ImportRegister> {
  const { db } = context.database;
  const register = await loadRegister(db);
  const writable = await writableFor(context, db, actor, of);
  return writable ? { ...register, writable } : register;
}

/** The cells that a file with drafts may fill; null for figures that are approved at once. */
export async function writableFor(
  context: ApiContext,
  db: Kysely<Database>,
  actor: Actor,
  of: Pick<Import, "target" | "area" | "roundId">,
): Promise<WritableCells | null> {
  const allowed = areasOf(actor, of);
  if (allowed === null) return null;
  const areas: AreaCode[] = [];
  for (const area of allowed) if ((await findPlace(db, of.roundId ?? "", area))?.asked) areas.push(area);
  const { areaOf } = await context.views.reference();
  const round = (await loadRounds(db)).find(({ id }) => id === of.roundId);
  const layers = new Set(areas.map((area) => areaOf.get(area)?.layer));
  const asked = (round?.indicators ?? []).filter(({ layer }) => layers.has(layer));
  return {
    ...(round && { round: round.id }),
    areas,
    indicators: asked.map(({ indicator }) => indicator),
    periods: round?.periods ?? [],
  };
}
