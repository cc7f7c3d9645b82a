import type { FrameworkQualityView } from "@lokaal17/shared/contract/sensitivity";
import type { Basket } from "@lokaal17/shared/framework/basket";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { frameworkQuality, type IndicatorPair } from "@lokaal17/shared/scores/sensitivity/framework-quality";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";

/** How well the indicators of a basket fit together over all municipalities, for analysts. */
export function qualityView(view: View, basket: Basket, locale: Locale): FrameworkQualityView {
  const columns = view.derived.columns(basket);
  const quality = frameworkQuality(columns, view.derived.peers("municipality").length);
  const examplesOf = new Map(
    columns.map(({ indicator, synthetic }) => [indicator, synthetic.filter((mark) => mark === 1).length]),
  );
  const syntheticCount = [...examplesOf.values()].reduce((sum, count) => sum + count, 0);
  const nameOf = (code: IndicatorCode) => view.definitions.get(code)?.name[locale] ?? code;
  const named = <Pair extends IndicatorPair>(pair: Pair) => ({
    ...pair,
    names: [nameOf(pair.indicators[0]), nameOf(pair.indicators[1])] as [string, string],
  });
  return {
    basis: basisOf(view, basket, syntheticCount > 0),
    areaCount: quality.areaCount,
    indicators: quality.indicators.map((indicator) => ({
      ...indicator,
      name: nameOf(indicator.indicator),
      synthetic: (examplesOf.get(indicator.indicator) ?? 0) > 0,
    })),
    goals: quality.goals,
    alike: quality.alike.map(named),
    contrary: quality.contrary.map(named),
    figureCount: quality.indicators.reduce((sum, { count }) => sum + count, 0),
    syntheticCount,
  };
}
