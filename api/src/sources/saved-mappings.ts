import type { Mapping } from "@lokaal17/db/sources/mappings";
import type { SourceMapping } from "@lokaal17/shared/contract/sources";
import { kindOf } from "@lokaal17/shared/sources/cbs-period";
import { isComplete } from "@lokaal17/shared/sources/mapping";
import type { MessageValues } from "@lokaal17/shared/text/define-text";
import { type SourceText, sourceText } from "@lokaal17/shared/text/sources";
import { Problem } from "../http/problem.ts";
import type { Definitions } from "./run-view.ts";

interface MappingMistake {
  pointer: string;
  text: SourceText;
  values: MessageValues;
}

/** What is wrong with the mappings of a source, all of it at once. */
export function checkMappingInput(
  mappings: readonly SourceMapping[],
  definitions: Definitions,
): MappingMistake[] {
  const seen = new Set<string>();
  return mappings.flatMap((mapping, index) => {
    const { indicator, breakdown, numerator, denominator } = mapping;
    const mistakes: MappingMistake[] = [];
    const say = (field: string, text: SourceText, values: MessageValues = {}) =>
      mistakes.push({ pointer: `#/body/mappings/${index}/${field}`, text, values: { indicator, ...values } });
    if (seen.has(`${indicator} ${breakdown}`)) say("indicator", "mapping-twice");
    seen.add(`${indicator} ${breakdown}`);
    if (!definitions.has(indicator)) say("indicator", "indicator-unknown");
    if (!isPowerOfTen(mapping.factor)) say("factor", "factor-wrong");
    if ((numerator === null) !== (denominator === null)) say("numerator", "needs-both");
    const titles: [string, string | null][] = [
      [mapping.measure, mapping.measureTitle],
      [numerator ?? "", mapping.numeratorTitle],
      [denominator ?? "", mapping.denominatorTitle],
    ];
    if (titles.some(([measure, title]) => measure !== "" && (title ?? "").trim() === ""))
      say("measureTitle", "title-missing");
    if (mapping.fromPeriod !== null && kindOf(mapping.fromPeriod) !== mapping.periodKind)
      say("fromPeriod", "period-kind");
    return mistakes;
  });
}

const isPowerOfTen = (factor: string) => /^0*(10*|0?\.0*10*)0*$|^1\.0+$/.test(factor) && Number(factor) > 0;

export function refusedMappings(mistakes: readonly MappingMistake[]): Problem {
  return new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: mistakes.length },
    errors: (locale) =>
      mistakes.map(({ pointer, text, values }) => ({ pointer, detail: sourceText(locale)(text, values) })),
  });
}

/** As they are stored: what is still to be chosen is a proposal. */
export function toStored(mappings: readonly SourceMapping[]): Omit<Mapping, "sourceId">[] {
  return mappings.map((mapping) => ({
    ...mapping,
    proposal: !isComplete(mapping),
  }));
}
