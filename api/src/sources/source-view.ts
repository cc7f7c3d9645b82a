import type { Database } from "@lokaal17/db/database/schema";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { type Authority, loadAuthorities } from "@lokaal17/db/sources/authorities";
import { loadMappings, type Mapping } from "@lokaal17/db/sources/mappings";
import { loadLastGood, loadLastRuns, type Run } from "@lokaal17/db/sources/runs";
import { loadSources, type Source } from "@lokaal17/db/sources/sources";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { postAuthority, SourceView } from "@lokaal17/shared/contract/sources";
import { isComplete } from "@lokaal17/shared/sources/mapping";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { sourceText } from "@lokaal17/shared/text/sources";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { definitionsAt } from "../entry/grid-definitions.ts";
import { type Definitions, nameOf, runView } from "./run-view.ts";
import { useOf } from "./use-of-mapping.ts";

interface Reader {
  actor: Actor;
  locale: Locale;
}

/** All sources, or one, as an account sees them; `db` is the caller's transaction where it has one. */
export async function sourceViews(
  context: ApiContext,
  db: Kysely<Database>,
  reader: Reader,
  only?: string,
): Promise<SourceView[]> {
  const sources = await loadSources(db);
  const mappings = await loadMappings(db, only);
  const authorities = await loadAuthorities(db, only);
  const runs = await loadLastRuns(db);
  const lastGood = await loadLastGood(db);
  const definitions = await definitionsNow(context, db);
  const runOf = new Map(runs.map((run) => [run.sourceId, run]));
  return sources
    .filter(({ id }) => only === undefined || id === only)
    .map((source) =>
      sourceView(
        {
          source,
          mappings: mappings.filter(({ sourceId }) => sourceId === source.id),
          authorities: authorities.filter(({ sourceId }) => sourceId === source.id),
          lastRun: runOf.get(source.id),
          lastGoodAt: lastGood.get(source.id),
          definitions,
        },
        reader,
      ),
    );
}

/** The definitions that are in force now. */
export async function definitionsNow(context: ApiContext, db: Kysely<Database>): Promise<Definitions> {
  return (await definitionsAt(context, db, await currentDataVersion(db))).of;
}

interface SourceFacts {
  source: Source;
  mappings: readonly Mapping[];
  authorities: readonly Authority[];
  lastRun: Run | undefined;
  lastGoodAt: Date | undefined;
  definitions: Definitions;
}

function sourceView(
  { source, mappings, authorities, lastRun, lastGoodAt, definitions }: SourceFacts,
  reader: Reader,
): SourceView {
  const official = authorities
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .map(({ indicator, sourceId }) => ({ indicator, sourceId }));
  return {
    id: source.id,
    table: source.tableId,
    title: source.title,
    organisation: source.organisation,
    schedule: source.schedule,
    active: source.active,
    version: source.version,
    modified: source.modified,
    lastGoodAt: lastGoodAt?.toISOString() ?? null,
    nextRunAt: source.nextRunAt?.toISOString() ?? null,
    lastRun: lastRun ? runView(lastRun, definitions, reader.locale) : null,
    mappings: mappings.map(({ sourceId: _, ...mapping }) => {
      const authority = authorities.find(({ indicator }) => indicator === mapping.indicator);
      return {
        ...mapping,
        name: nameOf(definitions, mapping.indicator, reader.locale),
        use: useOf(definitions.get(mapping.indicator), source.id, official),
        toChoose: toChoose(mapping, reader.locale),
        authority: authority ? authorityView(authority, reader) : null,
      };
    }),
  };
}

function toChoose(mapping: Pick<Mapping, "measure" | "measureTitle">, locale: Locale): string | null {
  if (isComplete(mapping)) return null;
  const title = mapping.measureTitle;
  return title === ""
    ? sourceText(locale)("choose-measure")
    : sourceText(locale)("choose-measure-named", { title });
}

/** An authority, and whether this account may confirm it. */
export function authorityView(
  authority: Authority,
  { actor, locale }: Reader,
): ResponseOf<typeof postAuthority> {
  const isConfirmed = authority.confirmedAt !== null;
  const why = !may(actor, "manage sources")
    ? "no-right"
    : authority.proposedBy === actor.accountId
      ? "four-eyes"
      : null;
  return {
    indicator: authority.indicator,
    state: isConfirmed ? "confirmed" : "proposed",
    reason: authority.reason,
    proposedBy: authority.proposedByName,
    proposedAt: authority.proposedAt.toISOString(),
    confirmedBy: authority.confirmedByName,
    confirmedAt: authority.confirmedAt?.toISOString() ?? null,
    mayConfirm: !isConfirmed && why === null,
    whyNotConfirm: isConfirmed || why === null ? null : sourceText(locale)(why),
  };
}
