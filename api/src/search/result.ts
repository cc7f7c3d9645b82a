import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { SearchResult } from "@lokaal17/shared/contract/search";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Found } from "@lokaal17/shared/search/find";
import type { Findable } from "@lokaal17/shared/search/search-index";
import { endingOf } from "@lokaal17/shared/search/successors-now";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatDate } from "@lokaal17/shared/text/number";
import { searchResultText } from "@lokaal17/shared/text/search";
import type { View } from "../publications/views.ts";

/** What was found, with the line that says what it is and the pages that go with it. */
export function resultOf(view: View, locale: Locale, { item, synonym }: Found<Findable>): SearchResult {
  const { kind, code, name } = item;
  const plain = { kind, code, name, synonym, goal: null, explanation: null, links: [] };
  const text = searchResultText(locale);
  switch (kind) {
    case "goal":
      return { ...plain, goal: Number(code), detail: text("goal", { goal: code }) };
    case "target": {
      const goal = Number(code.split(".")[0]);
      return { ...plain, goal, detail: text("target", { code, goal }) };
    }
    case "indicator":
    case "measure": {
      const definition = view.definitions.get(code as IndicatorCode);
      const goal = definition?.goal ?? null;
      const unit = definition?.unitName[locale] ?? "";
      const key = kind === "measure" ? kind : goal === null ? "indicator-alone" : kind;
      return { ...plain, goal, detail: text(key, { goal: goal ?? "", unit }) };
    }
    case "policy-field":
      return { ...plain, detail: text(kind, { code }), links: indicatorsOf(view, locale, code) };
    case "former-municipality":
      return { ...plain, detail: detailOf(view, locale, item), ...endOf(view, locale, item) };
    default:
      return { ...plain, detail: detailOf(view, locale, item) };
  }
}

function detailOf({ reference }: View, locale: Locale, { kind, code }: Findable): string {
  const text = searchResultText(locale);
  if (kind === "province" || kind === "water-board") return text(kind);
  const province = reference.areaOf.get(reference.areaOf.get(code)?.provinceCode ?? "")?.name;
  if (!province) return text("municipality-alone");
  return text(kind === "former-municipality" ? kind : "municipality", { province });
}

function indicatorsOf({ reference, definitions }: View, locale: Locale, field: string) {
  const indicators = reference.policyFields.find(({ code }) => code === field)?.indicators ?? [];
  return indicators.flatMap((code) => {
    const definition = definitions.get(code);
    return definition ? [{ kind: definition.kind, code, name: definition.name[locale] }] : [];
  });
}

/** In a sentence what became of it, and the municipalities of today, the one with most of its inhabitants first. */
function endOf(view: View, locale: Locale, { code, name }: Findable) {
  const { areaOf, reorganisations } = view.reference;
  const text = searchResultText(locale);
  const isInUse = (area: AreaCode) => inUse(areaOf.get(area), view.boundaryYear);
  const ending = endingOf(code as AreaCode, reorganisations, isInUse);
  if (!ending) return { explanation: text("ended-unknown", { name }), links: [] };
  const links = ending.successors.map((area) => ({
    kind: "municipality" as const,
    code: area,
    name: areaOf.get(area)?.name ?? area,
  }));
  const names = links.map((link) => link.name);
  const last = names.at(-1) ?? "";
  const successors = names.length > 1 ? text("and", { first: names.slice(0, -1).join(", "), last }) : last;
  const date = formatDate(`${ending.date}T12:00:00Z`, locale);
  return { explanation: text(`ended-${ending.kind}`, { name, date, successors }), links };
}

const inUse = (area: PlacedArea | undefined, boundaryYear: number) =>
  area !== undefined && (area.validTo === null || area.validTo > `${boundaryYear}-01-01`);
