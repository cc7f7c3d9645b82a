import { ArchiveFault, openSafely } from "../imports/xlsx-gate.ts";
import { XmlFault } from "../imports/xlsx-xml.ts";
import { decodePart, refuseInserted, wordRules } from "../word/word-gate.ts";
import type { FromReviewThread } from "./review-copy.ts";
import { reviewFindings } from "./review-findings.ts";

/** Reads a chapter that came back, through the gate for Word files. */
export async function readReviewFile(path: string): Promise<FromReviewThread> {
  try {
    const findings = reviewFindings(await readParts(path));
    return findings ? { kind: "read", findings } : { kind: "foreign" };
  } catch (error) {
    return refusalOf(error);
  }
}

/** @throws what is no fault of the file */
export function refusalOf(error: unknown): Extract<FromReviewThread, { kind: "refused" }> {
  if (error instanceof ArchiveFault)
    return { kind: "refused", code: error.finding.code, values: error.finding.values };
  if (error instanceof XmlFault || error instanceof RangeError)
    return { kind: "refused", code: "workbook-xml", values: {} };
  throw error;
}

/** The parts that are read, as text. All others are only counted and looked at by the gate. */
async function readParts(path: string): Promise<ReadonlyMap<string, string>> {
  const archive = await openSafely(path, wordRules);
  const parts = new Map<string, string>();
  try {
    for (const name of archive.names) {
      const isRead =
        name.endsWith(".rels") ||
        /^word\/(document|footnotes|comments)\.xml$/.test(name) ||
        /^customXml\/item\d+\.xml$/.test(name);
      if (!isRead) continue;
      const pieces: Buffer[] = [];
      for await (const piece of await archive.read(name)) pieces.push(piece);
      const xml = decodePart(Buffer.concat(pieces));
      if (name.endsWith(".rels")) refuseInserted(xml, name);
      else parts.set(name, xml);
    }
  } finally {
    archive.close();
  }
  return parts;
}
