import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../http/problem.ts";
import { makeZip, type ZipPart } from "../imports/testing/make-zip.ts";
import { control, paragraph, run } from "../word/word-parts.ts";
import { rewriteWordFile, type TextPart } from "./refresh-file.ts";
import { wordFile } from "./word-package.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-word-"));
});
afterAll(() => rm(folder, { recursive: true }));

const figure = control({ tag: "l17/value/residual-waste/2024/GM0344/3/nl", title: "Waarde" }, [run("63")]);
const sound = wordFile({
  ...{ title: "Bijlage", locale: "nl", madeAt: new Date("2026-01-01T00:00:00Z") },
  body: [paragraph([figure])],
  header: [paragraph("Kop")],
  footer: [paragraph("Voet")],
});
const soundParts = Object.entries(unzipSync(sound)).map(([name, data]): ZipPart => ({ name, data }));
const names = new Set(soundParts.map(({ name }) => name));

/** The sound file with other parts in place of its own, or beside them. */
function withParts(...more: ZipPart[]): Buffer {
  const changed = new Set(more.map(({ name }) => name));
  return makeZip([...soundParts.filter(({ name }) => !changed.has(name)), ...more]);
}

const relations = (type: string, mode: string, target = "x") =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://x/${type}" Target="${target}"${mode}/></Relationships>`;
const external = ' TargetMode="External"';
const ofDocument = (type: string, mode = external) => ({
  name: "word/_rels/document.xml.rels",
  data: relations(type, mode, type === "hyperlink" ? "https://vng.nl/" : "x"),
});
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const withField = (instruction: string) => ({
  name: "word/document.xml",
  data: `<w:document ${w}><w:body><w:p>${figure}<w:fldSimple w:instr="${instruction}"/></w:p></w:body></w:document>`,
});

async function refresh(
  bytes: Uint8Array,
): Promise<{ texts: readonly TextPart[]; bytes: Uint8Array } | string> {
  const file = join(folder, "file.docx");
  await writeFile(file, bytes);
  let found: readonly TextPart[] = [];
  try {
    const made = await rewriteWordFile(file, async (texts) => {
      found = texts;
      return [];
    });
    return { texts: found, bytes: made };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const locale of ["nl", "en"] as const) {
      const { detail } = error.document(locale);
      expect(detail).not.toMatch(/[{}]|undefined/);
    }
    return error.detail;
  }
}

const fieldsElsewhere = (
  [
    ["word/comments.xml", "DDE c:\\cmd.exe"],
    ["word/glossary/document.xml", "INCLUDETEXT x"],
    ["word/other.XML", " IMPORT x"],
  ] as const
).map(([name, instruction]): [string, () => Uint8Array, string] => [
  `a field that fetches in ${name}, under another prefix`,
  () =>
    withParts({
      name,
      data: `<q:a xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:fldSimple q:instr="${instruction}"/></q:a>`,
    }),
  "annex-file.links",
]);

describe("a file that may be more than it says is refused with what to do", { timeout: 60_000 }, () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      "80 MB packed into 80 kB",
      () => withParts({ name: "word/media/a.xml", data: Buffer.alloc(80_000_000, "<c/>") }),
      "annex-file.too-large",
    ],
    [
      "a bomb below the limit",
      () => withParts({ name: "word/a.xml", data: Buffer.alloc(40_000_000, "<c/>") }),
      "annex-file.bomb",
    ],
    [
      "a list that lies",
      () => withParts({ name: "word/a.bin", data: "abc", claims: 500 }),
      "annex-file.lies",
    ],
    ["macros", () => withParts({ name: "word/vbaProject.bin", data: "x" }), "annex-file.macros"],
    [
      "a file that calls itself one with macros",
      () =>
        withParts({
          name: "[Content_Types].xml",
          data: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        }),
      "annex-file.macros",
    ],
    ["a picture from the internet", () => withParts(ofDocument("image")), "annex-file.links"],
    ["a part of another document", () => withParts(ofDocument("subDocument")), "annex-file.links"],
    ["a web page put inside", () => withParts(ofDocument("aFChunk", "")), "annex-file.inside"],
    [
      "a workbook as an object",
      () => withParts({ name: "word/embeddings/oleObject1.bin", data: Buffer.from("d0cf11e000", "hex") }),
      "annex-file.inside",
    ],
    [
      "a zip inside",
      () => withParts({ name: "word/media/a.png", data: makeZip([{ name: "a", data: "b" }]) }),
      "annex-file.inside",
    ],
    ["a field that runs a program", () => withParts(withField(" DDEAUTO c:\\cmd.exe")), "annex-file.links"],
    [
      "a field that fetches a picture",
      () => withParts(withField("INCLUDEPICTURE http://x")),
      "annex-file.links",
    ],
    ...fieldsElsewhere,
    [
      "settings of thousands of elements in each other",
      () =>
        withParts({
          name: "word/settings.xml",
          data: `${"<a>".repeat(130_000)}${"</a>".repeat(130_000)}`,
        }),
      "annex-file.xml",
    ],
    [
      "a DOCTYPE",
      () => withParts({ name: "word/document.xml", data: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      "annex-file.xml",
    ],
    [
      "a document that does not close",
      () => withParts({ name: "word/document.xml", data: `<w:document ${w}><w:body>` }),
      "annex-file.xml",
    ],
    [
      "text that is no UTF-8",
      () => withParts({ name: "word/document.xml", data: Buffer.from("3c613eff3c2f613e", "hex") }),
      "annex-file.xml",
    ],
    [
      "a name that leads elsewhere",
      () => withParts({ name: "../../etc/passwd", data: "x" }),
      "annex-file.name",
    ],
    [
      "a symbolic link",
      () => withParts({ name: "word/a", data: "/etc/passwd", isLink: true }),
      "annex-file.name",
    ],
    ["a locked part", () => withParts({ name: "word/a", data: "x", isLocked: true }), "annex-file.password"],
    [
      "1,001 parts",
      () =>
        withParts(...Array.from({ length: 1_001 }, (_, at) => ({ name: `word/media/${at}.png`, data: "x" }))),
      "annex-file.parts",
    ],
    ["half a file", () => sound.subarray(0, sound.length / 2), "annex-file.damaged"],
    [
      "a workbook",
      () =>
        makeZip([
          { name: "[Content_Types].xml", data: "<a/>" },
          { name: "xl/workbook.xml", data: "<a/>" },
        ]),
      "annex-file.not-word",
    ],
    [
      "a text of LibreOffice",
      () =>
        makeZip([
          { name: "mimetype", data: "x" },
          { name: "content.xml", data: "<a/>" },
        ]),
      "annex-file.open-document",
    ],
  ])("%s", async (_, bytes, sentence) => {
    expect(await refresh(bytes())).toBe(sentence);
  });
});

