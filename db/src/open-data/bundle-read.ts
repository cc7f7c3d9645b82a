import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import {
  type Bundle,
  type BundledTable,
  type BundleEnd,
  BundleFault,
  type BundleHead,
  bundleFormat,
  bundleVersion,
  type TableHead,
} from "./bundle-format.ts";

/** What stands in a bundle, in its order; rows come several at a time, each as the line that it is. */
export type BundlePart =
  | { kind: "head"; head: BundleHead }
  | { kind: "table"; table: TableHead }
  | { kind: "rows"; lines: string[] };

/** Rows that are handed on together hold at most so many characters, unless one of them holds more. */
const mostCharacters = 4_000_000;
const mostLines = 2_000;

/**
 * Reads a bundle and checks it on the way: every hash and count of its last line.
 * @returns the bundle, when all of it is as it was saved
 * @throws BundleFault
 */
export async function* readBundle(file: string): AsyncGenerator<BundlePart, Bundle> {
  const whole = createHash("sha256");
  let head: BundleHead | null = null;
  let table: TableInHand | null = null;
  let end: BundleEnd | null = null;
  const tables: BundledTable[] = [];
  for await (const lines of linesOf(file)) {
    let rows: string[] = [];
    let characters = 0;
    for (const line of lines) {
      if (end !== null) throw new BundleFault("altered", { where: "…" });
      if (line.startsWith("[") && table) {
        table.add(line);
        whole.update(`${line}\n`);
        characters += line.length;
        if (rows.push(line) < mostLines && characters < mostCharacters) continue;
        yield { kind: "rows", lines: rows };
        rows = [];
        characters = 0;
        continue;
      }
      if (rows.length > 0) yield { kind: "rows", lines: rows };
      rows = [];
      if (table) tables.push(table.finish());
      table = null;
      const content = parse(line);
      if (head === null) {
        head = checkHead(content);
        yield { kind: "head", head };
      } else if (isTableHead(content)) {
        table = new TableInHand(content.table);
        yield { kind: "table", table: content };
      } else if (isEnd(content)) end = content;
      else throw new BundleFault("altered", { where: "…" });
      if (end === null) whole.update(`${line}\n`);
    }
    if (rows.length > 0) yield { kind: "rows", lines: rows };
  }
  if (head === null) throw new BundleFault("no-bundle", { file });
  if (end === null) throw new BundleFault("cut-off", { file });
  compare(tables, end, whole.digest("hex"));
  return { ...head, tables };
}

/** Reads a bundle to its end without doing anything with it. @throws BundleFault */
export async function checkBundle(file: string): Promise<Bundle> {
  const parts = readBundle(file);
  for (;;) {
    const { done, value } = await parts.next();
    if (done) return value;
  }
}

class TableInHand {
  readonly #name: string;
  readonly #hash = createHash("sha256");
  #rows = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(line: string): void {
    this.#hash.update(`${line}\n`);
    this.#rows++;
  }

  finish(): BundledTable {
    return { name: this.#name, rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

function compare(tables: readonly BundledTable[], end: BundleEnd, sha256: string): void {
  const expected = new Map(end.tables.map((table) => [table.name, table]));
  for (const { name, rows, sha256: found } of tables)
    if (expected.get(name)?.rows !== rows || expected.get(name)?.sha256 !== found)
      throw new BundleFault("altered", { where: name });
  if (tables.length !== end.tables.length || sha256 !== end.sha256)
    throw new BundleFault("altered", { where: "…" });
}

/** The lines of the file, those of a piece together. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  const unzipped = createGunzip({ chunkSize: 1 << 20 });
  source.on("error", (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let pieces: string[] = [];
  try {
    for await (const bytes of unzipped as AsyncIterable<Buffer>) {
      const text = decoder.decode(bytes, { stream: true });
      const end = text.lastIndexOf("\n");
      if (end < 0) {
        pieces.push(text);
        continue;
      }
      const lines = (pieces.join("") + text.slice(0, end)).split("\n");
      pieces = [text.slice(end + 1)];
      yield lines;
    }
  } catch (error) {
    if (error instanceof BundleFault) throw error;
    throw faultOf(error, file);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
  if (pieces.join("") !== "") throw new BundleFault("cut-off", { file });
}

function faultOf(error: unknown, file: string): BundleFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return new BundleFault("cut-off", { file });
  if (code === "Z_DATA_ERROR")
    return new BundleFault(/header/.test(String(error)) ? "no-bundle" : "altered", { file, where: "…" });
  if (error instanceof TypeError) return new BundleFault("no-bundle", { file });
  return new BundleFault("unreadable", {
    file,
    reason: error instanceof Error ? error.message : String(error),
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BundleFault("altered", { where: "…" });
  }
}

function checkHead(content: unknown): BundleHead {
  if (!isRecord(content) || content.format !== bundleFormat) throw new BundleFault("no-bundle");
  const { version, program, savedAt, migrations, leftOut } = content;
  if (typeof version !== "number" || typeof program !== "string" || typeof savedAt !== "string")
    throw new BundleFault("no-bundle");
  if (version > bundleVersion) throw new BundleFault("newer-form", { program });
  if (!Array.isArray(migrations) || !isRecord(leftOut)) throw new BundleFault("no-bundle");
  const reasons = Object.fromEntries(
    Object.entries(leftOut).map(([table, reason]) => [table, String(reason)]),
  );
  return {
    format: bundleFormat,
    version,
    program,
    savedAt,
    migrations: migrations.map(String),
    leftOut: reasons,
  };
}

function isTableHead(content: unknown): content is TableHead {
  if (!isRecord(content) || typeof content.table !== "string" || !Array.isArray(content.columns))
    return false;
  return content.columns.every(
    (column) => Array.isArray(column) && column.every((part) => typeof part === "string"),
  );
}

function isEnd(content: unknown): content is BundleEnd {
  return isRecord(content) && Array.isArray(content.tables) && typeof content.sha256 === "string";
}

function isRecord(content: unknown): content is Record<string, unknown> {
  return typeof content === "object" && content !== null && !Array.isArray(content);
}
