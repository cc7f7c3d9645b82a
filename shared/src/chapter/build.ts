import type { Locale } from "../text/define-text.ts";
import type { Block, ChapterDocument } from "./blocks.ts";
import { colophon } from "./colophon.ts";
import { goalSection } from "./goal-section.ts";
import { keyMessages } from "./key-messages.ts";
import { methodAnnex } from "./method-annex.ts";
import { municipalitiesAnnex } from "./municipalities-annex.ts";
import { overview } from "./overview.ts";
import { progressOpening } from "./progress.ts";
import { paragraph, plain, writing } from "./section.ts";
import { type ChapterSnapshot, snapshotId } from "./snapshot.ts";

/**
 * The chapter of one snapshot in one language. Pure: the same snapshot gives the same blocks.
 * @throws RangeError when the snapshot contradicts itself
 */
export function buildChapter(snapshot: ChapterSnapshot, locale: Locale): ChapterDocument {
  const w = writing(snapshot, locale);
  const { text, content } = w;
  const synthetic = usesSynthetic(snapshot);
  const edition = text("edition.line", {
    name: content.edition.name[locale],
    status: text(`status.${content.edition.status}`),
  });
  const blocks: Block[] = [
    { kind: "heading", level: 1, id: "title", text: text("title") },
    paragraph(plain(text("subtitle")), "message"),
    ...colophon(w, synthetic),
    ...keyMessages(w),
    ...overview(w),
    ...progressOpening(w),
    ...content.goals.flatMap((goal) => goalSection(w, goal)),
    { kind: "heading", level: 2, id: "annexes", text: text("annex.heading"), newPage: true },
    ...methodAnnex(w),
    ...municipalitiesAnnex(w),
  ];
  return {
    locale,
    title: text("title"),
    edition,
    snapshotId: snapshotId(snapshot),
    snapshotLine: text("foot.snapshot", { id: snapshotId(snapshot) }),
    date: content.dataDate,
    mark: synthetic ? text("mark") : null,
    blocks,
    facts: w.book.all(),
  };
}

/** Whether one synthetic value is among what the chapter is made of. */
export function usesSynthetic({ content }: ChapterSnapshot): boolean {
  return (
    content.indicators.some((one) =>
      one.years.some((year) => year.origins.includes("s") || year.national?.synthetic === true),
    ) || content.goals.some((goal) => goal.scores?.origins.includes("s") === true)
  );
}
