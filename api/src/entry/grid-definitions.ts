import type { Database } from "@lokaal17/db/database/schema";
import { loadDefinitionChanges, newestDefinition } from "@lokaal17/db/entry/queries-grid";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";

/** All definitions in force at a data version, and what changed in them. */
export interface Definitions {
  /** By goal and place in the goal. */
  list: readonly IndicatorDefinition[];
  of: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  /** What is other since a version, in words; null: nothing, or nobody said. */
  changeSince(code: IndicatorCode, version: number, locale: Locale): string | null;
}

/**
 * Definitions that were read, never a reading that is under way: on the one connection of the embedded database a page
 * that waits behind a save would keep that save waiting for its page.
 */
interface Shelf {
  /** By the data version of the newest definition among them. */
  byNewest: Map<number, Definitions>;
  byDataVersion: Map<number, Definitions>;
}

const shelves = new WeakMap<ApiContext, Shelf>();
const keptVersions = 4;

/**
 * The definitions at a data version. Every approval makes a data version and nearly none a definition: those of one
 * version are read once and shared by all data versions until the next.
 * @param db the caller's transaction, where it has one: it must not wait for a second connection. Not one that made the
 *   data version itself: what is read stays, also when that transaction is undone
 */
export async function definitionsAt(
  context: ApiContext,
  db: Kysely<Database>,
  dataVersion: number,
): Promise<Definitions> {
  const shelf = shelves.get(context) ?? { byNewest: new Map(), byDataVersion: new Map() };
  shelves.set(context, shelf);
  const known = shelf.byDataVersion.get(dataVersion);
  if (known) return known;
  const newest = await newestDefinition(db, dataVersion);
  const definitions = shelf.byNewest.get(newest) ?? (await read(db, dataVersion));
  keep(shelf.byNewest, newest, definitions);
  keep(shelf.byDataVersion, dataVersion, definitions);
  return definitions;
}

async function read(db: Kysely<Database>, dataVersion: number): Promise<Definitions> {
  const list = await loadDefinitions(db, dataVersion);
  const changes = await loadDefinitionChanges(db, dataVersion);
  const changesOf = Map.groupBy(changes, ({ indicator }) => indicator);
  return {
    list,
    of: new Map(list.map((definition) => [definition.code, definition])),
    changeSince: (code, version, locale) => {
      const since = (changesOf.get(code) ?? []).filter((change) => change.version > version);
      return since.flatMap((change) => change[locale] ?? []).join(" ") || null;
    },
  };
}

function keep(map: Map<number, Definitions>, version: number, definitions: Definitions): void {
  map.set(version, definitions);
  for (const oldest of map.keys()) {
    if (map.size <= keptVersions) return;
    map.delete(oldest);
  }
}
