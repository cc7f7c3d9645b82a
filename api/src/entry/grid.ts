import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { findSubmissionOf, loadEntries, type Round } from "@lokaal17/db/entry/queries";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { findObservations } from "@lokaal17/db/observations/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Entries, EntryCell } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import { cellView, groupByIndicator } from "./cell-view.ts";
import { lastReturnOf } from "./last-return.ts";
import { isOpen, roundView } from "./rounds.ts";

/** Everything that the grid of one organisation shows. */
export async function gridOf(
  context: ApiContext,
  { round, area }: { round: Round; area: PlacedArea },
  actor: Actor,
  locale: Locale,
): Promise<Entries> {
  const { db } = context.database;
  const asked = round.indicators.filter(({ layer }) => layer === area.layer);
  const dataVersion = await currentDataVersion(db);
  const indicators = asked.map(({ indicator }) => indicator);
  const [definitions, entries, figures, open, returned] = await Promise.all([
    definitionsOf(context, indicators, dataVersion),
    loadEntries(db, round.id, area.code),
    findObservations(db, { indicators, areas: [area.code], dataVersion, limit: 10_000 }),
    findSubmissionOf(db, round.id, area.code, "submitted"),
    findSubmissionOf(db, round.id, area.code, "returned"),
  ]);
  const figuresOf = groupByIndicator(figures);
  const rows = definitions.map((definition) => {
    const own = figuresOf.get(definition.code);
    return {
      ...describe(definition, locale),
      required: asked.some(({ indicator, required }) => indicator === definition.code && required),
      history: (own ?? []).map(({ period, value, origin }) => ({
        period,
        value,
        synthetic: origin === "synthetic",
      })),
      cells: round.periods.map((period) => {
        const entry = entries.find(
          (candidate) => candidate.indicator === definition.code && candidate.period === period,
        );
        return cellView(entry, entry?.authorName ?? null, period, definition, own, locale);
      }),
    };
  });
  const mayEnter = may(actor, "enter values", area.code) && isOpen(round, context.now());
  return {
    round: roundView(round, locale, context.now()),
    area: area.code,
    areaName: area.name,
    periods: round.periods,
    rows,
    counts: countStates(rows.flatMap(({ cells }) => cells)),
    mayEnter,
    maySubmit: mayEnter && may(actor, "submit values", area.code) && !open,
    openSubmission: open?.id ?? null,
    lastReturn: lastReturnOf(returned, locale),
  };
}

/** The definitions in force of these indicators, by goal. */
export async function definitionsOf(
  context: ApiContext,
  indicators: readonly IndicatorCode[],
  dataVersion: number,
): Promise<IndicatorDefinition[]> {
  const all = await loadDefinitions(context.database.db, dataVersion);
  return all.filter(({ code }) => indicators.includes(code));
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
