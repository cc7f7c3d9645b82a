import type { Locale } from "../text/define-text.ts";
import type { Block, ChapterDocument, Inline } from "./blocks.ts";
import type { EditionContent } from "./edition.ts";
import { factsIn } from "./facts-in.ts";
import { type OfferedFigure, offeredFigures } from "./figure-catalogue.ts";
import { type OutlineEntry, outlineOf, type SectionKey } from "./outline.ts";
import { labelOf } from "./reference-text.ts";
import { paragraph, plain, type Writing, writing } from "./section.ts";
import { writeSection } from "./sections.ts";
import { type ChapterSnapshot, snapshotId } from "./snapshot.ts";
import { usesSynthetic } from "./synthetic.ts";

/** All that one edition is made of. */
export interface ChapterInput {
  snapshot: ChapterSnapshot;
  edition: EditionContent;
}

/**
 * One edition of the chapter in one language. Pure: the same snapshot and edition give the same blocks.
 * @throws RangeError when the snapshot contradicts itself
 */
export function buildChapter(input: ChapterInput, locale: Locale): ChapterDocument {
  const { snapshot, edition } = input;
  const outline = outlineOf(edition.profile);
  const [first] = outline;
  if (!first) throw new RangeError(`the profile ${edition.profile} has no sections`);
  const w = writing(input, locale, first, references(input, locale));
  const { text, content } = w;
  const synthetic = usesSynthetic(snapshot);
  const sections = outline.flatMap((entry) => sectionWith(w, entry));
  const blocks: Block[] = [
    { kind: "heading", level: 1, id: "title", text: text("title") },
    paragraph(plain(text(`subtitle.${edition.profile}`)), "message"),
    ...sections,
  ];
  return {
    locale,
    title: text("title"),
    edition: editionLine(w),
    slug: input.edition.slug,
    snapshotId: snapshotId(snapshot),
    snapshotLine: text("foot.snapshot", { id: snapshotId(snapshot) }),
    date: content.dataDate,
    mark: synthetic ? text("mark") : null,
    blocks,
    facts: factsIn(blocks, w.book),
  };
}

/**
 * One section as it stands in the chapter, for the preview of who writes it; empty when the profile leaves it out or
 * there is nothing in it. Notes are numbered from 1.
 * @throws RangeError when the snapshot contradicts itself
 */
export function buildSection(input: ChapterInput, locale: Locale, key: SectionKey): Block[] {
  const entry = outlineOf(input.edition.profile).find((one) => one.key === key);
  return entry ? writeSection(writing(input, locale, entry, references(input, locale))) : [];
}

/** A sentence of the program as it would stand in the chapter if no editor wrote it anew. */
export interface GeneratedSentence {
  /** `goal-11/goal.level` */
  id: string;
  template: string;
  inlines: readonly Inline[];
  /** Ids of its facts, in order. */
  facts: readonly string[];
}

/** All that the program says in one section, in order. */
export function generatedSentences(
  input: ChapterInput,
  locale: Locale,
  key: SectionKey,
): GeneratedSentence[] {
  const entry = outlineOf(input.edition.profile).find((one) => one.key === key);
  if (!entry) return [];
  const untouched = { ...input, edition: { ...input.edition, overrides: [] } };
  const w = writing(untouched, locale, entry, () => "");
  writeSection(w);
  return (w.said.get(key) ?? []).map(({ inlines, origin: { id, template, facts } }) => {
    return { id, template, inlines, facts };
  });
}

/** The figures that editors of this edition can put into a text. */
export function figuresToInsert(input: ChapterInput, locale: Locale): OfferedFigure[] {
  const [entry] = outlineOf(input.edition.profile);
  return entry ? offeredFigures(writing(input, locale, entry, () => null)) : [];
}

function sectionWith(w: Writing, entry: OutlineEntry): Block[] {
  w.entry = entry;
  return writeSection(w);
}

function editionLine({ text, edition, locale }: Writing): string {
  const line = { name: edition.name[locale], status: text(`status.${edition.status}`) };
  return edition.version > 1
    ? text("edition.corrected", { ...line, version: String(edition.version) })
    : text("edition.line", line);
}

/** Finds a section, figure or table by writing the section that it stands in; its own references stay empty. */
function references(input: ChapterInput, locale: Locale): Writing["referenceText"] {
  const written = new Map<SectionKey, readonly Block[]>();
  return (target) =>
    labelOf(target, locale, input, (entry) => {
      const known = written.get(entry.key);
      if (known) return known;
      const blocks = writeSection(writing(input, locale, entry, () => ""));
      written.set(entry.key, blocks);
      return blocks;
    });
}
