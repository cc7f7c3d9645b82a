import type { Database } from "@lokaal17/db/database/schema";
import { findSubmissionOf } from "@lokaal17/db/entry/queries";
import { loadAssignees, loadLastSources } from "@lokaal17/db/entry/queries-grid";
import { loadPrefills } from "@lokaal17/db/sources/prefill";
import { may, mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { plainNumber } from "@lokaal17/shared/text/number";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { cellAt, type KnownCells, knowCells } from "./grid-cells.ts";
import { definitionsAt } from "./grid-definitions.ts";
import type { Peers } from "./grid-peers.ts";
import { type OpenPlace, placeOf, standingOf } from "./grid-place.ts";
import { lastReturnOf } from "./last-return.ts";
import { type Offers, offersOf, prefillsView } from "./prefill-view.ts";
import { roundView } from "./rounds.ts";
import { whyNotSubmit } from "./write-ready.ts";

/**
 * Everything that the grid of one organisation shows. A contributor sees the rows that were assigned to her.
 * @throws Problem 404 for a round or organisation that does not exist, or is not the account's to see
 */
export async function gridOf(
  context: ApiContext,
  address: { round: string; area: AreaCode },
  actor: Actor,
  locale: Locale,
): Promise<Entries> {
  const { db } = context.database;
  if (!may(actor, "see drafts", address.area) && !may(actor, "contribute values", address.area))
    throw notFound();
  const standing = await standingOf(context);
  const place = await placeOf(standing, db, address.round, address.area);
  const indicators = visibleIn(place, actor);
  if (indicators.length === 0) throw notFound();
  const { round, area } = place;
  const seesAll = may(actor, "see drafts", area.code);
  // One after the other: on a busy day a page that took five connections at once would make savers wait for one.
  const known = await knowCells(standing, db, place, indicators);
  const offers = offersOf(context, await loadPrefills(db, area.code, round.periods));
  const described = await loadDescribed(db, place, actor);
  const open = seesAll ? await findSubmissionOf(db, round.id, area.code, "submitted") : undefined;
  const last = seesAll ? await findSubmissionOf(db, round.id, area.code) : undefined;
  const rows = known.definitions.list
    .filter(({ code }) => indicators.includes(code))
    .map((definition) => rowOf(known, definition, { ...described, offers }, actor, locale));
  const whyNot = whyNotSubmit(place, rows, { isWaiting: open !== undefined }, actor, locale);
  return {
    round: roundView(round, locale, context.now(), place),
    area: area.code,
    areaName: area.name,
    periods: round.periods,
    rows,
    counts: countStates(rows.flatMap(({ cells }) => cells)),
    phase: place.phase,
    closesOn: place.closesOn,
    practice: round.practice,
    mayEnter: rows.some(({ cells }) => cells.some(({ mayWrite }) => mayWrite)),
    maySubmit: whyNot === null,
    whyNotSubmit: whyNot,
    openSubmission: open?.id ?? null,
    lastReturn: lastReturnOf(last, locale),
  };
}

/** The indicators whose cells an account may see: all of its organisation, or those that a contributor fills. */
export function visibleIn(place: OpenPlace, actor: Actor): IndicatorCode[] {
  const asked = [...place.asked.keys()];
  if (may(actor, "see drafts", place.area.code)) return asked;
  return asked.filter((indicator) =>
    mayWriteCell(actor, { area: place.area.code, round: place.round.id, indicator }),
  );
}

interface Described {
  assignees: Map<IndicatorCode, NonNullable<EntryRow["assignedTo"]>>;
  sources: Map<IndicatorCode, NonNullable<EntryRow["lastSource"]>>;
  offers: Offers;
}

async function loadDescribed(
  db: Kysely<Database>,
  place: OpenPlace,
  actor: Actor,
): Promise<Omit<Described, "offers">> {
  const assignees = await loadAssignees(db, place.round.id, place.area.code);
  const sources = await loadLastSources(db, place.area.code, [...place.asked.keys()]);
  const others = assignees.filter(({ accountId }) => accountId !== actor.accountId);
  return {
    assignees: new Map(others.map(({ indicator, name, dueOn }) => [indicator, { name, dueOn }])),
    sources: new Map(sources.map(({ indicator, ...source }) => [indicator, source])),
  };
}

function rowOf(
  known: KnownCells,
  definition: IndicatorDefinition,
  { assignees, sources, offers }: Described,
  actor: Actor,
  locale: Locale,
): EntryRow {
  const { code, version } = definition;
  const figures = known.figures.get(code) ?? [];
  const last = figures.at(-1);
  const cells = known.place.round.periods.map((period) => cellAt(known, definition, period, actor, locale));
  return {
    ...describe(definition, locale),
    required: known.place.asked.get(code)?.required ?? false,
    definitionVersion: version,
    definitionChange: last ? known.definitions.changeSince(code, last.definitionVersion, locale) : null,
    peers: peersView(known.peersOf(definition), definition),
    assignedTo: assignees.get(code) ?? null,
    lastSource: sources.get(code) ?? null,
    history: figures.map(({ period, value, origin }) => ({
      period,
      value,
      synthetic: origin === "synthetic",
    })),
    prefills: prefillsView(offers.get(code), cells),
    cells,
  };
}

function peersView(peers: Peers | null, { decimals }: IndicatorDefinition): EntryRow["peers"] {
  if (!peers) return null;
  const shown = (value: number) => plainNumber(value, decimals);
  return { ...peers, low: shown(peers.low), median: shown(peers.median), high: shown(peers.high) };
}

/** The definitions in force of these indicators, by goal. */
export async function definitionsOf(
  context: ApiContext,
  indicators: readonly IndicatorCode[],
  dataVersion: number,
): Promise<IndicatorDefinition[]> {
  const { list } = await definitionsAt(context, context.database.db, dataVersion);
  return list.filter(({ code }) => indicators.includes(code));
}

function describe(definition: IndicatorDefinition, locale: Locale) {
  return {
    indicator: definition.code,
    name: definition.name[locale],
    definition: definition.definition[locale],
    goal: definition.goal ?? 0,
    unit: definition.unitName[locale],
    unitCode: definition.unit,
    decimals: definition.decimals,
    measureType: definition.measureType,
    numerator: definition.numerator?.[locale] ?? null,
    denominator: definition.denominator?.[locale] ?? null,
    naturalMin: definition.naturalMin,
    naturalMax: definition.naturalMax,
  };
}

export function countStates(cells: readonly Pick<EntryCell, "state">[]): Entries["counts"] {
  const counts = { empty: 0, draft: 0, returned: 0, submitted: 0, approved: 0 };
  for (const { state } of cells) counts[state]++;
  return counts;
}
