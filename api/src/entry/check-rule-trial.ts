import { isValidIn, type Layer } from "@lokaal17/shared/areas/area";
import { type CheckRuleTrial, trialExamples } from "@lokaal17/shared/contract/check-rules";
import { sidesOf } from "@lokaal17/shared/entry/rule-checks";
import type { ParsedRule } from "@lokaal17/shared/entry/rule-expression";
import { ruleHolds } from "@lokaal17/shared/entry/rule-expression-value";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { cellOf } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";

/**
 * What a rule would have said of every organisation of a layer in every year, on approved figures: drafts stand in no
 * view. 342 municipalities × 15 years take a few milliseconds.
 */
export function tryRule(
  view: View,
  layer: Layer,
  { condition, operands }: Extract<ParsedRule, { ok: true }>,
  locale: Locale,
): CheckRuleTrial {
  const nameOf = (code: string) => view.definitions.get(code as IndicatorCode)?.name[locale] ?? code;
  const flaggedAreas = new Set<string>();
  const years = new Set<number>();
  const examples: CheckRuleTrial["examples"] = [];
  let checked = 0;
  let flagged = 0;
  for (const year of [...view.cube.years].reverse())
    for (const area of view.reference.areas) {
      if (area.layer !== layer || !isValidIn(area, year)) continue;
      const figure = (code: string, yearsBack: number) =>
        cellOf(view.cube, code as IndicatorCode, area.code, year - yearsBack);
      const value = (code: string, yearsBack: number) => figure(code, yearsBack)?.value ?? null;
      const holds = ruleHolds(condition, operands, value);
      if (holds === null) continue;
      checked++;
      years.add(year);
      if (holds) continue;
      flagged++;
      flaggedAreas.add(area.code);
      if (examples.length < trialExamples)
        examples.push({
          area: area.code,
          areaName: area.name,
          year,
          values: sidesOf(operands, value, locale, nameOf),
          synthetic: operands.some((one) => figure(one.indicator, one.yearsBack)?.synthetic),
        });
    }
  return {
    checked,
    flagged,
    flaggedAreas: flaggedAreas.size,
    firstYear: years.size > 0 ? Math.min(...years) : null,
    lastYear: years.size > 0 ? Math.max(...years) : null,
    examples,
  };
}
