import type { BodyOf, ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { getSourceTable, putSource, SourceView } from "@lokaal17/shared/contract/sources";

export type SourceBody = BodyOf<typeof putSource>;
export type MappingBody = SourceBody["mappings"][number];
export type MappingView = SourceView["mappings"][number];
export type TableView = ResponseOf<typeof getSourceTable>;

/** A mapping as somebody is choosing it; every choice is a text. */
export interface MappingDraft {
  indicator: string;
  breakdown: string;
  measure: string;
  numerator: string;
  denominator: string;
  factor: string;
  /** Empty: the table is about the whole country. */
  regionDimension: string;
  periodDimension: string;
  periodKind: MappingBody["periodKind"];
  fromPeriod: string;
  boundaryYear: string;
  /** The code of every dimension that is neither region nor period. */
  filters: Readonly<Record<string, string>>;
}

/** Factors between units of tables and ours: a table in thousands of euros, one in numbers times 1,000. */
export const factors = ["0.000001", "0.001", "0.01", "0.1", "1", "10", "100", "1000", "1000000"];

/** A mapping to begin with. Only what can be one thing is chosen beforehand. */
export function draftOfTable({ dimensions }: TableView): MappingDraft {
  const only = (kind: "region" | "period") => {
    const found = dimensions.filter((dimension) => dimension.kind === kind);
    return found.length === 1 ? (found[0]?.identifier ?? "") : "";
  };
  return {
    indicator: "",
    breakdown: "_T",
    measure: "",
    numerator: "",
    denominator: "",
    factor: "1",
    regionDimension: only("region"),
    periodDimension: only("period"),
    periodKind: "year",
    fromPeriod: "",
    boundaryYear: "",
    filters: {},
  };
}

export function draftOfMapping(mapping: MappingView): MappingDraft {
  return {
    ...mapping,
    numerator: mapping.numerator ?? "",
    denominator: mapping.denominator ?? "",
    regionDimension: mapping.regionDimension ?? "",
    fromPeriod: mapping.fromPeriod ?? "",
    boundaryYear: mapping.boundaryYear === null ? "" : String(mapping.boundaryYear),
  };
}

/** What still has to be chosen: fields, or the identifiers of dimensions. */
export function missingIn(draft: MappingDraft, { dimensions }: TableView): string[] {
  const fields = (["indicator", "measure", "periodDimension"] as const).filter(
    (field) => draft[field] === "",
  );
  const filtered = dimensions.filter(
    ({ kind, identifier }) => kind === "other" && !draft.filters[identifier]?.trim(),
  );
  return [...fields, ...filtered.map(({ identifier }) => identifier)];
}

/** What is stored of a draft: the titles of its measures as the table has them now, to be checked at every run. */
export function bodyOfDraft(draft: MappingDraft, { measures, dimensions }: TableView): MappingBody {
  const titleOf = (identifier: string) =>
    measures.find((measure) => measure.identifier === identifier)?.title ?? "";
  const part = (identifier: string) =>
    identifier === "" ? { code: null, title: null } : { code: identifier, title: titleOf(identifier) };
  const numerator = part(draft.numerator);
  const denominator = part(draft.denominator);
  const others = dimensions.filter(({ kind }) => kind === "other");
  return {
    indicator: draft.indicator,
    breakdown: draft.breakdown,
    measure: draft.measure,
    measureTitle: titleOf(draft.measure),
    numerator: numerator.code,
    numeratorTitle: numerator.title,
    denominator: denominator.code,
    denominatorTitle: denominator.title,
    factor: draft.factor,
    regionDimension: draft.regionDimension || null,
    periodDimension: draft.periodDimension,
    periodKind: draft.periodKind,
    fromPeriod: draft.fromPeriod.trim() || null,
    boundaryYear: draft.boundaryYear.trim() === "" ? null : Number(draft.boundaryYear),
    filters: Object.fromEntries(
      others.map(({ identifier }) => [identifier, draft.filters[identifier]?.trim() ?? ""]),
    ),
  };
}

/** A mapping as it is stored, without what the view adds. */
export function bodyOfMapping(mapping: MappingView): MappingBody {
  const { name, use, proposal, authority, toChoose, ...body } = mapping;
  return body;
}

/** Whether two mappings are the same place in a source. */
export const isSamePlace = (one: Place, other: Place) =>
  one.indicator === other.indicator && one.breakdown === other.breakdown;

type Place = Pick<MappingDraft, "indicator" | "breakdown">;
