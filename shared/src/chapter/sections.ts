import { annexes } from "./annexes.ts";
import type { Block } from "./blocks.ts";
import { colophon } from "./colophon.ts";
import { goalSection } from "./goal-section.ts";
import { keyMessages } from "./key-messages.ts";
import { layers } from "./layers.ts";
import { narrativeOf } from "./narrative-section.ts";
import { noOneBehind } from "./no-one-behind.ts";
import { goalOfSection, type SectionKey } from "./outline.ts";
import { policy } from "./policy.ts";
import { practices } from "./practices.ts";
import { progressOpening } from "./progress.ts";
import { role } from "./role.ts";
import type { Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";

/** The section that `w.entry` names. What does not exist is left out with its heading. */
export function writeSection(w: Writing): Block[] {
  const { key } = w.entry;
  const number = goalOfSection(key);
  const goal = w.content.goals.find((one) => one.number === number);
  if (goal) return goalSection(w, goal);
  return (writers[key] ?? peopleOnly)(w);
}

/** What nobody but people can write. */
function peopleOnly(w: Writing): Block[] {
  const blocks = narrativeOf(w);
  return blocks.length > 0 ? [sectionHeading(w), ...blocks] : [];
}

const writers: Partial<Record<SectionKey, (w: Writing) => Block[]>> = {
  colophon,
  "key-messages": keyMessages,
  role,
  policy,
  "no-one-behind": noOneBehind,
  progress: progressOpening,
  layers,
  practices,
  annexes,
};
