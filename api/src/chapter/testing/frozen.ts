import { createHash, randomUUID } from "node:crypto";
import { insertEdition } from "@lokaal17/db/chapter/editions";
import { insertRelease } from "@lokaal17/db/chapter/releases";
import { snapshotId } from "@lokaal17/shared/chapter/snapshot";
import type { TestApi } from "../../testing/with-api.ts";

/** Freezes an edition of a publication without making outputs: its one file is the snapshot, all that can reach one. */
export async function freezeSnapshot(api: TestApi, publicationId: string, slug: string): Promise<void> {
  const source = await api.context.editions.of(publicationId);
  if (!source) throw new Error("no such publication");
  const { snapshot, publication } = source;
  const bytes = Buffer.from(JSON.stringify(snapshot.content));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const names = { nameNl: "VNR", nameEn: "VNR" };
  await api.database.db.transaction().execute(async (tx) => {
    const edition = await insertEdition(tx, {
      id: randomUUID(),
      slug,
      profile: "vnr",
      year: 2027,
      ...names,
      deadline: null,
      publicationId,
      startedFrom: null,
      createdBy: null,
      createdAt: api.context.now(),
    });
    if (!edition) return;
    await insertRelease(
      tx,
      {
        id: randomUUID(),
        editionId: edition.id,
        version: 1,
        publicationId,
        dataVersion: publication.dataVersion,
        ...names,
        snapshotId: snapshotId(snapshot),
        snapshotHash: snapshot.hash,
        editionHash: sha256,
        synthetic: true,
        changedNl: "",
        changedEn: "",
        publishedOn: "2026-11-21",
        embargoUntil: null,
        publishedBy: null,
        frozenAt: api.context.now(),
      },
      [
        {
          name: "snapshot.json",
          mediaType: "application/json",
          format: null,
          locale: null,
          bytes,
          sha256,
        },
      ],
    );
  });
}
