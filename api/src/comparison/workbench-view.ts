import { setImmediate } from "node:timers/promises";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { partsOfCompared } from "@lokaal17/shared/comparison/compared-parts";
import { subjectCode, type WishedSubject } from "@lokaal17/shared/comparison/workbench-wish";
import { mostSubjectsWithAllYears } from "@lokaal17/shared/comparison/workbench-words";
import { firstBoundaryYear } from "@lokaal17/shared/contract/recoded-series";
import type { SimilarAreasView } from "@lokaal17/shared/contract/similar-areas";
import type { Workbench, WorkbenchExplanation } from "@lokaal17/shared/contract/workbench";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { onBoundaries } from "./on-boundaries.ts";
import { type StructuralRow, similarAreasView } from "./similar-areas.ts";
import { areaColumns, benchAreas, chosenAreas } from "./workbench-areas.ts";
import { workbenchDrivers } from "./workbench-drivers.ts";
import { benchGroup, type GroupBasis, groupsOfOwn } from "./workbench-group.ts";
import { benchSubject, influenceOf, type MadeSubject, subjectOf } from "./workbench-subject.ts";
import type { CheckedWish } from "./workbench-wish.ts";

/** What an answer is made of beside the view: all that is read from the database, read before. */
export interface WorkbenchSources {
  structural: readonly StructuralRow[];
  coropNames: ReadonlyMap<string, string>;
  members: GroupBasis["members"];
  explanations: readonly WorkbenchExplanation[];
}

export interface WorkbenchAsked {
  wish: CheckedWish;
  /** Without what a municipality cannot itself change. */
  ownInfluence: boolean;
  demonstration: boolean;
  locale: Locale;
}

/** All that one view of the workbench shows. Between subjects other readers get their turn. */
export async function workbenchView(
  published: View,
  { wish, ownInfluence, demonstration, locale }: WorkbenchAsked,
  sources: WorkbenchSources,
): Promise<Workbench> {
  const { kept, leftOut } = byInfluence(published, wish.subjects, ownInfluence, locale);
  const { boundaryYear } = wish;
  const view =
    boundaryYear === null
      ? published
      : onBoundaries(published, indicatorsOf(published, kept), boundaryYear, { demonstration });
  const isOfPublication = view.boundaryYear === published.boundaryYear;
  const areas = benchAreas(view, wish.layer);
  const chosen = chosenAreas(view, areas, wish.areas);
  const { own } = chosen;
  const similar =
    own === null || wish.layer !== "municipality" ? null : similarTo(published, own, kept, sources, locale);
  const { coropNames, members, structural, explanations } = sources;
  const groupBasis = { view, isOfPublication, areas, own, locale, coropNames, similar, members };
  const group = benchGroup(groupBasis, wish.group);
  const subjectBasis = {
    ...{ view, published, isOfPublication, areas, own, group, explanations, locale },
    chosen: chosen.chosen,
    year: wish.year,
    isWide: kept.length <= mostSubjectsWithAllYears,
  };
  const made: MadeSubject[] = [];
  for (const subject of kept) {
    made.push(benchSubject(subjectBasis, subject, made.length === 0));
    await setImmediate();
  }
  const [first] = made;
  return {
    dataVersion: view.dataVersion,
    layer: wish.layer,
    boundaryYear: view.boundaryYear,
    publicationBoundaryYear: published.boundaryYear,
    recoded: boundaryYear !== null,
    years: yearsOf(made),
    boundaryYears: yearsFrom(firstBoundaryYear, published.boundaryYear),
    notKnown: wish.notKnown,
    ...chosen,
    group: group.said,
    groupsOfOwn: groupsOfOwn(groupBasis),
    areas: areaColumns(view, areas),
    subjects: made.map(({ said }) => said),
    leftOut,
    fair: similar && fairView(similar),
    drivers:
      own === null || !first
        ? null
        : workbenchDrivers({
            ...{
              view,
              published,
              isOfPublication,
              areas,
              own,
              made: first,
              structural,
              ownInfluence,
              locale,
            },
            against: [
              ...(group.said.members.some((code) => code !== own)
                ? [{ area: null, name: group.said.name, members: group.said.members }]
                : []),
              ...chosen.chosen.slice(1).map((area) => ({ area, name: nameOf(view, area), members: [area] })),
            ],
          }),
  };
}

/** A context figure is shown, never judged: whoever asks for what a municipality can change does without. */
function byInfluence(view: View, subjects: readonly WishedSubject[], ownInfluence: boolean, locale: Locale) {
  const kept: WishedSubject[] = [];
  const leftOut: Workbench["leftOut"] = [];
  for (const wished of subjects) {
    const subject = subjectOf(view, wished, locale);
    const influence = influenceOf(view, subject);
    if (ownInfluence && influence === "context")
      leftOut.push({ subject: subjectCode(wished), name: subject.name, influence });
    else kept.push(wished);
  }
  return { kept, leftOut };
}

/** The indicators that the subjects are made of. */
export function indicatorsOf(view: View, subjects: readonly WishedSubject[]): IndicatorCode[] {
  const plan = view.derived.plan(view.basket);
  return subjects.flatMap((subject) =>
    "goal" in subject
      ? plan.goals
          .filter(({ goal }) => goal === subject.goal)
          .flatMap(({ indicators }) => indicators.map(({ code }) => code))
      : [subject.indicator],
  );
}

/** Resemblance must not explain itself: neither what is compared nor a part of it says who is alike. */
function similarTo(
  view: View,
  area: AreaCode,
  subjects: readonly WishedSubject[],
  { structural }: WorkbenchSources,
  locale: Locale,
): SimilarAreasView {
  const compared = subjects.flatMap((subject) =>
    "goal" in subject ? [] : (view.definitions.get(subject.indicator) ?? []),
  );
  const definitions = structural.flatMap(({ code }) => view.definitions.get(code as IndicatorCode) ?? []);
  const excluded = new Set(compared.flatMap((one) => [...partsOfCompared(one, definitions)]));
  return similarAreasView(view, {
    ...{ area, structural, locale, excluded, compared: null },
    ...{ count: undefined, variables: undefined, weights: undefined },
  });
}

function fairView(similar: SimilarAreasView): Workbench["fair"] {
  const { variables, neighbours, reason, changedVariables, synthetic } = similar;
  return {
    variables: variables.map(({ code, name, unit, decimals }) => ({ code, name, unit, decimals })),
    neighbours: neighbours.map((neighbour) => ({
      ...neighbour,
      distance: Number(neighbour.distance.toPrecision(4)),
      contributions: neighbour.contributions.map(({ share, ...one }) => ({
        ...one,
        share: share === null ? null : Number(share.toPrecision(4)),
      })),
    })),
    reason:
      reason === null
        ? null
        : reason === "unknown-area"
          ? "similar-on-publication-only"
          : "too-few-variables",
    changedVariables,
    synthetic,
  };
}

function yearsOf(made: readonly MadeSubject[]): number[] {
  return [...new Set(made.flatMap(({ said }) => said.years))].sort((a, b) => a - b);
}

const yearsFrom = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);

const nameOf = (view: View, area: AreaCode) => view.reference.areaOf.get(area)?.name ?? area;
