import { loadStructuralVariables, type PolicyField } from "@lokaal17/db/framework/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { factTexts, hasExample } from "@lokaal17/shared/annex/fact-texts";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AnnexField, AnnexIndicator, AnnexKind, AnnexView } from "@lokaal17/shared/contract/annex";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { annexText, policyGroups } from "@lokaal17/shared/text/annex";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatDate } from "@lokaal17/shared/text/number";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import type { ApiContext } from "../context.ts";
import { ownTargetsOf } from "../framework/own-targets.ts";
import { invalid, notFound } from "../http/problem.ts";
import { explanationsOf } from "../observations/explanations.ts";
import type { View } from "../publications/views.ts";
import { type AreaFigures, figuresOf, lastFigure } from "./figures.ts";

export interface AnnexWish {
  area: AreaCode;
  kind: AnnexKind;
  year: number | undefined;
  locale: Locale;
  fields: readonly string[] | undefined;
  without: readonly IndicatorCode[] | undefined;
}

/**
 * What stands in the annex of one municipality: its figures by policy field, as the reader of the view may see them.
 * @throws Problem 404 when it is no municipality, 400 that names every policy field which is none
 */
export async function annexViewOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  wish: AnnexWish,
): Promise<AnnexView> {
  const { area, locale, kind, fields: chosen, without = [] } = wish;
  const fields = fieldsOf(view, area);
  refuseUnknown(view, chosen ?? []);
  const wanted = fields.filter(({ field }) => chosen === undefined || chosen.includes(field.code));
  const kept = wanted.map(({ field, indicators }) => ({
    field,
    indicators: indicators.filter(({ code }) => !without.includes(code)),
  }));
  const shown = kept.filter(({ indicators }) => indicators.length > 0);
  const found = await annexFigures(context, view, actor, area);
  const name = view.reference.areaOf.get(area)?.name ?? area;
  const known = nameWithLayer(area, name, locale);
  const text = annexText(locale);
  const year = wish.year ?? usualYear(view, kind);
  const made = shown.map(({ field, indicators }) => annexField(field, indicators, found, context, locale));
  const all = made.flatMap(({ indicators }) => indicators);
  const syntheticCount = all.filter(({ synthetic }) => synthetic).length;
  return {
    dataVersion: view.dataVersion,
    ...{ kind, year, area, language: locale, areaName: known },
    title: text(`title.${kind}`, { year: String(year), name: known }),
    ...documentTexts(view, { name, peers: found.peers, figureCount: all.length, syntheticCount }, locale),
    figureCount: all.length,
    syntheticCount,
    fields: made,
    choice: fields.map(({ field, indicators }) => ({
      code: field.code,
      name: field.name[locale],
      indicators: indicators.map(({ code, name }) => ({ indicator: code, name: name[locale] })),
    })),
    empty: view.reference.policyFields
      .filter(({ code }) => !fields.some(({ field }) => field.code === code))
      .map(({ code, name }) => ({ code, name: name[locale] })),
  };
}

/** Figures of a municipality with all that is read beside them. Those of a publication are kept while it is read. */
export async function annexFigures(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  area: AreaCode,
): Promise<AreaFigures> {
  const kept = keptFigures.get(view) ?? new Map<AreaCode, Promise<AreaFigures>>();
  if (view.isPublic) keptFigures.set(view, kept);
  const found = kept.get(area) ?? readFigures(context, view, actor, area);
  kept.delete(area);
  kept.set(area, found);
  found.catch(() => kept.delete(area));
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return found;
}

const keptFigures = new WeakMap<View, Map<AreaCode, Promise<AreaFigures>>>();
/** Of one municipality they take about 100 kB, and half a second to make. */
const mostKept = 40;

/** @param indicators those with a figure, unless said otherwise */
export async function readFigures(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  area: AreaCode,
  indicators = fieldsOf(view, area).flatMap((one) => one.indicators),
): Promise<AreaFigures> {
  const [structural, targets, explanations] = await Promise.all([
    loadStructuralVariables(context.database.db),
    ownTargetsOf(context, view, actor, area),
    explanationsOf(context, view, actor, { area }),
  ]);
  return figuresOf(view, { area, indicators, structural, targets, explanations });
}

