import { chapterText } from "../text/chapter.ts";
import type { Locale } from "../text/define-text.ts";
import type { Block, Figure, Table } from "./blocks.ts";
import type { EditionContent } from "./edition.ts";
import { goalOfSection, type OutlineEntry, outlineOf } from "./outline.ts";
import { numberedName, sectionName } from "./section-heading.ts";
import type { ChapterSnapshot } from "./snapshot.ts";

/**
 * What a sentence calls a section, figure or table of an edition: `figuur 7.11.1`. Null when it has none of that id.
 * @param write the blocks of a section; called for the sections in which the target may stand
 */
export function labelOf(
  target: string,
  locale: Locale,
  { snapshot, edition }: { snapshot: ChapterSnapshot; edition: EditionContent },
  write: (entry: OutlineEntry) => readonly Block[],
): string | null {
  const outline = outlineOf(edition.profile);
  const text = chapterText(locale);
  const section = outline.find(({ key }) => key === target);
  if (section) {
    const goal = goalOfSection(section.key);
    if (goal !== null)
      return text("reference.goal", { goal, name: sectionName(snapshot.content, section.key, locale) });
    return text("reference.section", { name: numberedName(snapshot.content, section, locale) });
  }
  if (!/^(figure|table)-/.test(target)) return null;
  for (const entry of candidates(target, outline)) {
    const found = everyBlock(write(entry)).find((block) => block.id === target);
    // `Figuur 7.11.1` opens a caption; within a sentence it begins small.
    if (found) return found.label.charAt(0).toLowerCase() + found.label.slice(1);
  }
  return null;
}

/** The id of a figure of a goal says its section; any other may stand anywhere. */
function candidates(target: string, outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const key = /^(?:figure|table)-(goal-\d+)-(?!.*-in-)/.exec(target)?.[1] ?? /-in-(.+)$/.exec(target)?.[1];
  const named = outline.filter((entry) => entry.key === key);
  return named.length > 0 ? named : outline;
}

function everyBlock(blocks: readonly Block[]): (Figure | Table)[] {
  return blocks.flatMap((block) => {
    if (block.kind === "pair") return [...everyBlock(block.start), ...everyBlock(block.end)];
    return block.kind === "figure" || block.kind === "table" ? [block] : [];
  });
}
