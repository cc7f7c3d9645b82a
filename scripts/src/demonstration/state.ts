import { findAccount } from "@lokaal17/db/accounts/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { hasReference } from "@lokaal17/db/framework/queries";
import { loadPublications } from "@lokaal17/db/publications/queries";
import { firstAccount } from "./accounts.ts";

/** The demonstration's newest publication; it is made last, so where it stands the filling was finished. */
export const publicationName = "Demonstratie 2026";
/** The one of a year before it. */
export const earlierPublicationName = "Demonstratie 2025";
/** Both in English. */
export const englishNames: Readonly<Record<string, string>> = {
  [publicationName]: "Demonstration 2026",
  [earlierPublicationName]: "Demonstration 2025",
};

/**
 * What a database was made as. `empty`: without reference facts. `real`: with them, and not a demonstration.
 * `begun`: a demonstration whose filling was stopped. `complete`: a demonstration that can be used.
 */
export type DemonstrationState = "empty" | "real" | "begun" | "complete";

export async function demonstrationState({ db }: Pick<OpenDatabase, "db">): Promise<DemonstrationState> {
  const publications = await loadPublications(db);
  if (publications.some(({ name }) => name === publicationName)) return "complete";
  if (await findAccount(db, firstAccount.email)) return "begun";
  return (await hasReference(db)) ? "real" : "empty";
}