export interface DocumentFacts {
  name: string;
  peers: readonly string[];
  figureCount: number;
  syntheticCount: number;
}

/** What an annex says of all its figures together. */
export function documentTexts(
  view: View,
  { name, peers, figureCount, syntheticCount }: DocumentFacts,
  locale: Locale,
) {
  const text = annexText(locale);
  const version = String(view.dataVersion);
  const share = syntheticShareText(syntheticCount, figureCount, locale);
  const { publication } = view;
  return {
    edition:
      view.isPublic && publication
        ? text("head", {
            ...{ version, publication: publicationNames(publication)[locale] },
            date: editionDate(view, locale),
          })
        : text("head.preview", { version }),
    mark: text(markOf(view, syntheticCount > 0), { version }),
    share: share === null ? text("share.none") : text("share.some", { share }),
    peers:
      peers.length === 0 ? text("peers.none", { name }) : text("peers", { name, names: peers.join(", ") }),
  };
}

/** What stands above every page: that figures are examples, or not published yet, travels with each of them. */
function markOf({ isPublic }: View, hasExamples: boolean) {
  if (isPublic) return hasExamples ? "mark.example" : "mark";
  return hasExamples ? "mark.both" : "mark.preview";
}

/** The day that the figures are of, in words. */
export const editionDate = ({ publication }: View, locale: Locale): string =>
  publication ? formatDate(publication.publishedAt, locale) : "–";

/** Policy fields of which an indicator has a figure, with those indicators: the own influence first. */
function fieldsOf(view: View, area: AreaCode): { field: PolicyField; indicators: IndicatorDefinition[] }[] {
  if (view.reference.areaOf.get(area)?.layer !== "municipality")
    throw notFound("annex-municipality.detail", { code: area });
  return view.reference.policyFields
    .map((field) => ({ field, indicators: indicatorsOf(view, area, field) }))
    .filter(({ indicators }) => indicators.length > 0)
    .sort(({ field: a }, { field: b }) => orderOf(a.code) - orderOf(b.code) || (a.code < b.code ? -1 : 1));
}

const influences: readonly IndicatorDefinition["influence"][] = ["direct", "shared", "context"];

function indicatorsOf(view: View, area: AreaCode, field: PolicyField): IndicatorDefinition[] {
  return field.indicators
    .flatMap((code) => view.definitions.get(code) ?? [])
    .filter(({ layer, code }) => layer === "municipality" && lastFigure(view, area, code) !== null)
    .sort((a, b) => influences.indexOf(a.influence) - influences.indexOf(b.influence));
}

/** 6.3 before 6.71, and 0.61-0.64 between 0.5 and 0.7: Iv3 splits a field by a further digit. */
const orderOf = (code: string) => Number.parseFloat(code);

function refuseUnknown(view: View, chosen: readonly string[]): void {
  const unknown = chosen.filter((code) => !view.reference.policyFields.some((field) => field.code === code));
  if (unknown.length > 0)
    throw invalid(
      unknown.map((code) => ({ pointer: "#/query/fields", text: "annex-field", values: { code } })),
    );
}

function annexField(
  field: PolicyField,
  indicators: readonly IndicatorDefinition[],
  { figures }: AreaFigures,
  { demonstration }: ApiContext,
  locale: Locale,
): AnnexField {
  const group = policyGroups.find((one) => field.code.startsWith(one)) ?? "0";
  return {
    ...{ code: field.code, name: field.name[locale], group },
    groupName: annexText(locale)(`group.${group}`),
    indicators: indicators.flatMap((definition): AnnexIndicator[] => {
      const annexed = figures.get(definition.code);
      if (!annexed) return [];
      const { code, name, unitName, goal, influence } = definition;
      return [
        {
          ...{ indicator: code, name: name[locale], unit: unitName[locale], goal, influence },
          period: annexed.figure ? String(annexed.figure.year) : null,
          synthetic: hasExample(annexed, demonstration),
          facts: factTexts(annexed, { locale, demonstration }),
        },
      ];
    }),
  };
}

/** A budget is of the year after the publication, accounts of the year before it. */
function usualYear({ publication, boundaryYear }: View, kind: AnnexKind): number {
  const published = publication?.publishedAt.getUTCFullYear() ?? boundaryYear;
  return kind === "budget" ? published + 1 : published - 1;
}
