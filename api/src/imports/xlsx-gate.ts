import { type Finding, type FindingValues, mistake } from "@lokaal17/shared/imports/finding";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { XmlFault, XmlScanner } from "./xlsx-xml.ts";

/** What an archive of one kind may be made of. */
export interface ArchiveRules {
  mostParts: number;
  /** Of all parts together. */
  largestUnpacked: number;
  macros: RegExp;
  links: RegExp;
  /** Parts that are archives themselves and that nobody opens; all others are refused. */
  closedArchives: RegExp | null;
  /** Whether the file may point to something outside itself: an address to click on may, what is fetched may not. */
  mayPointTo(type: string, target: string): boolean;
  /** @throws ArchiveFault for another kind of file */
  checkKind(names: ReadonlySet<string>): void;
}

/** A workbook of Excel. */
const workbookRules: ArchiveRules = {
  // The largest workbook of a municipality that we saw has 120 parts; drawings and comments make them many.
  mostParts: 500,
  // 1 million cells take about 60 MB.
  largestUnpacked: 300_000_000,
  macros: /vbaproject|vbadata|^xl\/(macrosheets|dialogsheets|activex)\//i,
  links: /^xl\/(externallinks|querytables)\/|^xl\/connections\.xml$/i,
  closedArchives: null,
  mayPointTo: (type) => /\/hyperlink$/i.test(type),
  checkKind(names) {
    if (names.has("mimetype") && names.has("content.xml")) throw new ArchiveFault("file-is-ods");
    if (names.has("xl/workbook.bin")) throw new ArchiveFault("file-is-xlsb");
    if (!names.has("[Content_Types].xml")) throw new ArchiveFault("file-is-archive");
  },
};

/** A sheet of 20 000 equal rows packs to a fortieth; a bomb to a thousandth. Small parts may pack as well as they like. */
const highestRatio = 100;
const smallPart = 1_000_000;

/** An archive whose every part has been unpacked once, counted and looked through. */
export interface SafeArchive {
  names: ReadonlySet<string>;
  /** The bytes of a part, in pieces. @throws Error when there is no such part */
  read(name: string): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

/** What is wrong with an archive; thrown inside, a finding outside. */
export class ArchiveFault extends Error {
  readonly finding: Finding;

