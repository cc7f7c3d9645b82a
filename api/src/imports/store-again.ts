import type { Database } from "@lokaal17/db/database/schema";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import type { Met } from "@lokaal17/db/imports/compare-staged";
import type { Import } from "@lokaal17/db/imports/imports";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { importingText, sayImporting } from "@lokaal17/shared/text/importing";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { startTask } from "./work-job.ts";

/** Of what changed meanwhile so many are named. */
const mostNamed = 3;

/**
 * Stores nothing and does the dry run again, because what is there is not what it saw. Whoever wants to store has to look
 * at it first: it is another version.
 */
export async function checkAgain(
  context: ApiContext,
  tx: Transaction<Database>,
  held: Import,
  createdBy: string,
  met: Met,
): Promise<void> {
  const because = met.isLost ? sayImporting("dry-run-lost") : await whatChanged(context, tx, met);
  await checkAgainBecause(context, tx, held, createdBy, because);
}

/** The same, for another reason. */
export function checkAgainBecause(
  context: ApiContext,
  tx: Transaction<Database>,
  held: Import,
  createdBy: string,
  because: Bilingual,
): Promise<void> {
  const change = { version: held.version + 1, reason: null };
  return startTask(context, tx, { task: "check", import: held.id, because }, { createdBy, change });
}

async function whatChanged(
  { views }: ApiContext,
  tx: Transaction<Database>,
  { count, cells }: Met,
): Promise<Bilingual> {
  const { areaOf } = await views.reference();
  const definitions = await loadDefinitions(tx, await currentDataVersion(tx));
  const nameOf = new Map(definitions.map(({ code, name }) => [code, name]));
  const sentence = (locale: Locale) => {
    const text = importingText(locale);
    const named = cells.slice(0, mostNamed).map(({ indicator, area, period }) =>
      text("cell", {
        indicator: nameOf.get(indicator)?.[locale] ?? indicator,
        area: areaOf.get(area)?.name ?? area,
        period,
      }),
    );
    const which = count > named.length ? text("and-more", { cells: named.join("; ") }) : named.join("; ");
    return text("changed-meanwhile", { count, which });
  };
  return { nl: sentence("nl"), en: sentence("en") };
}
