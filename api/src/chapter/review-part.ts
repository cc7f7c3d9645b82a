import { sectionKeys } from "@lokaal17/shared/chapter/outline";
import { z } from "zod";
import { XmlScanner } from "../imports/xlsx-xml.ts";
import { escapeXml } from "../word/word-xml.ts";
import type { ReviewBaseline } from "./review-baseline.ts";
import type { WordWriter } from "./word-writer.ts";

/** Names the part that is ours among those that other programs put in a Word file. */
export const reviewNames = "https://lokaal17.nl/chapter-review/1";

/**
 * What the file says, kept in the file itself: Word and LibreOffice carry it along unseen. With it every change is found
 * when the file comes back, also one that was made without track changes, and every number has its name.
 */
export function reviewParts(w: WordWriter, number: number): [string, string][] {
  const { slug, snapshotId, locale, facts } = w.document;
  const baseline: ReviewBaseline = {
    ...(slug !== undefined && { edition: slug }),
    snapshotId,
    locale,
    facts: facts.map(({ id, text }) => [id, text]),
    paragraphs: w.baseline,
  };
  return [
    [
      `customXml/item${number}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>\n<review xmlns="${reviewNames}">${escapeXml(JSON.stringify(baseline))}</review>`,
    ],
    [
      `customXml/itemProps${number}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{17A0C1D2-0017-4A17-9B17-4C6F6B616C17}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${reviewNames}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      `customXml/_rels/item${number}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    ],
  ];
}

/** What a part of the file says that the file was, when the part is ours; what anybody made of it is checked. */
export function baselineIn(xml: string): ReviewBaseline | null {
  if (!xml.includes(reviewNames)) return null;
  let json = "";
  let isOurs = false;
  const scanner = new XmlScanner({
    open(name) {
      isOurs = name === "review";
    },
    text(text) {
      if (isOurs) json += text;
    },
  });
  scanner.feed(xml.replace(/^\uFEFF/, ""));
  scanner.end();
  try {
    return baselineShape.parse(JSON.parse(json));
  } catch {
    // Somebody changed it: the file is read without it.
    return null;
  }
}

const place = z.number().int().min(0).max(1_000_000);
const baselineShape = z.object({
  edition: z.string().max(100).optional(),
  snapshotId: z.string().max(100),
  locale: z.string().max(10),
  facts: z.array(z.tuple([z.string().max(200), z.string().max(100)])).max(50_000),
  paragraphs: z
    .array(
      z.object({
        section: z.enum(sectionKeys).nullable(),
        kind: z.enum(["text", "row", "note"]),
        text: z.string().max(200_000),
        facts: z.array(z.tuple([place, place, place])).max(5_000),
      }),
    )
    .max(50_000),
});
