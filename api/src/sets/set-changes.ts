import { loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type SetContent, setContent } from "@lokaal17/shared/comparison/set-content";
import type { SetChanges, SetRevision } from "@lokaal17/shared/contract/comparison-sets";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { ApiContext } from "../context.ts";
import { type PublicRevision, revisionListsOf } from "../observations/revisions-list.ts";
import type { View } from "../publications/views.ts";
import { areaName, type Compared } from "./compared.ts";
import { changesOfGoals } from "./goal-changes.ts";
import { changesOfIndicators, yearOfIndicator } from "./indicator-changes.ts";

/** Revised figures that are listed; all are counted. */
const mostListed = 40;

/**
 * What a reader of a set would read otherwise with a later publication: verdicts, positions and bands that changed
 * clearly, and figures that were revised. Both states are those of the public, so nothing in it is for anybody less.
 * @param since the data version of the publication that the set was saved with
 * @param until the id of a later publication; the newest when left out
 */
export async function setChangesSince(
  context: ApiContext,
  { address, dataVersion: since }: { address: string; dataVersion: number },
  locale: Locale,
  until?: string,
): Promise<SetChanges> {
  const before = await context.views.at(String(since), null);
  const now = await context.views.at(until, null);
  const known = keptChanges.get(now) ?? new Map<string, Promise<SetChanges>>();
  keptChanges.set(now, known);
  const key = `${before.key} ${locale} ${address}`;
  const there = known.get(key);
  if (there) return there;
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  const changes = changesBetween(context, { before, now, address, locale });
  known.set(key, changes);
  // What failed is tried again by who asks next.
  changes.catch(() => known.delete(key));
  return changes;
}

/** Two publications do not change: what is between them for an address is worked out once, also for who has a link. */
const keptChanges = new WeakMap<View, Map<string, Promise<SetChanges>>>();
const mostKept = 500;

async function changesBetween(
  context: ApiContext,
  { before, now, address, locale }: { before: View; now: View; address: string; locale: Locale },
): Promise<SetChanges> {
  const publications = await loadPublications(context.database.db);
  const content = setContent(address);
  const compared = { before, now, content, locale };
  const isSame = before.dataVersion === now.dataVersion;
  const revised = isSame ? [] : await revisedBetween(context, publications, before, now);
  const own = revised.filter((revision) => isOf(revision, content, now));
  return {
    from: nameOf(before, locale),
    to: nameOf(now, locale),
    changes: isSame ? [] : [...changesOfIndicators(compared), ...changesOfGoals(compared)],
    revisions: own.slice(0, mostListed).flatMap((revision) => shownRevision(revision, now, locale)),
    revisionCount: own.length,
    newYears: isSame ? [] : newYears(compared),
    gone: goneFrom(content, now),
  };
}

/** How many things changed, as one number for a list. */
export const countOf = ({ changes, revisionCount }: Pick<SetChanges, "changes" | "revisionCount">) =>
  changes.length + revisionCount;

/** The revisions of all publications between two, each figure as it was at first and is now. */
async function revisedBetween(
  context: ApiContext,
  publications: readonly Publication[],
  before: View,
  now: View,
): Promise<PublicRevision[]> {
  const found = new Map<string, PublicRevision>();
  // The oldest first: what a later one changes again is one revision.
  for (const { to, revisions } of (await revisionListsOf(context).of(publications)).reverse()) {
    if (to.dataVersion <= before.dataVersion || to.dataVersion > now.dataVersion) continue;
    for (const revision of revisions) {
      const key = `${revision.indicator} ${revision.area} ${revision.period}`;
      const earlier = found.get(key);
      found.set(key, earlier ? { ...revision, old: earlier.old } : revision);
    }
  }
  return [...found.values()]
    .filter((revision) => revision.old.value !== revision.new.value)
    .sort((one, other) => (one.period < other.period ? 1 : one.period > other.period ? -1 : 0));
}

function isOf(
  { indicator, area, period }: PublicRevision,
  { indicators, goals, areas, since }: SetContent,
  { definitions }: View,
): boolean {
  const definition = definitions.get(indicator);
  const isSubject =
    indicators.includes(indicator) || (definition?.goal != null && goals.includes(definition.goal));
  const isShown = since === null || Number(period.slice(0, 4)) >= since;
  return isSubject && isShown && (areas.length === 0 || areas.includes(area));
}

function shownRevision(
  { indicator, area, period, old, new: now, origin }: PublicRevision,
  view: View,
  locale: Locale,
): SetRevision[] {
  const definition = view.definitions.get(indicator);
  if (!definition) return [];
  return [
    {
      indicator,
      indicatorName: definition.name[locale],
      unit: definition.unitName[locale],
      decimals: definition.decimals,
      area,
      areaName: areaName(view, area),
      period,
      old: old.value,
      new: now.value,
      synthetic: origin === "synthetic",
    },
  ];
}

/** Where a set names no year, it shows a newer one as soon as enough municipalities have a figure in it. */
function newYears({ before, now, content, locale }: Compared): SetChanges["newYears"] {
  if (content.year !== null) return [];
  return content.indicators.flatMap((code) => {
    const definition = now.definitions.get(code);
    const was = yearOfIndicator(before, code);
    const year = yearOfIndicator(now, code);
    if (!definition || year === null || was === null || year <= was) return [];
    return [{ subjectName: definition.name[locale], year }];
  });
}

/** Codes that the new publication does not have, or that ended with a reorganisation. */
function goneFrom({ indicators, areas }: SetContent, { definitions, reference, derived }: View): string[] {
  const isPeer = (area: AreaCode) => {
    const layer = reference.areaOf.get(area)?.layer;
    return layer !== undefined && derived.peers(layer).includes(area);
  };
  return [...indicators.filter((code) => !definitions.has(code)), ...areas.filter((area) => !isPeer(area))];
}

function nameOf({ publication, dataVersion }: View, locale: Locale): SetChanges["from"] {
  return {
    name: publication ? publicationNames(publication)[locale] : "",
    dataVersion,
    publishedOn: publication?.publishedAt.toISOString() ?? "",
  };
}
