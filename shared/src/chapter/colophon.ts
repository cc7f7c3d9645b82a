import { formatDate, formatNumber } from "../text/number.ts";
import type { Block } from "./blocks.ts";
import { basketLine, paragraph, plain, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import { snapshotId } from "./snapshot.ts";
import { usesSynthetic } from "./synthetic.ts";
import { hasTypedNumbers } from "./typed-numbers.ts";

/** Which edition this is, what it was made from, how to read it, and the contents. */
export function colophon(w: Writing): Block[] {
  const { content, edition, text, locale } = w;
  const synthetic = usesSynthetic(w.snapshot);
  const facts = [
    text("colophon.edition", { name: edition.name[locale], status: text(`status.${edition.status}`) }),
    ...(edition.publishedOn === null
      ? []
      : [text("colophon.published", { date: formatDate(edition.publishedOn, locale) })]),
    text("colophon.by"),
    publicationLine(w),
    text("colophon.snapshot", {
      id: snapshotId(w.snapshot),
      version: formatNumber(content.dataVersion, 0, locale),
      date: formatDate(content.dataDate, locale),
      hash: w.snapshot.hash.slice(0, 12),
    }),
    text("colophon.boundaries", { year: String(content.boundaryYear) }),
    basketLine(w),
    text("colophon.formats"),
    text("colophon.caribbean"),
  ];
  const reading = [
    text("colophon.read.median"),
    text("colophon.read.spread"),
    text("colophon.read.difference"),
    text("colophon.read.small"),
    text("colophon.read.noCause"),
    text(hasTypedNumbers(w) ? "colophon.read.typed" : "colophon.read.bound"),
    ...(synthetic ? [text("colophon.read.mark", { mark: text("mark") })] : []),
  ];
  return [
    sectionHeading(w),
    { kind: "list", ordered: false, items: facts.map(plain) },
    ...(synthetic ? [paragraph(plain(text("mark.edition")), "mark")] : []),
    {
      kind: "box",
      title: text("colophon.read"),
      blocks: [{ kind: "list", ordered: false, items: reading.map(plain) }],
    },
    { kind: "contents", title: text("contents") },
    ...listings(w),
  ];
}

function publicationLine({ content: { publication }, text, locale }: Writing): string {
  if (!publication) return text("colophon.preview");
  const name = publication.name[locale];
  const date = formatDate(publication.date, locale);
  return name === null
    ? text("colophon.publication-day", { date })
    : text("colophon.publication", { name, date });
}

/** Parliament's few figures need no list. */
function listings({ profile, text }: Writing): Block[] {
  if (profile !== "vnr") return [];
  return [
    { kind: "listing", of: "figures", title: text("list.figures") },
    { kind: "listing", of: "tables", title: text("list.tables") },
  ];
}
