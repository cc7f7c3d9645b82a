import { type Edition, findEdition, holdEdition } from "@lokaal17/db/chapter/editions";
import { freezingJob } from "@lokaal17/db/chapter/requests";
import type { Database } from "@lokaal17/db/database/schema";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { type OutlineEntry, outlineOf, type SectionKey } from "@lokaal17/shared/chapter/outline";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import { signedIn } from "../http/signed-in.ts";
import type { EditionSource } from "./edition-sources.ts";
import { withdrawOutdated } from "./network-agreement.ts";

/** @throws Problem 403 for who makes no chapters */
export function asEditor<Signed extends Actor>(actor: Signed | null): Signed {
  if (!may(actor, "make chapters")) throw forbidden();
  return signedIn(actor);
}

/** An edition with what it reads from: its figures, and what the edition before said. */
export interface OpenEdition {
  edition: Edition;
  source: EditionSource;
  before: EditionContent["before"];
}

/**
 * An edition with the figures that it reads. Agreement on what reads otherwise now is taken back. Before a transaction: it
 * may read the database.
 * @throws Problem 404
 */
export async function openEdition(context: ApiContext, slug: string): Promise<OpenEdition> {
  const { database, editions } = context;
  const edition = await findEdition(database.db, slug);
  if (!edition) throw notFound();
  const source = await editions.of(edition.publicationId);
  if (!source) throw conflict("edition-publication.detail");
  const before = edition.startedFrom === null ? null : await editions.before(edition.startedFrom);
  const opened = { edition, source, before };
  await withdrawOutdated(context, opened);
  return opened;
}

/**
 * Holds an edition whose figures were read before.
 * @throws Problem 409 when it was given other figures meanwhile
 */
export async function heldEdition(
  tx: Transaction<Database>,
  { edition, source }: OpenEdition,
): Promise<Edition> {
  const held = await holdEdition(tx, edition.slug);
  if (!held) throw notFound();
  if (held.publicationId !== source.publication.id) throw conflict("edition-data-moved.detail");
  return held;
}

/** @throws Problem 409 while a version is being frozen: what it is made of stands still */
export async function refuseWhileFreezing(tx: Transaction<Database>, edition: Edition): Promise<void> {
  if (await freezingJob(tx, edition.id)) throw conflict("edition-freezing.detail");
}

/** @throws Problem 404 for a section that the profile leaves out, 409 for one that nobody writes */
export function sectionOf(edition: Edition, key: SectionKey, { written = true } = {}): OutlineEntry {
  const entry = outlineOf(edition.profile).find((one) => one.key === key);
  if (!entry) throw notFound("section-outside.detail");
  if (written && entry.writing === "generated") throw conflict("section-generated.detail");
  return entry;
}