  constructor(code: Finding["code"], values: FindingValues = {}) {
    super(code);
    this.finding = mistake(code, null, null, values);
  }
}

/**
 * Opens a workbook, or another office file by its own rules, after looking at all of it: its list of parts (number, names, sizes), and then every part unpacked
 * and counted, so that a list that lies is found out. Refused are macros, links to other files, files inside, DOCTYPE,
 * passwords, names that lead elsewhere or stand twice. Memory: one piece of one part.
 * @throws ArchiveFault with a finding that says what to do
 */
export async function openSafely(file: string, rules: ArchiveRules = workbookRules): Promise<SafeArchive> {
  const zip = await openArchive(file);
  try {
    const entries = await listEntries(zip, rules);
    checkNames(new Set(entries.keys()), rules);
    for (const entry of entries.values()) await lookThrough(zip, entry, rules);
    return {
      names: new Set(entries.keys()),
      async read(name) {
        const entry = entries.get(name);
        if (!entry) throw new ArchiveFault("workbook-xml", { name });
        return zip.openReadStreamPromise(entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openArchive(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    throw damaged(error);
  }
}

async function listEntries(
  zip: ZipFile,
  { mostParts, largestUnpacked }: ArchiveRules,
): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts)
    throw new ArchiveFault("workbook-parts", { count: zip.entryCount, limit: mostParts });
  const entries = new Map<string, Entry>();
  const lowerCase = new Set<string>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (lowerCase.has(name.toLowerCase()) || isLink(entry))
        throw new ArchiveFault("workbook-name", { name });
      if (entry.isEncrypted()) throw new ArchiveFault("workbook-password");
      // No part of a file of 200 MB needs sizes of 64 bits; they are used to hide others.
      if (entry.extraFields.some(({ id }) => id === zip64)) throw new ArchiveFault("workbook-lies", { name });
      unpacked += entry.uncompressedSize;
      if (unpacked > largestUnpacked) throw tooLarge(largestUnpacked);
      if (isBomb(entry.uncompressedSize, entry)) throw bomb(name);
      lowerCase.add(name.toLowerCase());
      if (!name.endsWith("/")) entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/absolute path|relative path|invalid characters/.test(reason))
      throw new ArchiveFault("workbook-name", { name: reason.slice(0, 80) });
    throw damaged(error);
  }
  return entries;
}

const zip64 = 0x0001;
const tooLarge = (limit: number) => new ArchiveFault("workbook-too-large", { limit: limit / 1_000_000 });
const bomb = (name: string) => new ArchiveFault("workbook-bomb", { name, limit: highestRatio });
const isBomb = (size: number, { compressedSize }: Entry) =>
  size > smallPart && size > compressedSize * highestRatio;

function damaged(error: unknown): ArchiveFault {
  const reason = error instanceof Error ? error.message : String(error);
  return new ArchiveFault("workbook-damaged", { reason: reason.slice(0, 120) });
}

function isLink({ externalFileAttributes, versionMadeBy }: Entry): boolean {
  const isUnix = versionMadeBy >> 8 === 3;
  return isUnix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function checkNames(names: ReadonlySet<string>, { macros, links, checkKind }: ArchiveRules): void {
  for (const name of names) {
    if (macros.test(name)) throw new ArchiveFault("workbook-macros", { name });
    if (links.test(name)) throw new ArchiveFault("workbook-links", { name });
  }
  checkKind(names);
}

/** Unpacks a part and looks at what it is: it is counted against what the list says, and against all limits. */
async function lookThrough(zip: ZipFile, entry: Entry, rules: ArchiveRules): Promise<void> {
  const name = entry.fileName;
  const isXml = /\.(xml|rels|vml)$/i.test(name);
  let size = 0;
  let overlap = "";
  const relations = name.endsWith(".rels") ? relationScanner(name, rules) : null;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      if (size === 0)
        checkBeginning(piece, name, { isXml, mayBeArchive: rules.closedArchives?.test(name) ?? false });
      size += piece.length;
      if (size > entry.uncompressedSize) throw new ArchiveFault("workbook-lies", { name });
      if (isBomb(size, entry)) throw bomb(name);
      if (!isXml) continue;
      const text = overlap + piece.toString("latin1");
      checkXml(text, name);
      overlap = text.slice(-longestMark);
      relations?.feed(decoder.decode(piece, { stream: true }));
    }
    relations?.end();
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    if (error instanceof XmlFault || isNoUtf8(error)) throw new ArchiveFault("workbook-xml", { name });
    const reason = error instanceof Error ? error.message : String(error);
    throw /bytes in the stream/.test(reason) ? new ArchiveFault("workbook-lies", { name }) : damaged(error);
  }
}

/** What is looked for in a part is at most this long. */
const longestMark = 20;

const isNoUtf8 = (error: unknown) =>
  error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";

function checkBeginning(
  piece: Buffer,
  name: string,
  { isXml, mayBeArchive }: { isXml: boolean; mayBeArchive: boolean },
): void {
  const mark = piece.length >= 4 ? piece.readUInt32BE(0) : 0;
  if ((mark === 0x504b0304 && !mayBeArchive) || mark === 0xd0cf11e0)
    throw new ArchiveFault("workbook-nested", { name });
  // In UTF-16 a DOCTYPE looks different; programs write UTF-8.
  if (isXml && (piece.includes(0) || mark >>> 16 === 0xfffe || mark >>> 16 === 0xfeff))
    throw new ArchiveFault("workbook-xml", { name });
}

function checkXml(text: string, name: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ArchiveFault("workbook-doctype", { name });
  if (name === "[Content_Types].xml" && /macroEnabled|vbaProject/i.test(text))
    throw new ArchiveFault("workbook-macros", { name });
}

/** Looks for relations with something outside the file, other than those that its kind may have. */
function relationScanner(name: string, { mayPointTo }: ArchiveRules): XmlScanner {
  return new XmlScanner({
    open(element, attributes) {
      if (element !== "Relationship" || !/^external$/i.test(attributes.get("TargetMode") ?? "")) return;
      if (!mayPointTo(attributes.get("Type") ?? "", attributes.get("Target") ?? ""))
        throw new ArchiveFault("workbook-links", { name });
    },
  });
}
