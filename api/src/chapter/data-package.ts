import { createHash } from "node:crypto";
import type { Cell, ChapterDocument, Column } from "@lokaal17/shared/chapter/blocks";
import type { Fact } from "@lokaal17/shared/chapter/facts";
import { csvLine } from "@lokaal17/shared/open-data/csv";
import { chapterOutput } from "@lokaal17/shared/text/chapter-output";
import { plainNumber } from "@lokaal17/shared/text/number";
import { zipSync } from "fflate";
import { figuresOf, tablesOf, wordsOf } from "./document-walk.ts";

/**
 * All figures and tables of a chapter as CSV with the picture beside it, every fact, and the text as Markdown: what
 * the Markdown refers to lies in the folders that it names. A data package, so that programs find the columns.
 * The same chapter gives the same bytes.
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(document: ChapterDocument, markdown: string): Uint8Array {
  const facts = new Map(document.facts.map((fact) => [fact.id, fact]));
  const text = chapterOutput(document.locale);
  const tables = [
    ...figuresOf(document).map((figure) => ({
      path: `figures/${figure.id}.csv`,
      title: `${figure.label}. ${wordsOf(figure.finding)}`,
      about: figure,
      ...figure.numbers,
    })),
    ...tablesOf(document).map((table) => ({
      path: `tables/${table.id}.csv`,
      title: `${table.label}. ${wordsOf(table.caption)}`,
      about: table,
      columns: table.columns,
      rows: table.rows,
    })),
  ].map((table) => ({ ...table, content: numbersCsv(table, facts, text) }));
  const factTable = { path: "facts.csv", title: text("facts.title"), content: factsCsv(document) };
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `lokaal17-chapter-${document.locale}`,
    title: document.title,
    description: [document.edition, document.snapshotLine, document.mark].filter((line) => line).join(". "),
    created: `${document.date}T00:00:00Z`,
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    resources: [
      ...tables.map(({ path, title, about, content }) => ({
        ...resource(path, title, content),
        description: `${about.measure} ${about.source}`.trim(),
      })),
      resource(factTable.path, factTable.title, factTable.content),
    ],
  };
  return zip([
    { path: "README.md", content: text("readme", { title: document.title, edition: document.edition }) },
    { path: "datapackage.json", content: `${JSON.stringify(descriptor, null, 2)}\n` },
    { path: `chapter-${document.locale}.md`, content: markdown },
    factTable,
    { path: "facts.json", content: factsJson(document) },
    ...figuresOf(document).map(({ id, svg }) => ({ path: `figures/${id}.svg`, content: svg })),
    ...tables,
  ]);
}

/** Every number that the chapter speaks, with what it is. */
export function factsJson({ snapshotId, locale, mark, facts }: ChapterDocument): string {
  return `${JSON.stringify({ snapshotId, locale, mark, facts }, null, 1)}\n`;
}

function factsCsv({ facts }: ChapterDocument): string {
  const rows = facts.map((fact) => [
    fact.id,
    fact.subject,
    fact.area,
    fact.period,
    fact.statistic,
    plainNumber(fact.value, fact.decimals),
    fact.text,
    String(fact.synthetic),
  ]);
  const heads = ["fact", "subject", "area", "period", "statistic", "value", "text", "synthetic"];
  return [heads, ...rows].map(csvLine).join("");
}

/** As printed, and per bound column once more as a plain number for programs, with its fact. */
function numbersCsv(
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] },
  facts: ReadonlyMap<string, Fact>,
  text: ReturnType<typeof chapterOutput>,
): string {
  const bound = columns.map((_, i) => rows.some((row) => row[i]?.fact !== undefined));
  const heads = columns.flatMap(({ head }, i) =>
    bound[i] ? [head, `${head} (${text("column.plain")})`, `${head} (${text("column.fact")})`] : [head],
  );
  const marked = rows.some((row) => row.some((cell) => cell.synthetic));
  const body = rows.map((row) => [
    ...columns.flatMap((_, i) => {
      const cell = row[i] ?? { text: "" };
      if (!bound[i]) return [cell.text];
      const fact = cell.fact === undefined ? undefined : facts.get(cell.fact);
      return [cell.text, fact ? plainNumber(fact.value, fact.decimals) : "", cell.fact ?? ""];
    }),
    ...(marked ? [row.some((cell) => cell.synthetic) ? text("yes") : text("no")] : []),
  ]);
  const line = [...heads, ...(marked ? [text("column.synthetic")] : [])];
  return [line, ...body].map(csvLine).join("");
}

function resource(path: string, title: string, content: string) {
  const bytes = Buffer.from(content);
  return {
    name: path.replace(/\.csv$/, "").replaceAll("/", "-"),
    title,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
  };
}

/** With a fixed time: zip keeps one per file. */
function zip(files: readonly { path: string; content: string }[]): Uint8Array {
  const options = { level: 6, mtime: new Date(1980, 0, 1, 12), os: 3 } as const;
  return zipSync(
    Object.fromEntries(files.map(({ path, content }) => [path, [Buffer.from(content), options]])),
  );
}
