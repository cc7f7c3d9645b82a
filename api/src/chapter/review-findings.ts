import { locales } from "@lokaal17/shared/text/define-text";
import type { ReviewBaseline } from "./review-baseline.ts";
import { readComments } from "./review-comments.ts";
import { compareReview } from "./review-compare.ts";
import type { ReviewFindings } from "./review-copy.ts";
import { baselineIn } from "./review-part.ts";
import { plainWords, readReviewPart } from "./review-reader.ts";

/**
 * The comments and changes in the parts of a Word file, as text by name; null: nothing in it says that it is a chapter of
 * ours.
 * @throws XmlFault when a part is no XML as Word writes it
 */
export function reviewFindings(parts: ReadonlyMap<string, string>): ReviewFindings | null {
  const baseline = [...parts]
    .filter(([name]) => name.startsWith("customXml/"))
    .map(([, xml]) => baselineIn(xml))
    .find((found): found is ReviewBaseline => found !== null);
  const text = readReviewPart(parts.get("word/document.xml") ?? "");
  if (!baseline && !text.hasSections) return null;
  const noteXml = parts.get("word/footnotes.xml");
  const notes = noteXml === undefined ? [] : readReviewPart(noteXml, text.notes).units;
  const said = readComments(parts.get("word/comments.xml") ?? "");
  const comments = text.comments.flatMap(({ id, section, quote }) => {
    const comment = said.get(id);
    return comment
      ? [
          {
            section,
            quote: shortened(plainWords(quote.replace(/\s+/g, " "))),
            ...comment,
            kind: "comment" as const,
          },
        ]
      : [];
  });
  const { remarks, changedNumbers } = compareReview(text.units, notes, baseline ?? null);
  const all = [...comments, ...remarks.map(({ isWhole: _, ...remark }) => remark)].map((remark) => ({
    ...remark,
    quote: shortened(remark.quote),
    text: shortened(remark.text),
  }));
  return {
    snapshotId: baseline?.snapshotId ?? null,
    edition: baseline?.edition ?? null,
    locale: locales.find((one) => one === baseline?.locale) ?? null,
    remarks: all.slice(0, mostRemarks),
    changedNumbers: changedNumbers
      .slice(0, mostRemarks)
      .map(({ section, fact, was, became, author, at }) => ({ section, fact, was, became, author, at })),
    unread: Math.max(0, all.length - mostRemarks) + Math.max(0, changedNumbers.length - mostRemarks),
  };
}

/** More than anybody works through. */
const mostRemarks = 1_000;
const longestText = 4_000;

const shortened = (text: string) =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
