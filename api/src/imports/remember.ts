import type { Database } from "@lokaal17/db/database/schema";
import { type MemoryOwner, recallMap, rememberMap } from "@lokaal17/db/imports/import-memory";
import type { Import } from "@lokaal17/db/imports/imports";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { headingsHash } from "@lokaal17/shared/imports/heading-hash";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { Kysely, Transaction } from "kysely";
import { areasOf } from "./view-rights.ts";

/** Whose memory a file uses: that of its organisations; of figures that are approved at once the association's. */
const ownersOf = (actor: Actor, of: Pick<Import, "target" | "area">): readonly MemoryOwner[] =>
  areasOf(actor, of) ?? [""];

/** How files with these headings were read before for the same organisation; null: never. */
export function recall(
  db: Kysely<Database>,
  actor: Actor,
  of: Pick<Import, "target" | "area">,
  headings: readonly string[],
): Promise<{ map: ImportMap; fileName: string } | null> {
  return recallMap(db, ownersOf(actor, of), headingsHash(headings));
}

/** Remembers what somebody said of a file, for the next one with the same headings. */
export async function remember(
  tx: Transaction<Database>,
  actor: Actor,
  of: Pick<Import, "target" | "area" | "fileName" | "reading">,
  map: ImportMap,
  now: Date,
): Promise<void> {
  if (!of.reading) return;
  const mapping = nextYearsMap(map);
  for (const owner of ownersOf(actor, of))
    await rememberMap(tx, {
      owner,
      headingsHash: headingsHash(of.reading.columns.map(({ name }) => name)),
      mapping,
      fileName: of.fileName,
      savedBy: actor.accountId,
      savedAt: now,
    });
}

/**
 * What is still true of next year's file. What belongs to this file alone is left out: a year that stands nowhere in the
 * file would be the wrong one next year, also in the name of the source ("Jaarrekening 2024"), and rows are left out
 * because somebody looked at them.
 */
export function nextYearsMap(map: ImportMap): ImportMap {
  const { period: _, ...fixed } = map.fixed;
  const { lastLine: __, source, ...rest } = map;
  const isOfYear = source !== undefined && /(?<!\d)(19|20)\d{2}(?!\d)/.test(source);
  return { ...rest, ...(source === undefined || isOfYear ? {} : { source }), fixed, refusedRows: "stop" };
}
