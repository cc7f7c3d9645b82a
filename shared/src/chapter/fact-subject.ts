import type { Locale } from "../text/define-text.ts";
import { factNames } from "../text/fact-names.ts";
import type { SnapshotContent, SnapshotGoal, SnapshotIndicator } from "./snapshot.ts";

/** What the first part of a reference names. */
export type FactSubject =
  | { kind: "indicator"; indicator: SnapshotIndicator; layer: "municipality" | "province" | "water-board" }
  | { kind: "goal"; goal: SnapshotGoal }
  | { kind: "chapter" };

/** Null when the snapshot does not hold it. */
export function subjectOf(content: SnapshotContent, subject: string): FactSubject | null {
  return subjectsOf(content).get(subject) ?? null;
}

/** Every subject of the snapshot by its name in a reference. */
export function subjectsOf(content: SnapshotContent): ReadonlyMap<string, FactSubject> {
  const found = known.get(content);
  if (found) return found;
  const subjects = new Map<string, FactSubject>([["chapter", { kind: "chapter" }]]);
  for (const goal of content.goals) subjects.set(`goal-${goal.number}`, { kind: "goal", goal });
  for (const indicator of content.indicators)
    subjects.set(indicator.code, { kind: "indicator", indicator, layer: "municipality" });
  for (const { layer, indicators } of content.layers)
    for (const indicator of indicators) subjects.set(indicator.code, { kind: "indicator", indicator, layer });
  known.set(content, subjects);
  return subjects;
}

/** `Mensen in armoede`, `Score van doel 11: Duurzame steden en gemeenschappen`. */
export function subjectName(subject: FactSubject, locale: Locale): string {
  const say = factNames(locale);
  switch (subject.kind) {
    case "indicator":
      return subject.indicator.name[locale];
    case "goal":
      return say("score-of", { goal: String(subject.goal.number), name: subject.goal.name[locale] });
    case "chapter":
      return say("chapter");
    default:
      return subject satisfies never;
  }
}

const known = new WeakMap<SnapshotContent, ReadonlyMap<string, FactSubject>>();
