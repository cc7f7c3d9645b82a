import { setImmediate as pause } from "node:timers/promises";
import { holdEdition } from "@lokaal17/db/chapter/editions";
import { loadNetworkSince, type NetworkMoment } from "@lokaal17/db/chapter/network-moments";
import { loadSignOffs, type SectionSignOff } from "@lokaal17/db/chapter/sections";
import { buildSection } from "@lokaal17/shared/chapter/build";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { ChapterSnapshot } from "@lokaal17/shared/chapter/snapshot";
import { locales } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import { loseAgreement } from "./agreement.ts";
import type { OpenEdition } from "./edition-access.ts";
import { editionContent, loadEditionRows } from "./edition-content.ts";
import type { EditionSource } from "./edition-sources.ts";
import { logChapter } from "./log-chapter.ts";

/**
 * Takes back what was agreed of sections that show a practice or member that came after it: who agreed did not see it.
 * Figures stand still with their publication, the network does not. Before a transaction: it reads and writes.
 * @returns the sections that lost an agreement
 */
export async function withdrawOutdated(
  context: Pick<ApiContext, "database" | "newId" | "now">,
  { edition, source, before }: OpenEdition,
): Promise<SectionKey[]> {
  const { db } = context.database;
  const agreed = firstAgreements(await loadSignOffs(db, edition.id));
  if (agreed.size === 0) return [];
  const oldest = new Date(Math.min(...agreed.values()));
  const added = await loadNetworkSince(db, oldest);
  if (added.length === 0) return [];
  const content = editionContent(await loadEditionRows(db, edition), before, null);
  const outdated = await differing(source, content, agreed, added);
  if (outdated.length === 0) return [];
  return db.transaction().execute(async (tx) => {
    await holdEdition(tx, edition.slug);
    const now = firstAgreements(await loadSignOffs(tx, edition.id));
    // Who agreed meanwhile saw what was added.
    const still = outdated.filter((section) => now.get(section) === agreed.get(section));
    const sections = await loseAgreement(tx, edition.id, still);
    if (sections.length > 0)
      await logChapter(context, tx, {
        accountId: null,
        action: "section agreement withdrawn",
        channel: "approval",
        details: { edition: edition.slug, sections, added: added.map(({ kind, id }) => `${kind} ${id}`) },
      });
    return sections;
  });
}

/** By section the moment of its first agreement. */
function firstAgreements(signOffs: readonly SectionSignOff[]): Map<SectionKey, number> {
  const first = new Map<SectionKey, number>();
  for (const { section, signedAt } of signOffs)
    first.set(section, Math.min(first.get(section) ?? Infinity, signedAt.getTime()));
  return first;
}

/** What was found, per source: a section that shows nothing of what was added is not written out again at every reading. */
const found = new WeakMap<EditionSource, Map<string, boolean>>();

async function differing(
  source: EditionSource,
  edition: EditionContent,
  agreed: ReadonlyMap<SectionKey, number>,
  added: readonly NetworkMoment[],
): Promise<SectionKey[]> {
  const known = found.get(source) ?? new Map<string, boolean>();
  found.set(source, known);
  const earlier = new Map<number, ChapterSnapshot>();
  const sections: SectionKey[] = [];
  for (const [section, since] of agreed) {
    const later = added.filter(({ occurredAt }) => occurredAt.getTime() > since);
    if (later.length === 0) continue;
    const key = `${edition.slug} ${section} ${since}`;
    let differs = known.get(key);
    if (differs === undefined) {
      const was = earlier.get(later.length) ?? without(source.snapshot, later);
      earlier.set(later.length, was);
      differs = locales.some((locale) => {
        const [then, now] = [was, source.snapshot].map((snapshot) =>
          JSON.stringify(buildSection({ snapshot, edition }, locale, section)),
        );
        return then !== now;
      });
      known.set(key, differs);
      await pause();
    }
    if (differs) sections.push(section);
  }
  return sections;
}

/** The snapshot as it was before something was added to the network. */
function without(snapshot: ChapterSnapshot, later: readonly NetworkMoment[]): ChapterSnapshot {
  const has = (kind: NetworkMoment["kind"], id: string) =>
    later.some((one) => one.kind === kind && one.id === id);
  const { members, practices, ...content } = snapshot.content;
  return {
    ...snapshot,
    content: {
      ...content,
      members: members.filter(({ code }) => !has("member", code)),
      practices: practices.filter(({ id }) => !has("practice", id)),
    },
  };
}
