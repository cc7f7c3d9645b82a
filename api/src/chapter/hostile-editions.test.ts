import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import { readMarkdown } from "@lokaal17/shared/chapter/narrative-markdown-read";
import { readNarrative } from "@lokaal17/shared/chapter/narrative-validation";
import type { Profile } from "@lokaal17/shared/chapter/outline";
import { type ChapterFormat, chapterFormats } from "@lokaal17/shared/chapter/output";
import { sampleContent, sampleInput } from "@lokaal17/shared/chapter/sample-snapshot";
import type { SnapshotContent } from "@lokaal17/shared/chapter/snapshot";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WorkFailed } from "../jobs/work-failed.ts";
import { writeInput } from "./input-folder.ts";
import { makeChapter } from "./make-chapter.ts";
import { sealSnapshot } from "./snapshot-file.ts";

/** Small, so that a whole edition in all formats takes a second or two. */
const size = { municipalities: 12, indicators: 17, years: 3 };
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-hostile-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes an edition whose names, practices and text are what people handed in; gives each file as text. */
async function made(
  content: Partial<SnapshotContent>,
  narrative: Narrative | null,
  formats: readonly ChapterFormat[] = chapterFormats,
  profile: Profile = "parliament",
) {
  const { edition } = sampleInput(profile);
  const sections = narrative
    ? (["key-messages", "conclusions"] as const).map((key) => ({
        ...{ key, state: "review" as const, agreedBy: [] },
        narrative: { nl: narrative, en: narrative },
      }))
    : [];
  const snapshot = sealSnapshot({ ...sampleContent(size), ...content }, "2026-11-21T10:00:00.000Z");
  const [input, output] = [join(folder, "in"), join(folder, "out")];
  await writeInput(input, { snapshot, edition: { ...edition, sections }, template: null });
  const manifest = await makeChapter(input, output, { locales: ["nl"], formats });
  const bytes = (name: string) => readFile(join(output, name));
  return {
    manifest,
    html: formats.includes("html") ? withoutStyle((await bytes("chapter-nl.html")).toString()) : "",
    markdown: formats.includes("md") ? (await bytes("chapter-nl.md")).toString() : "",
    tables: formats.includes("md") ? csvOf(await bytes("data-nl.zip")) : "",
    word: formats.includes("docx") ? wordsOf(await bytes("chapter-nl.docx")) : "",
  };
}

/** Its typefaces are letters without meaning. */
const withoutStyle = (page: string) => page.replace(/<style>[\s\S]*?<\/style>/, "");

const csvOf = (zip: Uint8Array) =>
  Object.entries(unzipSync(zip))
    .flatMap(([name, file]) => (name.endsWith(".csv") ? [strFromU8(file)] : []))
    .join("\n");

const wordsOf = (zip: Uint8Array) => strFromU8(unzipSync(zip)["word/document.xml"] ?? new Uint8Array());

const saying = (text: string): Narrative => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** The words in every place where people can hand something in. */
function everywhere(words: readonly string[]): Partial<SnapshotContent> {
  const content = sampleContent(size);
  const municipalities = content.municipalities.map((one, i) => ({ ...one, name: words[i] ?? one.name }));
  return {
    municipalities,
    members: municipalities
      .slice(0, words.length)
      .map(({ code, name }) => ({ code, name, joinedOn: "2020-01-01", synthetic: false })),
    practices: words.flatMap((text, i) =>
      content.practices.map((practice) => ({
        ...practice,
        id: `practice-${i + 1}`,
        title: { nl: text, en: text },
        summary: { nl: text, en: text },
        area: { code: municipalities[i]?.code ?? "GM0344", name: text },
      })),
    ),
    indicators: content.indicators.map((one, i) =>
      words[i] === undefined
        ? one
        : { ...one, collection: "source", source: words[i], organisation: words[i] },
    ),
  };
}

