import type { ListedSet } from "@lokaal17/db/comparison/comparison-sets";
import type { Notice } from "@lokaal17/db/comparison/set-watches";
import type { Team } from "@lokaal17/db/comparison/tables";
import type { Publication } from "@lokaal17/db/publications/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { addressAsOf } from "@lokaal17/shared/comparison/set-content";
import type { ComparisonSet, ComparisonSets } from "@lokaal17/shared/contract/comparison-sets";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { Reference } from "../publications/views.ts";
import { association } from "../questions/question-place.ts";

/** With whom somebody can share: the organisations that she has a role for herself, and VNG for its people. */
export function teamsOf(actor: Actor): Team[] {
  const given = actor.grants.filter(({ lent }) => !lent);
  return [...new Set(given.map(({ area }): Team => area ?? "association"))].sort();
}

export const teamName = (team: Team, { areaOf }: Pick<Reference, "areaOf">, locale: Locale) =>
  team === "association" ? association : nameWithLayer(team, areaOf.get(team)?.name ?? team, locale);

export function teamViews(
  actor: Actor,
  reference: Pick<Reference, "areaOf">,
  locale: Locale,
): ComparisonSets["teams"] {
  return teamsOf(actor).map((code) => ({ code, name: teamName(code, reference, locale) }));
}

/** Whether somebody sees a set: her own, one of her team, or one by the link that it still has. */
export function maySeeSet(
  actor: Actor,
  { owner, team, linkCode, watch }: Pick<ListedSet, "owner" | "team" | "linkCode" | "watch">,
  link?: string,
): boolean {
  if (owner === actor.accountId || (team !== null && teamsOf(actor).includes(team))) return true;
  return linkCode !== null && (linkCode === link || linkCode === watch?.linkCode);
}

interface Reading {
  actor: Actor;
  locale: Locale;
  reference: Pick<Reference, "areaOf">;
  /** All of them, the newest first. */
  publications: readonly Publication[];
  notices: readonly Notice[];
}

export function setView(set: ListedSet, reading: Reading): ComparisonSet {
  const { actor, locale, reference, publications, notices } = reading;
  const own = set.owner === actor.accountId;
  const isColleague = set.team !== null && teamsOf(actor).includes(set.team);
  const { seenAt } = set.watch ?? {};
  const notice = notices.find(({ setId, publishedAt }) => setId === set.id && seenAt && publishedAt > seenAt);
  return {
    id: set.id,
    name: set.name,
    address: set.address,
    addressThen: addressAsOf(set.address, set.dataVersion),
    savedAt: set.savedAt.toISOString(),
    dataVersion: set.dataVersion,
    ...publicationOf(set, publications, locale),
    version: set.version,
    own,
    ownerName: own || isColleague ? set.ownerName : null,
    shared: {
      team: own || isColleague ? set.team : null,
      teamName: (own || isColleague) && set.team ? teamName(set.team, reference, locale) : null,
      link: own && set.linkCode ? sharedPath(set.linkCode, locale) : null,
    },
    watched: set.watch !== null,
    unseen: notice ? { publishedOn: notice.publishedAt.toISOString(), count: notice.changeCount } : null,
  };
}

/** Name of the publication that a set was saved with, and whether there is a newer one. */
export function publicationOf(
  { dataVersion }: Pick<ListedSet, "dataVersion">,
  publications: readonly Publication[],
  locale: Locale,
): { publication: string; newer: boolean } {
  const found = publications.find((publication) => publication.dataVersion === dataVersion);
  return {
    publication: found ? publicationNames(found)[locale] : "",
    newer: publications[0]?.id !== found?.id,
  };
}

export const sharedPath = (linkCode: string, locale: Locale) =>
  `${locale === "en" ? "/en" : ""}/sets/gedeeld/${linkCode}`;
