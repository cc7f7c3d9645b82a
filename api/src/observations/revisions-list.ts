import type { Channel } from "@lokaal17/db/audit/tables";
import type { Publication } from "@lokaal17/db/publications/queries";
import { loadRevised } from "@lokaal17/db/publications/revisions";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Revision } from "@lokaal17/shared/contract/revisions";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Observation } from "@lokaal17/shared/observations/observation";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";
import { visibleRows } from "./withheld.ts";

/** A revision as anybody may read it, without the names that differ by language. */
export interface PublicRevision extends Pick<Revision, "period" | "old" | "new" | "origin" | "reason"> {
  indicator: IndicatorCode;
  area: AreaCode;
}

/** What one publication revised of the one before it; the first has none before it and revises nothing. */
export interface PublicationRevisions {
  from: Publication;
  to: Publication;
  revisions: readonly PublicRevision[];
}

/** The revisions of each publication, worked out once: a publication never changes. */
export class RevisionLists {
  readonly #context: ApiContext;
  readonly #known = new Map<string, Promise<readonly PublicRevision[]>>();

  constructor(context: ApiContext) {
    this.#context = context;
  }

  /** @param publications all of them, the newest first */
  async of(publications: readonly Publication[]): Promise<PublicationRevisions[]> {
    const lists: PublicationRevisions[] = [];
    for (const [place, to] of publications.entries()) {
      const from = publications[place + 1];
      lists.push({ from: from ?? to, to, revisions: from ? await this.#between(from, to) : [] });
    }
    return lists;
  }

  #between(from: Publication, to: Publication): Promise<readonly PublicRevision[]> {
    const found = this.#known.get(to.id) ?? this.#read(from, to);
    this.#known.set(to.id, found);
    found.catch(() => this.#known.delete(to.id));
    return found;
  }

  async #read(from: Publication, to: Publication): Promise<PublicRevision[]> {
    const { database, views } = this.#context;
    const versions = { from: from.dataVersion, until: to.dataVersion };
    const revised = await loadRevised(database.db, versions);
    if (revised.length === 0) return [];
    const news = revised.map(
      ({ old, new: now }) => now ?? { ...old, value: null, numerator: null, denominator: null },
    );
    const before = await shown(
      database.db,
      await views.at(from.id, null),
      revised.map(({ old }) => old),
    );
    const after = await shown(database.db, await views.at(to.id, null), news);
    return revised.flatMap(({ old, new: now, channel }, place) => {
      const [was, is] = [before[place], after[place]];
      // What the public never read is not revised for it, and what stays withheld says nothing.
      if (!was || !is || was.withheld || old.value === null) return [];
      const origin = old.origin === "synthetic" || now?.origin === "synthetic" ? "synthetic" : "real";
      const { indicator, area, period } = old;
      return [
        { indicator, area, period, old: was, new: is, origin, reason: now ? reasonOf(channel) : "removed" },
      ];
    });
  }
}

const lists = new WeakMap<ApiContext, RevisionLists>();

/** The one list of a program. */
export function revisionListsOf(context: ApiContext): RevisionLists {
  const list = lists.get(context) ?? new RevisionLists(context);
  lists.set(context, list);
  return list;
}

/** Rows as the public of a publication reads them. */
async function shown(
  db: ApiContext["database"]["db"],
  view: View,
  rows: readonly Observation[],
): Promise<PublicRevision["old"][]> {
  const visible = await visibleRows(db, view, rows);
  return visible.map(({ value, status }) => ({ value, status, withheld: status === "confidential" }));
}

const reasonOf = (channel: Channel): Revision["reason"] => (channel === "approval" ? "correction" : "source");
