import type { DecimalText } from "../observations/decimal.ts";
import { exactDecimals } from "../observations/decimal-places.ts";
import { scoreBetween } from "../scores/normalise.ts";
import type { Bilingual, Direction, IndicatorDefinition, Thresholds } from "./indicator.ts";

/** What a new version of a definition says; what never changes (code, layer, goal, kind of measure) is left out. */
export interface DefinitionInput {
  name: Bilingual;
  definition: Bilingual;
  unit: string;
  unitName: Bilingual;
  decimals: number;
  numerator: Bilingual | null;
  denominator: Bilingual | null;
  direction: Direction | null;
  naturalMin: DecimalText | null;
  naturalMax: DecimalText | null;
  lowerBound: DecimalText | null;
  optimum: DecimalText | null;
  optimumReason: Bilingual | null;
  influence: IndicatorDefinition["influence"];
  disclosureLimit: number;
}

export type DefinitionMistakeKey =
  | "parts-together"
  | "parts-needed"
  | "limits-order"
  | "bounds-together"
  | "bounds-equal"
  | "bounds-direction"
  | "bounds-outside-limits"
  | "reason-needed"
  | "thresholds-outside"
  | "nothing-changed";

/** One thing that is not right in a definition: at which field, and which sentence says it (`text/definition-screens.ts`). */
export interface DefinitionMistake {
  field: keyof DefinitionInput;
  text: DefinitionMistakeKey;
}

/** The part of a stored definition that a new version can change. */
export function inputOf(definition: IndicatorDefinition): DefinitionInput {
  const { name, unit, unitName, decimals, numerator, denominator, direction } = definition;
  const { naturalMin, naturalMax, bounds, influence, disclosureLimit } = definition;
  return {
    name,
    definition: definition.definition,
    unit,
    unitName,
    decimals,
    numerator,
    denominator,
    direction,
    naturalMin,
    naturalMax,
    lowerBound: bounds?.lowerBound ?? null,
    optimum: bounds?.optimum ?? null,
    optimumReason: bounds?.reason ?? null,
    influence,
    disclosureLimit,
  };
}

/**
 * Checks a new version of a definition; every mistake at once. A rate names numerator and denominator; limits and bounds
 * are in order and agree with the direction; thresholds that are there stay within the bounds, so whoever moves the
 * bounds past them changes the thresholds first.
 * @param current the version in force; null for a new indicator
 */
export function checkDefinition(
  input: DefinitionInput,
  {
    measureType,
    current,
    thresholds,
  }: {
    measureType: IndicatorDefinition["measureType"];
    current: DefinitionInput | null;
    thresholds: Pick<Thresholds, "red" | "green"> | null;
  },
): DefinitionMistake[] {
  const mistakes: DefinitionMistake[] = [...partMistakes(input, measureType), ...boundMistakes(input)];
  if (thresholds && input.lowerBound !== null && input.optimum !== null) {
    const within = [thresholds.red, thresholds.green].every((value) =>
      isBetween(Number(value), Number(input.lowerBound), Number(input.optimum)),
    );
    if (!within) mistakes.push({ field: "lowerBound", text: "thresholds-outside" });
  }
  if (current && changedFields(input, current).length === 0)
    mistakes.push({ field: "definition", text: "nothing-changed" });
  return mistakes;
}

function partMistakes(
  { numerator, denominator }: DefinitionInput,
  measureType: IndicatorDefinition["measureType"],
): DefinitionMistake[] {
  if ((numerator === null) !== (denominator === null))
    return [{ field: numerator === null ? "numerator" : "denominator", text: "parts-together" }];
  return measureType === "rate" && numerator === null ? [{ field: "numerator", text: "parts-needed" }] : [];
}

function boundMistakes(input: DefinitionInput): DefinitionMistake[] {
  const { naturalMin, naturalMax, lowerBound, optimum, optimumReason, direction } = input;
  const mistakes: DefinitionMistake[] = [];
  const [least, most] = [naturalMin, naturalMax].map((limit) => (limit === null ? null : Number(limit)));
  if (least != null && most != null && least >= most)
    mistakes.push({ field: "naturalMax", text: "limits-order" });
  if ((lowerBound === null) !== (optimum === null))
    mistakes.push({ field: lowerBound === null ? "lowerBound" : "optimum", text: "bounds-together" });
  if (lowerBound === null || optimum === null) return mistakes;
  const [low, best] = [Number(lowerBound), Number(optimum)];
  if (low === best) mistakes.push({ field: "optimum", text: "bounds-equal" });
  else if (direction === null || best > low !== (direction === "higher"))
    mistakes.push({ field: "direction", text: "bounds-direction" });
  if ([low, best].some((bound) => (least != null && bound < least) || (most != null && bound > most)))
    mistakes.push({ field: "optimum", text: "bounds-outside-limits" });
  if (optimumReason === null) mistakes.push({ field: "optimumReason", text: "reason-needed" });
  return mistakes;
}

const isBetween = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);

/** The fields in which two versions differ. */
export function changedFields(input: DefinitionInput, current: DefinitionInput): (keyof DefinitionInput)[] {
  const names = Object.keys(input) as (keyof DefinitionInput)[];
  return names.filter((name) => !same(input[name], current[name]));
}

function same(a: DefinitionInput[keyof DefinitionInput], b: DefinitionInput[keyof DefinitionInput]): boolean {
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object")
    return a.nl === b.nl && a.en === b.en;
  // "90" and "90.0" are one limit.
  if (typeof a === "string" && typeof b === "string" && isNumber(a) && isNumber(b))
    return Number(a) === Number(b);
  return a === b;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** What a definition does to values: which lie outside its limits, which are finer than it, and the scores they give. */
export interface ValuesEffect {
  outsideLimits: number;
  finer: number;
  /** Score 0–100 per value, null where the definition gives none. */
  scores: (number | null)[];
}

/**
 * Looks at values as if a definition held for them.
 * @param values decimal texts
 */
export function valuesUnder(
  definition: Pick<DefinitionInput, "naturalMin" | "naturalMax" | "decimals" | "lowerBound" | "optimum">,
  values: readonly DecimalText[],
): ValuesEffect {
  const { naturalMin, naturalMax, decimals, lowerBound, optimum } = definition;
  const isOutside = (value: number) =>
    (naturalMin !== null && value < Number(naturalMin)) ||
    (naturalMax !== null && value > Number(naturalMax));
  return {
    outsideLimits: values.filter((value) => isOutside(Number(value))).length,
    finer: values.filter((value) => exactDecimals(value) > decimals).length,
    scores: values.map((value) =>
      lowerBound === null || optimum === null || Number(lowerBound) === Number(optimum)
        ? null
        : scoreBetween(Number(value), Number(lowerBound), Number(optimum)),
    ),
  };
}