const hostile: readonly [string, string][] = [
  ["code of the typesetter", '#read("/etc/passwd") #import "x.typ" $x$ #{ 1 + 1 }'],
  ["entities and a document type", '&amp; &#x3c; <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]> &b;'],
  ["a link that runs something", "[klik](javascript:alert(1)) <a href='javascript:alert(1)'>klik</a>"],
  ["a picture that refers to another", '<svg><use href="http://evil.example/x.svg#a"/></svg> url(#x)'],
  ["a formula", '=HYPERLINK("http://evil.example";"klik")'],
  ["a formula behind a plus", "+1+cmd|' /C calc'!A0"],
  ["fields of Word", '{ INCLUDETEXT "c:\\\\secret.txt" } w:instrText DDEAUTO'],
];

describe("what people hand in comes out as words in every format", () => {
  let files: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    const words = hostile.map(([, text]) => text);
    const narrative: Narrative = {
      type: "doc",
      content: words.flatMap((text) => saying(`Zo staat het er: ${text}`).content),
    };
    // All of it: the tables of the full edition name every municipality.
    files = await made(everywhere(words), narrative, chapterFormats, "vnr");
  }, 60_000);

  test.each(hostile)("%s", (_, words) => {
    const { html, markdown, word } = files;
    const start = words.replace(/[^ a-zA-Z].*$/, "").trim();
    for (const text of [html, markdown, word]) expect(text.includes(start)).toBe(true);
  });

  test("nothing of it runs, refers or is read", () => {
    const { html, markdown, word } = files;
    expect(/<script|<iframe|<svg><use|href="(?:javascript|http:\/\/evil)/i.exec(html)?.[0]).toBeUndefined();
    expect(/root:x:0/.exec(html + markdown + word)?.[0]).toBeUndefined();
    expect(/(?<!\\)\]\(javascript:/.exec(markdown)?.[0]).toBeUndefined();
    expect(/<!ENTITY|<w:instrText[^>]*>[^<]*(?:DDEAUTO|INCLUDETEXT)/.exec(word)?.[0]).toBeUndefined();
  });

  test("no cell of a table begins as a formula does", () => {
    expect(files.tables).toContain("HYPERLINK");
    expect(/(?:^|[,;])"?[=+@](?![\d])/m.exec(files.tables)?.[0]).toBeUndefined();
  });
});

describe("letters that turn, hide or cannot be printed", () => {
  test("marks of direction and characters without width are gone from every format", async () => {
    const words = "Sta\u202Erte\u202C \u200Bgoed\u2066\uFEFF hier";
    const read = readNarrative(saying(words));
    expect(read.cleaned).toBeGreaterThan(0);
    const { html, markdown, word } = await made(everywhere([words]), read.narrative);
    for (const text of [html, markdown, word]) {
      expect(text.includes("Starte")).toBe(true);
      expect(/[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/.exec(text)?.index).toBeUndefined();
    }
  }, 60_000);

  test.each([
    ["a picture letter", "Wij zijn blij 🎉 met dit jaar", "🎉 (U+1F389)"],
    ["a letter of another script", "Samen met مدينة in het project", "U+0645"],
  ])(
    "%s is refused for the PDF with the letter and the words around it",
    async (_, words, sign) => {
      const failed = await made({}, saying(words), ["pdf"]).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(WorkFailed);
      const { message } = failed as WorkFailed;
      expect(message).toContain(sign);
      expect(message).toContain(words.slice(0, 8));
      expect(message).toContain("Kernboodschappen");
    },
    60_000,
  );

  test("and stays as it is where a format can show it", async () => {
    const { html, markdown } = await made({}, saying("Wij zijn blij 🎉"), ["html", "md"]);
    for (const text of [html, markdown]) expect(text.includes("🎉")).toBe(true);
  }, 60_000);

  test("ten thousand letters without a blank stay within the page, in every format", async () => {
    const { manifest, html, word } = await made({}, saying("Gemeente".repeat(1250)));
    expect(manifest.languages[0]?.pages).toBeLessThan(30);
    for (const text of [html, word])
      expect(text.replaceAll(/<[^>]*>/g, "").includes("GemeenteGemeente")).toBe(true);
  }, 60_000);
});

test("a link of an editor goes to a page or a letter box, and nowhere else", () => {
  for (const address of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//evil.example"])
    expect(readMarkdown(`[hier](${address})`, 1).narrative, address).toBeNull();
  expect(readMarkdown("[hier](https://vng.nl) en [daar](mailto:a@b.nl)", 1).problems).toEqual([]);
});