describe("edits that make no sound file", () => {
  it.each([
    ["two in one place", [0, 1].map(() => ({ start: 0, end: 5, xml: "" }))],
    ["one that leaves no XML", [{ start: 0, end: 0, xml: "<" }]],
  ])("%s: the file is refused", async (_, edits) => {
    const file = join(folder, "edited.docx");
    await writeFile(file, sound);
    const made = rewriteWordFile(file, async () => [{ name: "word/document.xml", edits }]);
    await expect(made).rejects.toMatchObject({ status: 400, detail: "annex-file.xml" });
  });
});

describe("a field in which another field stands", () => {
  const inField = (before: string, behind: string) => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const part = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
    const inner = `${mark("begin")}${part("QUOTE 68")}${mark("separate")}<w:r><w:t>D</w:t></w:r>${mark("end")}`;
    const field = `${mark("begin")}${part(before)}${inner}${part(behind)}${mark("end")}`;
    return withParts({
      name: "word/document.xml",
      data: `<w:document ${w}><w:body><w:p>${figure}${field}</w:p></w:body></w:document>`,
    });
  };

  it.each([
    [" ", " DDEAUTO c:\\x"],
    ["", "DE c:\\x"],
    [" dd", "eauto c:\\x"],
    ["DDE ", "c:\\x"],
    ["HYPERLINK ", ""],
    ['HYPERLINK "file://evil.example/x"', ""],
    ["MACROBUTTON Wis alles", ""],
  ])("is refused where it can make its name: %s", async (before, behind) => {
    expect(await refresh(inField(before, behind))).toBe("annex-file.links");
  });

  it.each([
    ["IF ", " = 1 a b"],
    ["=", "+1"],
  ])("comes back otherwise: %s", async (before, behind) => {
    expect(await refresh(inField(before, behind))).toMatchObject({ texts: expect.anything() });
  });
});

describe("a file as people make them comes back", () => {
  it("as it was, its figures found", async () => {
    const answer = await refresh(sound);
    if (typeof answer === "string") throw new Error(answer);
    expect(answer.texts.map(({ name }) => name).sort()).toEqual([
      "word/document.xml",
      "word/footer1.xml",
      "word/header1.xml",
    ]);
    expect(answer.texts.flatMap(({ controls }) => controls.map(({ text }) => text))).toEqual(["63"]);
    expect(Object.keys(unzipSync(answer.bytes))).toEqual([...names]);
    expect(Buffer.from(answer.bytes).equals(Buffer.from(sound))).toBe(true);
  });

  it("with a chart and links to click on, without the template that it was made with", async () => {
    const template = relations("attachedTemplate", external, "file:///\\\\server\\sjabloon.dotx");
    const answer = await refresh(
      withParts(
        ofDocument("hyperlink"),
        { name: "word/embeddings/Microsoft_Excel_Sheet.xlsx", data: makeZip([{ name: "a", data: "b" }]) },
        { name: "word/_rels/settings.xml.rels", data: template },
        {
          name: "word/settings.xml",
          data: `<w:settings ${w} xmlns:r="r"><w:attachedTemplate r:id="rId9"/><w:zoom/></w:settings>`,
        },
      ),
    );
    if (typeof answer === "string") throw new Error(answer);
    const parts = unzipSync(answer.bytes);
    expect(strFromU8(parts["word/settings.xml"] ?? new Uint8Array())).toBe(
      `<w:settings ${w} xmlns:r="r"><w:zoom/></w:settings>`,
    );
    expect(strFromU8(parts["word/_rels/settings.xml.rels"] ?? new Uint8Array())).not.toContain("server");
    expect(strFromU8(parts["word/_rels/document.xml.rels"] ?? new Uint8Array())).toContain("hyperlink");
  });
});
