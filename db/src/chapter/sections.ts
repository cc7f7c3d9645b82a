import type { SectionState } from "@lokaal17/shared/chapter/edition";
import type { SectionKey, SigningParty } from "@lokaal17/shared/chapter/outline";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EditionSectionTable } from "./tables.ts";

export type EditionSectionRow = Selectable<EditionSectionTable>;

export interface SectionSignOff {
  section: SectionKey;
  party: SigningParty;
  accountId: string;
  name: string;
  signedAt: Date;
}

/** Sections about which something was decided, or one of them. */
export async function loadSections(
  db: Kysely<Database>,
  editionId: string,
  section: SectionKey | null = null,
): Promise<EditionSectionRow[]> {
  return db
    .selectFrom("editionSection")
    .selectAll()
    .where("editionId", "=", editionId)
    .$if(section !== null, (query) => query.where("section", "=", section ?? "colophon"))
    .execute();
}

/** By party, with the name of who agreed. */
export async function loadSignOffs(db: Kysely<Database>, editionId: string): Promise<SectionSignOff[]> {
  return db
    .selectFrom("editionSignOff")
    .innerJoin("account", "account.id", "editionSignOff.accountId")
    .select(["section", "party", "accountId", "account.name", "signedAt"])
    .where("editionId", "=", editionId)
    .orderBy("section")
    .orderBy("signedAt")
    .orderBy("party")
    .execute();
}

/** States of editions, for their list: how many sections stand in each. */
export async function loadStates(
  db: Kysely<Database>,
): Promise<Pick<EditionSectionRow, "editionId" | "section" | "state">[]> {
  return db.selectFrom("editionSection").select(["editionId", "section", "state"]).execute();
}

/** Changes what is decided of a section of an edition that is held. */
export async function keepSection(
  tx: Transaction<Database>,
  editionId: string,
  section: SectionKey,
  change: { state?: SectionState; assignee?: string | null; deadline?: string | null },
): Promise<void> {
  await tx
    .insertInto("editionSection")
    .values({ editionId, section, state: "concept", assignee: null, deadline: null, ...change })
    .onConflict((conflict) => conflict.columns(["editionId", "section"]).doUpdateSet(change))
    .execute();
}

/** @returns false when this account agreed with the section for another party, or another agreed for this one */
export async function insertSignOff(
  tx: Transaction<Database>,
  signOff: {
    editionId: string;
    section: SectionKey;
    party: SigningParty;
    accountId: string;
    signedAt: Date;
  },
): Promise<boolean> {
  const made = await tx
    .insertInto("editionSignOff")
    .values(signOff)
    .onConflict((conflict) => conflict.doNothing())
    .returning("section")
    .executeTakeFirst();
  return made !== undefined;
}

/** Takes agreements back: of one party, or all of them. @returns how many */
export async function deleteSignOffs(
  tx: Transaction<Database>,
  editionId: string,
  section: SectionKey,
  party: SigningParty | null = null,
): Promise<number> {
  const gone = await tx
    .deleteFrom("editionSignOff")
    .where("editionId", "=", editionId)
    .where("section", "=", section)
    .$if(party !== null, (query) => query.where("party", "=", party ?? "vng"))
    .returning("party")
    .execute();
  return gone.length;
}
