import type { AreaCode } from "@lokaal17/shared/areas/area";
import { partsOfCompared } from "@lokaal17/shared/comparison/compared-parts";
import {
  bothFigures,
  type CandidateFigure,
  relatedFigures,
} from "@lokaal17/shared/comparison/related-figures";
import { type Transform, transforms } from "@lokaal17/shared/comparison/similar-reasons";
import type { RelatedDriver } from "@lokaal17/shared/contract/workbench-drivers";
import {
  type IndicatorCode,
  type IndicatorDefinition,
  periodicityInYears,
} from "@lokaal17/shared/framework/indicator";
import { latestValue } from "@lokaal17/shared/observations/cube";
import { verdictView } from "../publications/verdict-view.ts";
import type { View } from "../publications/views.ts";
import {
  besideOf,
  type Column,
  type DriversBasis,
  type Explain,
  looksEqual,
  nothing,
  without,
  withoutNoise,
} from "./drivers-basis.ts";

interface Candidate extends CandidateFigure, Column {
  definition: IndicatorDefinition;
  kind: RelatedDriver["kind"];
}

/** Structural figures were published for one year only: such a figure may be this old. */
const structuralAge = 10;

/** Other figures that go together with an indicator over all municipalities, and in which the two differ. */
export function relatedExplainer(basis: DriversBasis): Explain {
  const { made, areas, isOfPublication, locale } = basis;
  const { subject: compared, said } = made;
  if (compared.binary) return () => without("yes-or-no");
  const { year, figures } = said;
  const now = figures.find((column) => column.year === year);
  const subject = Float64Array.from(areas.codes, (_, place) => now?.values[place] ?? Number.NaN);
  const ownSynthetic = new Set(now?.synthetic ?? []);
  const candidates = isOfPublication && year !== null ? candidatesOf(basis, year) : [];
  return (places) => {
    if (Number.isNaN(subject[places.own] ?? Number.NaN)) return without("no-own-figure");
    const both = bothFigures(subject, places);
    if (!both) return without("no-other-figure");
    const difference = withoutNoise(both.own - both.other);
    const beside = { ...nothing, ...both, difference };
    const synthetic = [places.own, ...places.others].some((place) => ownSynthetic.has(place));
    if (!isOfPublication) return { ...beside, synthetic, reason: "boundaries-not-of-publication" };
    if (looksEqual(both.own, both.other, compared.decimals))
      return { ...beside, synthetic, reason: "no-difference" };
    const related = relatedFigures(subject, candidates, places).flatMap((found): RelatedDriver[] => {
      const candidate = candidates.find(({ indicator }) => indicator === found.indicator);
      const shown = candidate && besideOf(candidate, candidate.definition, places, locale);
      if (!candidate || !shown) return [];
      const { correlation, count, deviations, sameWay } = found;
      const { kind, definition } = candidate;
      return [
        {
          ...shown,
          ...{ kind, count, sameWay, goal: definition.goal },
          togetherSynthetic: leansOnExamples(subject, ownSynthetic, candidate),
          correlation: Math.round(correlation * 100) / 100,
          deviations: Math.round(deviations * 100) / 100,
        },
      ];
    });
    return {
      ...beside,
      ...{ related, reason: related.length === 0 ? "nothing-related" : null },
      synthetic: synthetic || related.some((one) => one.synthetic || one.togetherSynthetic),
    };
  };
}

/** Whether one of the pairs of figures behind a correlation has an example in it. */
function leansOnExamples(
  subject: Float64Array,
  ownSynthetic: ReadonlySet<number>,
  { values, synthetic }: Column,
): boolean {
  return subject.some(
    (value, place) =>
      !Number.isNaN(value) &&
      !Number.isNaN(values[place] ?? Number.NaN) &&
      (ownSynthetic.has(place) || synthetic[place] === 1),
  );
}

/**
 * All indicators of the layer and the structural figures, without the subject itself and what it is made of: on the
 * boundaries of the publication, as older figures of a municipality that grew by a merger are of another place.
 */
function candidatesOf(basis: DriversBasis, year: number): Candidate[] {
  const { areas, made, structural, ownInfluence } = basis;
  const view = verdictView(basis.published);
  const compared = made.subject.indicator && view.definitions.get(made.subject.indicator);
  if (!compared) return [];
  const transformOf = new Map(structural.map(({ code, transform }) => [code, transform]));
  const definitions = [...view.definitions.values()].filter(
    ({ code, layer, kind, measureType, influence }) => {
      if (layer !== areas.layer || measureType === "binary") return false;
      if (transformOf.has(code)) return true;
      return kind === "indicator" && !(ownInfluence && influence === "context");
    },
  );
  const parts = partsOfCompared(compared, definitions);
  return definitions
    .filter(({ code }) => code !== compared.code && !parts.has(code))
    .map((definition) => {
      const named = transformOf.get(definition.code);
      const age = named === undefined ? periodicityInYears(definition.periodicity) + 1 : structuralAge;
      return {
        ...latestColumn(view, definition.code, areas.codes, year, age),
        definition,
        indicator: definition.code,
        kind: named === undefined ? "indicator" : "structural",
        transform: transforms.find((one): one is Transform => one === named) ?? "none",
      };
    });
}

function latestColumn(
  { cube }: View,
  code: IndicatorCode,
  areas: readonly AreaCode[],
  year: number,
  age: number,
): Column {
  const column = {
    values: new Float64Array(areas.length).fill(Number.NaN),
    years: new Uint16Array(areas.length),
    synthetic: new Uint8Array(areas.length),
  };
  for (const [place, area] of areas.entries()) {
    const found = latestValue(cube, code, area, year, age);
    if (!found) continue;
    column.values[place] = found.value;
    column.years[place] = found.year;
    column.synthetic[place] = found.synthetic ? 1 : 0;
  }
  return column;
}
