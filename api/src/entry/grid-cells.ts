import type { Database } from "@lokaal17/db/database/schema";
import type { EntryWithAuthor } from "@lokaal17/db/entry/queries";
import { findPlaceWithCells, type PlaceCells, readCells } from "@lokaal17/db/entry/queries-place";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { EntryCell } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Observation, Period } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Kysely } from "kysely";
import { type ApprovedFigures, cellView, groupByIndicator, isEmpty } from "./cell-view.ts";
import { type Definitions, definitionsAt } from "./grid-definitions.ts";
import type { Peers } from "./grid-peers.ts";
import { type OpenPlace, openPlace, type Standing } from "./grid-place.ts";
import { type KnownRule, ruleChecksOf, withRelated } from "./grid-rules.ts";
import { type Lock, lockOf, lockSentence } from "./write-lock.ts";

/** A cell by its name in maps. */
export const cellKey = ({ indicator, period }: { indicator: string; period: Period }) =>
  `${indicator} ${period}`;

/** All that is known of some cells of one organisation in a round, at one moment. */
export interface KnownCells {
  place: OpenPlace;
  definitions: Definitions;
  rules: readonly KnownRule[];
  peersOf: (definition: IndicatorDefinition) => Peers | null;
  /** By `cellKey`; a writer puts here what it wrote. */
  entries: Map<string, EntryWithAuthor>;
  figures: ApprovedFigures;
  remarks: ReadonlyMap<string, number>;
  onceSubmitted: ReadonlySet<string>;
}

/** Reads cells of a place with what their checks need: all of the place, when no indicators are named. */
export async function knowCells(
  standing: Standing,
  db: Kysely<Database>,
  place: OpenPlace,
  indicators: readonly IndicatorCode[] = [...place.asked.keys()],
): Promise<KnownCells> {
  const related = withRelated(standing.rules, indicators);
  const choice = { roundId: place.round.id, area: place.area.code, indicators: related };
  return makeKnown(standing, db, place, await readCells(db, choice));
}

/**
 * Reads cells of a place together with the place itself, in one statement.
 * @throws Problem 404 as `placeOf`
 */
export async function knowPlaceAndCells(
  standing: Standing,
  db: Kysely<Database>,
  { round, area }: { round: string; area: AreaCode },
  indicators: readonly IndicatorCode[],
): Promise<KnownCells> {
  const related = withRelated(standing.rules, indicators);
  const found = await findPlaceWithCells(db, { roundId: round, area, indicators: related });
  return makeKnown(standing, db, openPlace(standing, found?.place, area), found ?? nothing);
}

const nothing: PlaceCells = { entries: [], figures: [], remarks: [], onceSubmitted: [] };

async function makeKnown(
  standing: Standing,
  db: Kysely<Database>,
  place: OpenPlace,
  { entries, figures, remarks, onceSubmitted }: PlaceCells,
): Promise<KnownCells> {
  return {
    place,
    rules: standing.rules.filter(({ rule }) => rule.layer === place.area.layer),
    definitions: await definitionsAt(standing.context, db, place.dataVersion),
    peersOf: standing.peersOf,
    entries: new Map(entries.map((entry) => [cellKey(entry), entry])),
    figures: groupByIndicator(figures),
    remarks: new Map(remarks.map((cell) => [cellKey(cell), cell.remarks])),
    onceSubmitted: new Set(onceSubmitted.map(cellKey)),
  };
}

/** The approved figure of a cell, also one that says why there is none. */
export function approvedOf(
  known: KnownCells,
  indicator: IndicatorCode,
  period: Period,
): Observation | undefined {
  return known.figures.get(indicator)?.find((figure) => figure.period === period);
}

/** Why the account may not write a cell now; null when it may. */
export function lockAt(
  known: KnownCells,
  actor: Actor,
  indicator: IndicatorCode,
  period: Period,
): Lock | null {
  const key = cellKey({ indicator, period });
  return lockOf(known.place, actor, {
    indicator,
    state: known.entries.get(key)?.state,
    isApproved: approvedOf(known, indicator, period) !== undefined,
    wasSubmitted: known.onceSubmitted.has(key),
  });
}

/** One cell as the grid shows it to an account. */
export function cellAt(
  known: KnownCells,
  definition: IndicatorDefinition,
  period: Period,
  actor: Actor,
  locale: Locale,
): EntryCell {
  const indicator = definition.code;
  const key = cellKey({ indicator, period });
  const lock = lockAt(known, actor, indicator, period);
  const view = cellView(
    {
      entry: known.entries.get(key),
      period,
      definition,
      figures: known.figures.get(indicator) ?? [],
      peers: known.peersOf(definition),
      remarks: known.remarks.get(key) ?? 0,
      whyLocked: lock && lockSentence(lock, known.place, locale),
    },
    locale,
  );
  const nameOf = (code: string) => known.definitions.of.get(code as IndicatorCode)?.name[locale] ?? code;
  const broken = ruleChecksOf(known.rules, indicator, period, valueIn(known), { locale, nameOf });
  return { ...view, checks: [...broken, ...view.checks] };
}

/** The figure that counts in a rule: what was written, else what was approved. */
function valueIn(known: KnownCells): (indicator: string, period: Period) => number | null {
  return (indicator, period) => {
    const entry = known.entries.get(cellKey({ indicator, period }));
    const figure = known.figures.get(indicator)?.find((approved) => approved.period === period);
    const value = entry && !isEmpty(entry) ? entry.value : figure?.value;
    return value == null ? null : Number(value);
  };
}
