import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type Reorganisation, shareThatWent } from "@lokaal17/shared/areas/recode";
import type { AreaStory, StoryStep } from "@lokaal17/shared/contract/area-story";
import { latestValue } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Reference, View } from "../publications/views.ts";

/** Figures of a dissolved area may be this old: its last ones are its story. */
const anyAge = 40;

/** Where an area came from and went to, and what it was last known by: a reorganisation is never silent. */
export function historyOf(view: View, area: AreaCode, locale: Locale): AreaStory["history"] {
  const { reference } = view;
  const lasting = reference.reorganisations.filter(({ kind }) => kind !== "border-correction");
  const isGone = goneOn(reference, area) !== null;
  return {
    predecessors: lasting
      .filter(({ from, to }) => to === area && from !== area)
      .map((step) => stepView(reference, step, step.from, lasting)),
    successors: lasting
      .filter(({ from, to }) => from === area && to !== area)
      .map((step) => stepView(reference, step, step.to, lasting)),
    heirs: isGone ? heirsOf(reference, area, lasting) : [],
    lastFigures: isGone ? lastFiguresOf(view, area, locale) : [],
  };
}

function stepView(
  reference: Reference,
  step: Reorganisation,
  other: AreaCode,
  all: readonly Reorganisation[],
): StoryStep {
  return {
    code: other,
    name: nameOf(reference, other),
    date: step.date,
    kind: step.kind,
    share: shareOf(step, all),
    inhabitants: step.inhabitants,
    goneOn: goneOn(reference, other),
  };
}

/** The part of the residents that went along; null where the source does not say. */
function shareOf(step: Reorganisation, all: readonly Reorganisation[]): number | null {
  const sameDay = all.filter(({ date }) => date === step.date);
  const parts = sameDay.filter(({ kind, from }) => kind === "split" && from === step.from);
  const isKnown = parts.every(({ inhabitants }) => inhabitants !== null);
  const carried = parts.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0);
  if (step.kind === "split" && (!isKnown || carried === 0)) return null;
  return shareThatWent(step, sameDay);
}

/** The municipalities of today that hold what once was the area, with the part that came to them through all steps. */
function heirsOf(
  reference: Reference,
  area: AreaCode,
  all: readonly Reorganisation[],
): AreaStory["history"]["heirs"] {
  const found = new Map<AreaCode, { share: number | null; inhabitants: number | null }>();
  const follow = (
    from: AreaCode,
    since: string,
    share: number | null,
    people: number | null,
    depth: number,
  ) => {
    for (const step of all.filter((one) => one.from === from && one.to !== from && one.date >= since)) {
      const part = shareOf(step, all);
      const carried = part === null || share === null ? null : part * share;
      const inhabitants = depth === 0 ? step.inhabitants : people;
      if (goneOn(reference, step.to) !== null && depth < 10) {
        follow(step.to, step.date, carried, inhabitants, depth + 1);
        continue;
      }
      const known = found.get(step.to);
      found.set(step.to, {
        share: known ? sumOf(known.share, carried) : carried,
        inhabitants: known ? sumOf(known.inhabitants, inhabitants) : inhabitants,
      });
    }
  };
  follow(area, "", 1, null, 0);
  return [...found]
    .map(([code, { share, inhabitants }]) => ({ code, name: nameOf(reference, code), share, inhabitants }))
    .sort((one, other) => (other.share ?? 0) - (one.share ?? 0) || one.name.localeCompare(other.name, "nl"));
}

function lastFiguresOf(view: View, area: AreaCode, locale: Locale): AreaStory["history"]["lastFigures"] {
  const layer = view.reference.areaOf.get(area)?.layer;
  return [...view.definitions.values()]
    .filter((definition) => definition.layer === layer && definition.kind === "indicator")
    .sort((one, other) => (one.goal ?? 99) - (other.goal ?? 99))
    .flatMap(({ code, name, goal, unitName, decimals }) => {
      const found = latestValue(view.cube, code, area, view.scoreYear, anyAge);
      if (!found) return [];
      const { value, year, synthetic } = found;
      const said = { name: name[locale], unit: unitName[locale], decimals };
      return [{ indicator: code, goal, ...said, year, value, synthetic }];
    });
}

const goneOn = ({ areaOf }: Reference, code: AreaCode) => areaOf.get(code)?.validTo ?? null;
const nameOf = ({ areaOf }: Reference, code: AreaCode) => areaOf.get(code)?.name ?? code;
const sumOf = (one: number | null, other: number | null) =>
  one === null || other === null ? null : one + other;
