import type { ChapterKey } from "../text/chapter.ts";
import { chapterText } from "../text/chapter.ts";
import type { Locale } from "../text/define-text.ts";
import type { Heading } from "./blocks.ts";
import { goalOfSection, type OutlineEntry, type SectionKey } from "./outline.ts";
import type { Writing } from "./section.ts";
import type { SnapshotContent } from "./snapshot.ts";

/** The heading with which the section begins that is being written. */
export function sectionHeading(w: Writing): Heading {
  const { entry, text } = w;
  const goal = goalOfSection(entry.key);
  const name = sectionName(w.content, entry.key, w.locale);
  const base = { kind: "heading" as const, level: entry.level, id: entry.key, section: entry.key };
  return goal === null
    ? { ...base, text: text("heading.numbered", { number: entry.number, name }) }
    : { ...base, text: name, goal, prefix: `${text("goal.short", { number: goal })}. ` };
}

/** `Kernboodschappen`, `Duurzame steden en gemeenschappen`. */
export function sectionName(
  content: Pick<SnapshotContent, "goals">,
  key: SectionKey,
  locale: Locale,
): string {
  const goal = goalOfSection(key);
  const named = content.goals.find(({ number }) => number === goal);
  return named ? named.name[locale] : chapterText(locale)(keyOf(key));
}

/** `7.11 Duurzame steden`, as a list of sections names it. */
export function numberedName(
  content: Pick<SnapshotContent, "goals">,
  entry: OutlineEntry,
  locale: Locale,
): string {
  return `${entry.number} ${sectionName(content, entry.key, locale)}`;
}

function keyOf(key: SectionKey): ChapterKey {
  const words = {
    colophon: "section.colophon",
    foreword: "section.foreword",
    "key-messages": "section.key-messages",
    role: "section.role",
    policy: "section.policy",
    "no-one-behind": "section.no-one-behind",
    progress: "section.progress",
    layers: "section.layers",
    practices: "section.practices",
    coherence: "section.coherence",
    means: "section.means",
    conclusions: "section.conclusions",
    annexes: "section.annexes",
  } as const;
  const named = Object.entries(words).find(([section]) => section === key);
  if (!named) throw new RangeError(`the snapshot has no goal for ${key}`);
  return named[1];
}
