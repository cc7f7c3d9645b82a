import { randomUUIDv7 } from "node:crypto";
import { loadAreas } from "@lokaal17/db/areas/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { layReference, referenceDataVersion } from "@lokaal17/db/framework/lay-reference";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { stageInBulk } from "@lokaal17/db/imports/staging";
import { approveStaged } from "@lokaal17/db/observations/approve";
import { insertPublication } from "@lokaal17/db/publications/publish";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { sql } from "kysely";
import { demonstrationAccounts, firstAccount, insertAccounts } from "./accounts.ts";
import { insertCheckRules } from "./check-rules.ts";
import { boundaryYear, inventedFigures, lastYear, readRealFigures } from "./figures.ts";
import { insertPractices } from "./practices.ts";
import { insertPrefills } from "./prefills.ts";
import { findRoundIndicators, insertRound } from "./round.ts";
import { demonstrationState, publicationName } from "./state.ts";

type Target = Pick<OpenDatabase, "db" | "bulkCopy">;

/**
 * Makes an empty database a demonstration: reference facts, real figures, invented ones where no real one exists,
 * an open round, accounts of every role, practices, and a first publication.
 *
 * A database that is a demonstration already is left as it is. One whose filling was killed is filled again: what
 * counts is one transaction, and the steps before it can be repeated.
 * @returns how many figures there are now of either kind; null when nothing was to be done
 */
export async function fillDemonstration(
  database: Target,
  { now = new Date(), newId = randomUUIDv7 }: { now?: Date; newId?: () => string } = {},
): Promise<{ real: number; synthetic: number } | null> {
  if ((await demonstrationState(database)) === "complete") return null;
  const { db } = database;
  await insertAccounts(database, [firstAccount], newId);
  await layReference(database, now);
  await insertAccounts(database, demonstrationAccounts, newId);

  const real = await readRealFigures();
  const batches = { real: newId(), synthetic: newId() };
  await db.deleteFrom("observationStaging").execute();
  await stageInBulk(database, batches.real, real);
  await stageInBulk(database, batches.synthetic, await planInvented(database, real));

  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const laid = { organisation: null, occurredAt: now, accountId: null, channel: "migration" } as const;
    const asReal = await approveStaged(tx, { ...laid, id: batches.real, action: "real figures laid" });
    const invented = await approveStaged(tx, {
      ...laid,
      id: batches.synthetic,
      action: "example figures laid",
    });
    await insertRound(tx, await findRoundIndicators(tx), now);
    await insertPrefills(tx, now);
    await insertCheckRules(tx, now, newId);
    await insertPractices(tx, now, newId);
    await insertPublication(
      tx,
      {
        id: newId(),
        name: publicationName,
        dataVersion: invented.dataVersion,
        publishedAt: now,
        publishedBy: null,
        note: null,
        basket: "broad",
        basketVersion: 1,
        scoreYear: lastYear,
        boundaryYear,
        demonstration: true,
      },
      { ...laid, id: newId(), action: "published", channel: "publication" },
    );
    return { real: asReal.changed, synthetic: invented.changed };
  });
}

async function planInvented({ db }: Target, real: readonly Observation[]): Promise<Iterable<Observation>> {
  const [definitions, areas, counted] = await Promise.all([
    loadDefinitions(db, referenceDataVersion),
    loadAreas(db),
    db
      .selectFrom("observation")
      .select(["area", "value"])
      .where("indicator", "=", "inhabitants" as Observation["indicator"])
      .where("period", "=", String(boundaryYear))
      .execute(),
  ]);
  const inhabitants = new Map(counted.map(({ area, value }) => [area, Number(value)]));
  return inventedFigures({ definitions, areas, inhabitants, real });
}
