import { loadAreas } from "@lokaal17/db/areas/queries";
import { loadEditions } from "@lokaal17/db/chapter/editions";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { layReference, referenceDataVersion } from "@lokaal17/db/framework/lay-reference";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { stageInBulk } from "@lokaal17/db/imports/staging";
import { approveStaged } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { insertPublication } from "@lokaal17/db/publications/publish";
import { loadPublications } from "@lokaal17/db/publications/queries";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { sql } from "kysely";
import { v7 as orderedId } from "uuid";
import { demonstrationAccounts, firstAccount, insertAccounts } from "./accounts.ts";
import { insertCheckRules } from "./check-rules.ts";
import {
  aimsSince,
  aimsThen,
  announceRecount,
  insertAims,
  insertTold,
  toldSince,
  toldThen,
} from "./decisions.ts";
import { insertEditions } from "./editions.ts";
import { boundaryYear, inventedFigures, lastYear, readRealFigures } from "./figures.ts";
import { type Moment, momentsBefore } from "./moments.ts";
import { insertPractices } from "./practices.ts";
import { insertPrefills } from "./prefills.ts";
import { findRoundIndicators, insertRound } from "./round.ts";
import { insertSets } from "./sharing.ts";
import { demonstrationState, earlierPublicationName, englishNames, publicationName } from "./state.ts";
import { knownThen, yearThen } from "./vintage.ts";

type Target = Pick<OpenDatabase, "db" | "bulkCopy">;

/** Figures in the staging table, by how they come in. */
interface Staged {
  realThen: string;
  inventedThen: string;
  realSince: string;
  inventedSince: string;
}

/**
 * Makes an empty database a demonstration: reference facts, real figures, invented ones where no real one exists,
 * an open round, accounts of every role, practices, and two publications: one of a year ago, and the present one, in
 * which some figures were put right and the last year was added.
 *
 * A database that is a demonstration already is left as it is. One whose filling was killed is filled again: what
 * counts is one transaction, and the steps before it can be repeated.
 * @returns how many figures came in of either kind; null when nothing was to be done
 */
export async function fillDemonstration(
  database: Target,
  { now = new Date(), newId = orderedId }: { now?: Date; newId?: () => string } = {},
): Promise<{ real: number; synthetic: number } | null> {
  const { db } = database;
  if ((await demonstrationState(database)) === "complete") {
    await completeEditions(database, now, newId);
    return null;
  }
  const { yearAgo, between } = momentsBefore(now);
  await insertAccounts(database, [firstAccount], newId);
  await layReference(database, yearAgo);
  await insertAccounts(database, demonstrationAccounts, newId);
  const { staged, counts } = await stageFigures(database, newId);

  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const atThen = { tx, at: yearAgo, newId };
    await approve(atThen, staged.realThen, "real figures laid");
    await approve(atThen, staged.inventedThen, "example figures laid");
    await insertAims(aimsThen, atThen);
    await insertTold(toldThen, atThen);
    await insertPractices(tx, yearAgo, newId);
    const earlier = await publish(atThen, earlierPublicationName, yearThen);
    await insertSets(earlier.dataVersion, { tx, at: new Date(yearAgo.getTime() + 3_600_000), newId });

    await announceRecount({ tx, at: between, newId });
    await insertAims(aimsSince, { tx, at: between, newId });

    const atNow = { tx, at: now, newId };
    await approve(atNow, staged.realSince, "real figures laid");
    await approve(atNow, staged.inventedSince, "example figures laid");
    await insertTold(toldSince, atNow);
    await insertRound(tx, await findRoundIndicators(tx), now);
    await insertPrefills(tx, now);
    await insertCheckRules(tx, now, newId);
    const publication = await publish(atNow, publicationName, lastYear);
    await insertEditions(tx, { publication, earlier, now, newId });
    return counts;
  });
}

async function approve({ tx, at }: Omit<Moment, "newId">, id: string, action: string): Promise<void> {
  const laid = { organisation: null, occurredAt: at, accountId: null, channel: "migration" } as const;
  await approveStaged(tx, { ...laid, id, action });
}

/** Makes all that is approved public. */
async function publish(
  { tx, at, newId }: Moment,
  name: string,
  scoreYear: number,
): Promise<{ id: string; name: string; dataVersion: number }> {
  const publication = { id: newId(), name, dataVersion: await currentDataVersion(tx) };
  await insertPublication(
    tx,
    {
      ...publication,
      nameEn: englishNames[name] ?? null,
      publishedAt: at,
      publishedBy: null,
      note: null,
      basket: "broad",
      basketVersion: 1,
      scoreYear,
      // Nothing merged since: the municipalities are those of a year ago.
      boundaryYear: boundaryYear - (lastYear - scoreYear),
      demonstration: true,
    },
    {
      id: newId(),
      organisation: null,
      occurredAt: at,
      accountId: null,
      action: "published",
      channel: "publication",
    },
  );
  return publication;
}

/** A demonstration from before there were editions gets them. */
async function completeEditions(database: Target, now: Date, newId: () => string): Promise<void> {
  const { db } = database;
  const publications = await loadPublications(db);
  const made = publications.find(({ name }) => name === publicationName);
  if (!made || (await loadEditions(db)).length > 0) return;
  const earlier = publications.find(({ name }) => name === earlierPublicationName) ?? null;
  await insertAccounts(database, demonstrationAccounts, newId);
  await db.transaction().execute((tx) => insertEditions(tx, { publication: made, earlier, now, newId }));
}

async function stageFigures(
  database: Target,
  newId: () => string,
): Promise<{ staged: Staged; counts: { real: number; synthetic: number } }> {
  const definitions = await loadDefinitions(database.db, referenceDataVersion);
  const real = await readRealFigures();
  const staged: Staged = {
    realThen: newId(),
    inventedThen: newId(),
    realSince: newId(),
    inventedSince: newId(),
  };
  await database.db.deleteFrom("observationStaging").execute();
  // What came or changed since is one figure in six: it is kept while the others go in.
  const realSince: Observation[] = [];
  const inventedSince: Observation[] = [];
  let synthetic = 0;
  const counted = function* (figures: Iterable<Observation>) {
    for (const figure of figures) {
      synthetic++;
      yield figure;
    }
  };
  const invented = counted(await planInvented(database, { definitions, real }));
  await stageInBulk(database, staged.realThen, knownThen(real, definitions, realSince));
  await stageInBulk(database, staged.inventedThen, knownThen(invented, definitions, inventedSince));
  await stageInBulk(database, staged.realSince, realSince);
  await stageInBulk(database, staged.inventedSince, inventedSince);
  return { staged, counts: { real: real.length, synthetic } };
}

async function planInvented(
  { db }: Target,
  plan: Pick<Parameters<typeof inventedFigures>[0], "definitions" | "real">,
): Promise<Iterable<Observation>> {
  const [areas, counted] = await Promise.all([
    loadAreas(db),
    db
      .selectFrom("observation")
      .select(["area", "value"])
      .where("indicator", "=", "inhabitants" as Observation["indicator"])
      .where("period", "=", String(boundaryYear))
      .execute(),
  ]);
  const inhabitants = new Map(counted.map(({ area, value }) => [area, Number(value)]));
  return inventedFigures({ ...plan, areas, inhabitants });
}
