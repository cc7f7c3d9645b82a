import { deleteSignOffs, keepSection, loadSections } from "@lokaal17/db/chapter/sections";
import type { Database } from "@lokaal17/db/database/schema";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { Transaction } from "kysely";

/**
 * Takes back what was agreed of sections whose words or figures changed: who agreed did so with what stood there then.
 * They lie in review again.
 * @returns the sections that lost an agreement
 */
export async function loseAgreement(
  tx: Transaction<Database>,
  editionId: string,
  sections: readonly SectionKey[],
): Promise<SectionKey[]> {
  const rows = await loadSections(tx, editionId);
  const lost: SectionKey[] = [];
  for (const section of sections) {
    const gone = await deleteSignOffs(tx, editionId, section);
    if (rows.some((row) => row.section === section && row.state === "agreed"))
      await keepSection(tx, editionId, section, { state: "review" });
    if (gone > 0) lost.push(section);
  }
  return lost;
}
