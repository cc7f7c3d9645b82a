import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { type MarkedFinding, markedHeading, notesByLine } from "@lokaal17/shared/imports/marked-notes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { templateText } from "@lokaal17/shared/text/template";
import { openPromise } from "yauzl";
import { listFindings } from "./marked-list.ts";
import { markText } from "./marked-text.ts";
import { markWorkbook } from "./marked-workbook.ts";
import { isWorkbook } from "./open-table.ts";
import { workbookType } from "./workbook-type.ts";
import { openSafely } from "./xlsx-gate.ts";

/** A file to download. */
export interface MarkedFile {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

/**
 * Larger files are not marked, in megabytes: their remarks come as a list. A workbook of 3.7 MB, 25 MB unpacked (50,000
 * rows of 12 columns), takes 8 s and nearly all of the 512 MB that a process has for it.
 */
export const largestMarked = { text: 50, workbook: 5, unpacked: 30 };

const megabyte = 1_000_000;

/** The first of so many findings are marked; the list says how many there are. */
export const mostMarked = 10_000;

/**
 * The user's own file with what is wrong in it: a workbook as a workbook, with its format; a text in its own encoding,
 * with its delimiter and line ends. Only for a process of its own: it holds the whole file.
 * @param findings with their sentences in the reader's language; after `mostMarked` the rest is left out
 * @param count how many there are in all
 */
export async function markFile(
  file: string,
  fileName: string,
  findings: readonly MarkedFinding[],
  map: ImportMap,
  locale: Locale,
  count = findings.length,
): Promise<MarkedFile> {
  const marked = findings.slice(0, mostMarked);
  const workbook = await isWorkbook(file);
  const { size } = await stat(file);
  const isLarge = size > megabyte * (workbook ? largestMarked.workbook : largestMarked.text);
  if (isLarge || (workbook && (await unpackedSize(file)) > megabyte * largestMarked.unpacked))
    return listFile(fileName, marked, count, whyList(locale), locale);
  const bytes = await readFile(file);
  if (workbook)
    return {
      bytes: await markWorkbook(bytes, marked, map, locale),
      mediaType: workbookType,
      fileName: markedName(fileName, ".xlsx", locale),
    };
  return {
    bytes: markText(bytes, map, notesByLine(marked), markedHeading(locale)),
    mediaType: "text/csv",
    fileName: markedName(fileName, extname(fileName) || ".csv", locale),
  };
}

/** Why the remarks of a file come as a list. */
export function whyList(locale: Locale): string {
  const { text, workbook, unpacked } = largestMarked;
  return templateText(locale)("marked.list-only", {
    text: String(text),
    workbook: String(workbook),
    unpacked: String(unpacked),
  });
}

/**
 * The bytes of a workbook's parts together, none of which is larger than it says.
 * @throws ArchiveFault when it is none that we would read: what unpacks it here holds all of it in memory
 */
async function unpackedSize(file: string): Promise<number> {
  (await openSafely(file)).close();
  const zip = await openPromise(file, { lazyEntries: true });
  let size = 0;
  for await (const { uncompressedSize } of zip.eachEntry()) size += uncompressedSize;
  return size;
}

/** The remarks alone, where marking in the file itself did not work. */
export async function listFile(
  fileName: string,
  findings: readonly MarkedFinding[],
  count: number,
  why: string,
  locale: Locale,
): Promise<MarkedFile> {
  const bytes = await listFindings(findings.slice(0, mostMarked), count, why, locale);
  return { bytes, mediaType: workbookType, fileName: markedName(fileName, ".xlsx", locale) };
}

function markedName(fileName: string, extension: string, locale: Locale): string {
  const name = fileName.slice(0, fileName.length - extname(fileName).length) || fileName;
  return `${templateText(locale)("marked.file-name", { name })}${extension}`;
}
