import { askVersion } from "@lokaal17/api/chapter/ask-version";
import { editionContent, loadEditionRows } from "@lokaal17/api/chapter/edition-content";
import { appendChange } from "@lokaal17/db/audit/append";
import type { Edition } from "@lokaal17/db/chapter/editions";
import type { Database } from "@lokaal17/db/database/schema";
import type { Publication } from "@lokaal17/db/publications/queries";
import { editionText } from "@lokaal17/shared/text/editions";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";

/**
 * Asks for the first version of an edition that came out earlier. Its files take some ten seconds, so a start does not wait
 * for them: the first server makes them beside its other work, as when an editor publishes.
 */
export async function askPublished(
  tx: Transaction<Database>,
  edition: Edition,
  {
    publication,
    publishedOn: day,
    by,
    now,
    newId,
  }: {
    publication: Pick<Publication, "id" | "name" | "dataVersion">;
    publishedOn: Date;
    by: string | null;
    now: Date;
    newId: () => string;
  },
): Promise<void> {
  const version = 1;
  const publishedOn = dayInAmsterdam(day);
  const changed = { nl: editionText("nl")("first"), en: editionText("en")("first") };
  const rows = await loadEditionRows(tx, edition);
  const job = await askVersion(tx, {
    jobId: newId(),
    edition,
    version,
    content: editionContent(rows, null, { version, publishedOn, embargoUntil: null, changed }),
    changed,
    embargoUntil: null,
    publishedOn,
    publication,
    by,
    now,
  });
  await appendChange(tx, {
    id: newId(),
    organisation: null,
    occurredAt: now,
    accountId: by,
    action: "chapter asked",
    channel: "migration",
    details: { edition: edition.slug, job: job.id, version },
  });
}
