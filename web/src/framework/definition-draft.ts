import type { DefinitionBody, DefinitionVersion } from "@lokaal17/shared/contract/definitions";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { readDecimal } from "@lokaal17/shared/observations/read-decimal";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { definitionScreens } from "@lokaal17/shared/text/definition-screens";

/** The texts of a definition that stand in two languages. */
export const bilingualFields = [
  "name",
  "definition",
  "unitName",
  "numerator",
  "denominator",
  "optimumReason",
] as const;
export type BilingualField = (typeof bilingualFields)[number];

export const numberFields = ["naturalMin", "naturalMax", "lowerBound", "optimum"] as const;
export type NumberField = (typeof numberFields)[number];

/** A definition as somebody is typing it: numbers are texts in her own language, empty is "". */
export type DefinitionDraft = Record<
  | `${BilingualField}.${"nl" | "en"}`
  | NumberField
  | "unit"
  | "decimals"
  | "direction"
  | "influence"
  | "disclosureLimit",
  string
>;

/** What is wrong, by the name of the body's field: both languages of a text share one sentence. */
export type DefinitionErrors = Partial<Record<keyof DefinitionBody | "code" | "change", string>>;

const typed = (value: string | null, locale: Locale) =>
  value === null ? "" : locale === "nl" ? value.replace(".", ",") : value;

/** The version in force as a draft; without one an empty draft. */
export function definitionDraft(version: DefinitionVersion | null, locale: Locale): DefinitionDraft {
  const pairs = bilingualFields.flatMap((field) => [
    [`${field}.nl`, version?.[field]?.nl ?? ""],
    [`${field}.en`, version?.[field]?.en ?? ""],
  ]);
  const numbers = numberFields.map((field) => [field, typed(version?.[field] ?? null, locale)]);
  return {
    ...(Object.fromEntries([...pairs, ...numbers]) as Pick<
      DefinitionDraft,
      `${BilingualField}.${"nl" | "en"}` | NumberField
    >),
    unit: version?.unit ?? "percent",
    decimals: String(version?.decimals ?? 1),
    direction: version?.direction ?? "",
    influence: version?.influence ?? "direct",
    disclosureLimit: String(version?.disclosureLimit ?? 0),
  };
}

export type DefinitionReading = { ok: true; body: DefinitionBody } | { ok: false; errors: DefinitionErrors };

/** Reads a draft; every text that cannot be read is named. What belongs together is checked by the server. */
export function readDefinition(draft: DefinitionDraft, locale: Locale): DefinitionReading {
  const errors: DefinitionErrors = {};
  const say = definitionScreens(locale);
  const pair = (field: BilingualField, isNeeded: boolean) => {
    const [nl, en] = [draft[`${field}.nl`].trim(), draft[`${field}.en`].trim()];
    if (nl === "" && en === "" && !isNeeded) return null;
    if (nl === "" || en === "") errors[field] = say("form-needed");
    return { nl, en };
  };
  const number = (field: NumberField): DecimalText | null => {
    const reading = readDecimal(draft[field], locale);
    if (reading.kind === "value") return reading.value;
    if (reading.kind !== "empty") errors[field] = say("form-number");
    return null;
  };
  const whole = (field: "decimals" | "disclosureLimit") => {
    if (!/^\d{1,4}$/.test(draft[field].trim())) errors[field] = say("form-number");
    return Number(draft[field]);
  };
  const needed = (field: "name" | "definition" | "unitName") => pair(field, true) ?? { nl: "", en: "" };
  const body: DefinitionBody = {
    name: needed("name"),
    definition: needed("definition"),
    unit: draft.unit.trim(),
    unitName: needed("unitName"),
    decimals: whole("decimals"),
    numerator: pair("numerator", false),
    denominator: pair("denominator", false),
    direction: draft.direction === "higher" || draft.direction === "lower" ? draft.direction : null,
    naturalMin: number("naturalMin") as DefinitionBody["naturalMin"],
    naturalMax: number("naturalMax") as DefinitionBody["naturalMax"],
    lowerBound: number("lowerBound") as DefinitionBody["lowerBound"],
    optimum: number("optimum") as DefinitionBody["optimum"],
    optimumReason: pair("optimumReason", false),
    influence: draft.influence === "shared" || draft.influence === "context" ? draft.influence : "direct",
    disclosureLimit: whole("disclosureLimit"),
  };
  if (body.unit === "") errors.unit = say("form-needed");
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, body };
}

/** The mistakes that the server names, by field. */
export function definitionErrors(mistakes: readonly { pointer: string; detail: string }[]): DefinitionErrors {
  const errors: Record<string, string> = {};
  for (const { pointer, detail } of mistakes) {
    const field = /^#\/body\/(\w+)/.exec(pointer)?.[1];
    if (field) errors[field] ??= detail;
  }
  return errors;
}
