import { createHash } from "node:crypto";
import { findReleaseFile, latestPublicRelease, loadReleaseFiles } from "@lokaal17/db/chapter/releases";
import { loadMembers, loadPractices } from "@lokaal17/db/network/queries";
import { loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { type FactSource, factSource } from "@lokaal17/shared/chapter/fact-resolver";
import type { ChapterSnapshot } from "@lokaal17/shared/chapter/snapshot";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { ApiContext } from "../context.ts";
import { sealSnapshot } from "./snapshot-file.ts";
import { snapshotOfView } from "./snapshot-of-view.ts";

/** What an edition reads its figures from: one publication as a snapshot, with the facts that can be bound in it. */
export interface EditionSource {
  /** The same key: the same figures. */
  key: string;
  publication: Publication;
  snapshot: ChapterSnapshot;
  facts: FactSource;
}

type Before = NonNullable<EditionContent["before"]>["facts"];

/** Publications whose snapshot is kept: an edition reads one, a choice compares two. */
const kept = 4;

/** Makes snapshots once per publication, and remembers what frozen editions said. One per server. */
export class EditionSources {
  readonly #context: Pick<ApiContext, "database" | "views" | "now">;
  readonly #sources = new Map<string, Promise<EditionSource>>();
  readonly #before = new Map<string, Promise<Before>>();

  constructor(context: Pick<ApiContext, "database" | "views" | "now">) {
    this.#context = context;
  }

  /**
   * Read it before a transaction, never within one.
   * @returns null when the publication is not there
   */
  async of(publicationId: string): Promise<EditionSource | null> {
    const { database, views, now } = this.#context;
    const { db } = database;
    const publication = (await loadPublications(db)).find(({ id }) => id === publicationId);
    if (!publication) return null;
    const network = { members: await loadMembers(db), practices: await loadPractices(db, {}) };
    const print = createHash("sha256").update(JSON.stringify(network)).digest("hex").slice(0, 16);
    const key = `${publicationId}-${print}`;
    return keep(this.#sources, key, async () => {
      const view = await views.at(publicationId, null);
      const content = await snapshotOfView(view, publication, network);
      const snapshot = sealSnapshot(content, now().toISOString());
      return { key, publication, snapshot, facts: factSource(snapshot.content) };
    });
  }

  /**
   * What the newest version of an edition that is public today said, by fact; null: it has none. It stands in what is
   * published of the edition after it, so nothing under embargo may be in it.
   */
  async before(editionId: string): Promise<{ name: { nl: string; en: string }; facts: Before } | null> {
    const { database, now } = this.#context;
    const release = await latestPublicRelease(database.db, editionId, dayInAmsterdam(now()));
    if (!release) return null;
    const facts = await keep(this.#before, release.id, () => this.#factsOf(release.id));
    return { name: { nl: release.nameNl, en: release.nameEn }, facts };
  }

  async #factsOf(releaseId: string): Promise<Before> {
    const { db } = this.#context.database;
    const names = (await loadReleaseFiles(db, releaseId)).map(({ name }) => name);
    const name = names.find((one) => one === "facts-nl.json") ?? names.find((one) => /^facts-/.test(one));
    const file = name && (await findReleaseFile(db, releaseId, name));
    if (!file) return {};
    const read: { facts: (Omit<Before[string], "unit"> & { id: string; unit?: string })[] } = JSON.parse(
      Buffer.from(file.bytes).toString("utf8"),
    );
    return Object.fromEntries(
      read.facts.map(({ id, value, text, decimals, synthetic, unit = null }) => [
        id,
        { value, text, decimals, synthetic, unit },
      ]),
    );
  }
}

/** Keeps the newest few; one that failed is forgotten. */
function keep<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  value.catch(() => {
    if (map.get(key) === value) map.delete(key);
  });
  for (const oldest of map.keys()) {
    if (map.size <= kept) break;
    map.delete(oldest);
  }
  return value;
}
