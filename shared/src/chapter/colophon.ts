import { formatDate, formatNumber } from "../text/number.ts";
import type { Block } from "./blocks.ts";
import { basketLine, paragraph, plain, type Writing } from "./section.ts";
import { snapshotId } from "./snapshot.ts";

/** Which edition this is, what it was made from, and how to read it. */
export function colophon(w: Writing, synthetic: boolean): Block[] {
  const { content, text, locale } = w;
  const { publication, edition } = content;
  const name = edition.name[locale];
  const facts = [
    text("colophon.edition", { name, status: text(`status.${edition.status}`) }),
    publication
      ? text("colophon.publication", {
          name: publication.name[locale],
          date: formatDate(publication.date, locale),
        })
      : text("colophon.preview"),
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
    text("colophon.read.noCause"),
    text("colophon.read.bound"),
    ...(synthetic ? [text("colophon.read.mark", { mark: text("mark") })] : []),
  ];
  return [
    { kind: "heading", level: 2, id: "colophon", text: text("colophon.heading") },
    { kind: "list", ordered: false, items: facts.map(plain) },
    ...(synthetic ? [paragraph(plain(text("mark.edition")), "mark")] : []),
    {
      kind: "box",
      title: text("colophon.read"),
      blocks: [{ kind: "list", ordered: false, items: reading.map(plain) }],
    },
    { kind: "contents", title: text("contents") },
  ];
}
