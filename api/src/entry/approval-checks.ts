import type { SubmissionCell } from "@lokaal17/db/entry/queries";
import { findObservations } from "@lokaal17/db/observations/queries";
import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { CellCheck } from "@lokaal17/shared/contract/entry";
import { checksOf } from "@lokaal17/shared/entry/checks";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Observation } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import { type ApprovedFigures, earlierValues, groupByIndicator } from "./cell-view.ts";
import { cellKey } from "./grid-cells.ts";
import { type Definitions, definitionsAt } from "./grid-definitions.ts";
import { peersNow } from "./grid-peers.ts";
import { ruleChecksOf, rulesNow, withRelated } from "./grid-rules.ts";

/** What a frozen copy is looked at with: definitions and figures at one data version, and the checks of its cells. */
export interface FrozenContext {
  definitions: Definitions;
  /** Approved figures of the organisation, of the cells' indicators and what their rules name. */
  figures: ApprovedFigures;
  checksOf(cell: SubmissionCell, definition: IndicatorDefinition, locale: Locale): CellCheck[];
}

/**
 * Reads what the checks of frozen cells compare with. A rule looks at the frozen cells first, then at what was approved
 * before: at what would be true after this approval.
 */
export async function frozenContext(
  context: ApiContext,
  cells: readonly SubmissionCell[],
  { area, layer, dataVersion }: { area: AreaCode; layer: Layer; dataVersion: number },
): Promise<FrozenContext> {
  const [allRules, definitions, peersOf] = await Promise.all([
    rulesNow(context),
    definitionsAt(context, context.database.db, dataVersion),
    peersNow(context),
  ]);
  const rules = allRules.filter(({ rule }) => rule.layer === layer);
  const indicators = withRelated(rules, [...new Set(cells.map(({ indicator }) => indicator))]);
  const filter = { indicators, areas: [area], dataVersion, limit: 10_000 };
  const figures = groupByIndicator(await findObservations(context.database.db, filter));
  const frozen = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const valueIn = (indicator: string, period: string) => {
    const figure: SubmissionCell | Observation | undefined =
      frozen.get(cellKey({ indicator, period })) ??
      figures.get(indicator)?.find((approved) => approved.period === period);
    return figure?.value == null ? null : Number(figure.value);
  };
  return {
    definitions,
    figures,
    checksOf: (cell, definition, locale) => {
      const nameOf = (code: string) => definitions.of.get(code as IndicatorCode)?.name[locale] ?? code;
      const { decimals, unit, measureType, aggregation } = definition;
      return [
        ...ruleChecksOf(rules, cell.indicator, cell.period, valueIn, { locale, nameOf }),
        ...checksOf(
          cell,
          {
            decimals,
            unit,
            measureType,
            aggregationIsCount: aggregation === "sum",
            period: cell.period,
            history: earlierValues(figures.get(cell.indicator) ?? []),
            peers: peersOf(definition),
          },
          locale,
        ),
      ];
    },
  };
}
