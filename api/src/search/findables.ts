import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { placesIn } from "@lokaal17/shared/search/place-names";
import type { Findable } from "@lokaal17/shared/search/search-index";
import { areaNames, type Synonym, synonyms } from "@lokaal17/shared/search/synonyms";
import type { View } from "../publications/views.ts";

/** Everything of a view that search finds, in the language of the reader; the other language's names find it too. */
export function findablesOf(view: View, locale: "nl" | "en"): Findable[] {
  const { reference, definitions } = view;
  const other = locale === "nl" ? "en" : "nl";
  return [
    ...reference.areas.flatMap((area) => areaFindable(area, view.boundaryYear) ?? []),
    ...reference.goals.map(({ number, name }) => ({
      kind: "goal" as const,
      code: String(number),
      name: name[locale],
      names: [name[other], `doel ${number}`, `goal ${number}`, `sdg ${number}`, `sdg${number}`],
      synonyms: wordsFor(({ goals }) => goals?.includes(number)),
      about: [],
    })),
    ...reference.targets.map(({ code, name }) => ({
      kind: "target" as const,
      code,
      name: name[locale],
      names: [name[other], `subdoel ${code}`, `target ${code}`],
      synonyms: [],
      about: [],
    })),
    ...[...definitions.values()].map((definition) => indicatorFindable(definition, locale)),
    ...reference.policyFields.map(({ code, name }) => ({
      kind: "policy-field" as const,
      code,
      name: name[locale],
      names: [name[other], `taakveld ${code}`, `policy field ${code}`],
      synonyms: wordsFor(({ policyFields }) => policyFields?.includes(code)),
      about: [],
    })),
  ];
}

function areaFindable(area: PlacedArea, boundaryYear: number): Findable | null {
  const kind = kindOf(area, boundaryYear);
  if (kind === null) return null;
  const layer = { municipality: "gemeente", province: "provincie", "water-board": "waterschap" } as const;
  return {
    kind,
    code: area.code,
    name: area.name,
    names: areaNames[area.code] ?? [],
    synonyms: kind === "municipality" ? (placesIn[area.code] ?? []) : [],
    about: kind === "former-municipality" ? ["voormalige gemeente"] : [layer[kind]],
  };
}

/** A code that is not valid on the boundaries that readers see is a former municipality; older water boards are not shown. */
function kindOf({ layer, validTo, validFrom }: PlacedArea, boundaryYear: number) {
  const inUse = validTo === null || validTo > `${boundaryYear}-01-01`;
  if (layer === "municipality") {
    if (!inUse) return "former-municipality";
    return validFrom <= `${boundaryYear}-01-01` ? "municipality" : null;
  }
  return inUse && (layer === "province" || layer === "water-board") ? layer : null;
}

function indicatorFindable(definition: IndicatorDefinition, locale: "nl" | "en"): Findable {
  const { code, kind, name, unitName, numerator, denominator } = definition;
  return {
    kind,
    code,
    name: name[locale],
    names: [name[locale === "nl" ? "en" : "nl"]],
    synonyms: wordsFor(({ indicators }) => indicators?.includes(code)),
    about: [
      definition.definition[locale],
      unitName[locale],
      numerator?.[locale] ?? "",
      denominator?.[locale] ?? "",
    ],
  };
}

const wordsFor = (isFor: (synonym: Synonym) => boolean | undefined) =>
  synonyms.filter(isFor).flatMap(({ nl, en }) => [...nl, ...en]);
