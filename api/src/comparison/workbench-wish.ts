import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import { sizeClasses } from "@lokaal17/shared/areas/groups";
import {
  readWish,
  subjectCode,
  type WishMistake,
  type WishMistakeCode,
  type WorkbenchWish,
  type WorkbenchWords,
} from "@lokaal17/shared/comparison/workbench-wish";
import { firstBoundaryYear } from "@lokaal17/shared/contract/recoded-series";
import { comparisonMistakesText } from "@lokaal17/shared/text/comparison-mistakes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { Problem } from "../http/problem.ts";
import type { View } from "../publications/views.ts";

/** What is asked, with every code in it known, and the layer that all subjects are about. */
export interface CheckedWish extends WorkbenchWish {
  layer: Layer;
  /** What was left out of it, in sentences; areas stay in their places. */
  notKnown: string[];
}

/**
 * Reads what a reader asks of the workbench.
 * @param leaveOut takes out what does not exist instead of refusing it, as long as one subject is left: a reader with an
 *   old link or a slip of the pen still sees the rest
 * @throws Problem 400 that names all mistakes at once, in the reader's language
 */
export function checkedWish(
  view: View,
  words: WorkbenchWords,
  locale: Locale,
  leaveOut = false,
): CheckedWish {
  const { wish, mistakes } = readWish(words);
  const layers = layersOf(view, wish);
  const layer = layers[0]?.layer ?? "municipality";
  const unknown = [
    ...unknownSubjects(view, wish),
    ...mixedLayers(layers, view, locale),
    ...unknownAreas(view, "areas", wish.areas),
    ...groupMistakes(view, wish, layer),
    ...boundaryMistakes(view, wish),
  ];
  const sentence = ({ mistake, values }: WishMistake, spoken: Locale) =>
    comparisonMistakesText(spoken)(mistake, values);
  if (leaveOut && mistakes.length === 0 && layers.length > 0) {
    const notKnown = unknown.map((one) => sentence(one, locale));
    return { ...(unknown.length > 0 ? knownPart(view, wish, layer) : wish), layer, notKnown };
  }
  const all = [...mistakes, ...unknown];
  if (all.length === 0) return { ...wish, layer, notKnown: [] };
  throw new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: all.length },
    errors: (spoken) => all.map((one) => ({ pointer: `#/query/${one.key}`, detail: sentence(one, spoken) })),
  });
}

/** The wish without what is not known. Where the first area is not, nobody is the reader's own: its group goes too. */
function knownPart(view: View, wish: WorkbenchWish, layer: Layer): WorkbenchWish {
  const { subjects, areas, group } = wish;
  const isOfLayer = (code: AreaCode) => view.reference.areaOf.get(code)?.layer === layer;
  const layers = new Map(layersOf(view, wish).map((one) => [one.subject, one.layer]));
  const [own] = areas;
  const hasOwn = own !== undefined && view.reference.areaOf.has(own);
  const set = group?.kind === "areas" ? { ...group, areas: group.areas.filter(isOfLayer) } : group;
  const isUsable =
    set?.kind === "areas"
      ? set.areas.length > 0
      : groupMistakes(view, wish, layer).length === 0 && (hasOwn || !isOfOwn(set));
  return {
    ...wish,
    subjects: subjects.filter((subject) => layers.get(subjectCode(subject)) === layer),
    group: isUsable ? set : null,
    boundaryYear: boundaryMistakes(view, wish).length === 0 ? wish.boundaryYear : null,
  };
}

/** Whether a group is relative to the own municipality. */
function isOfOwn(group: WorkbenchWish["group"]): boolean {
  return (
    group !== null &&
    group.kind !== "areas" &&
    (group.kind === "similar" || (group.code === null && placedKinds.includes(group.kind)))
  );
}

const placedKinds: readonly string[] = ["province", "corop", "size-class"];

interface SubjectLayer {
  subject: string;
  layer: Layer;
}

/** Scores are of municipalities; an indicator has a layer of its own. */
function layersOf(view: View, { subjects }: WorkbenchWish): SubjectLayer[] {
  return subjects.flatMap((subject) => {
    const layer = "goal" in subject ? "municipality" : view.definitions.get(subject.indicator)?.layer;
    return layer ? [{ subject: subjectCode(subject), layer }] : [];
  });
}

function mixedLayers(layers: readonly SubjectLayer[], view: View, locale: Locale): WishMistake[] {
  const [first] = layers;
  const other = layers.find(({ layer }) => layer !== first?.layer);
  if (!first || !other) return [];
  const nameOf = ({ subject }: SubjectLayer) =>
    [...view.definitions.values()].find(({ code }) => code === subject)?.name[locale] ?? subject;
  return [mistake("subjects", "subjects-of-two-layers", { one: nameOf(first), other: nameOf(other) })];
}

function unknownSubjects(view: View, { subjects }: WorkbenchWish): WishMistake[] {
  return subjects.flatMap((subject) =>
    "goal" in subject || view.definitions.has(subject.indicator)
      ? []
      : [mistake("subjects", "no-such-subject", { text: subject.indicator })],
  );
}

function unknownAreas(view: View, key: "areas" | "group", areas: readonly AreaCode[]): WishMistake[] {
  return areas.flatMap((text) =>
    view.reference.areaOf.has(text) ? [] : [mistake(key, "no-such-area", { text })],
  );
}

function groupMistakes(view: View, { group }: WorkbenchWish, layer: Layer): WishMistake[] {
  if (!group) return [];
  if (group.kind === "areas") {
    const others = group.areas.flatMap((code) => {
      const area = view.reference.areaOf.get(code);
      return area && area.layer !== layer ? [area.name] : [];
    });
    return [
      ...unknownAreas(view, "group", group.areas),
      ...others.map((name) => mistake("group", "other-layer-in-set", { name })),
    ];
  }
  const { kind, code: text } = group;
  if (text === null) return [];
  const { areas } = view.reference;
  if (kind === "province" && !areas.some(({ provinceCode }) => provinceCode === text))
    return [mistake("group", "no-such-province", { text })];
  if (kind === "corop" && !areas.some(({ coropCode }) => coropCode === text))
    return [mistake("group", "no-such-corop", { text })];
  if (kind === "size-class" && !sizeClasses.some(({ code }) => code === text))
    return [mistake("group", "no-such-size-class", { text })];
  return [];
}

function boundaryMistakes(view: View, { boundaryYear }: WorkbenchWish): WishMistake[] {
  const [first, last] = [firstBoundaryYear, view.boundaryYear];
  if (boundaryYear === null || (boundaryYear >= first && boundaryYear <= last)) return [];
  return [
    mistake("boundaryYear", "year-out-of-range", {
      text: String(boundaryYear),
      first: String(first),
      last: String(last),
    }),
  ];
}

const mistake = (
  key: WishMistake["key"],
  code: WishMistakeCode,
  values: WishMistake["values"],
): WishMistake => ({ key, mistake: code, values });
