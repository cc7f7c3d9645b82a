import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../http/problem.ts";
import { zipParts } from "../word/zip-parts.ts";
import { readReviewCopy } from "./review-copy.ts";
import { readTemplateFile } from "./template-file.ts";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord, wordPart, wordsIn } from "./testing/word-file.ts";
import { dutchTemplate } from "./testing/word-template.ts";
import { renderDocx } from "./word-document.ts";
import { checkWordStructure } from "./word-structure.ts";
import { readWordTemplate, templateOf } from "./word-template-file.ts";
import { checkBeginning } from "./word-thread.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-template-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** As `readWordTemplate` does it, without the thread, which takes half a second to begin. */
async function handIn(bytes: Uint8Array): Promise<Uint8Array> {
  checkBeginning(bytes, "word-template");
  const file = join(folder, "file.docx");
  await writeFile(file, bytes);
  return templateOf(await readTemplateFile(file));
}

const template = await readWordTemplate(dutchTemplate());
const made = renderDocx(everyBlock("nl"), { template, review: true });
const xml = wordPart(made);

describe("a chapter in the template of an organisation", () => {
  it("is sound, in both languages, with and without made-up figures", () => {
    expect(checkWordStructure(made)).toEqual([]);
    expect(checkWordStructure(renderDocx({ ...everyBlock("en"), mark: null }, { template }))).toEqual([]);
  });

  it("keeps its cover, headers and last page, and stands where it says so", () => {
    const words = wordsIn(xml);
    expect(words.trimStart()).toMatch(
      /^Decentrale overheden\nUitgave: Proef 2027, concept, 21 november 2026\nEen eigen lijst\n/,
    );
    expect(words).toMatch(/Over de VNG\nVereniging van Nederlandse Gemeenten\.\n$/);
    expect(words.indexOf("7 Voortgang")).toBeLessThan(words.indexOf("Over de VNG"));
    expect(words).not.toContain("{{");
    expect(wordsIn(wordPart(made, "word/header1.xml"))).toContain("VNG | Decentrale overheden");
  });

  it("is set in its styles, by the names that a Dutch Word gives them", () => {
    expect(xml).toContain('<w:pStyle w:val="Kop1"/>');
    expect(xml).toContain('<w:pStyle w:val="Bijschrift"/>');
    expect(xml).toContain('<w:pStyle w:val="Inhopg1"/>');
    expect(xml).not.toContain('"Heading1"');
    const styles = wordPart(made, "word/styles.xml");
    // Its own style of that id has another name.
    expect(styles).toContain('w:styleId="L17NoteL17"');
    expect(styles).toContain('<w:basedOn w:val="Standaard"/>');
    expect(styles.match(/w:default="1"/g)).toHaveLength(3);
  });

  it("has the pages of its lists at the end of the line, also where its styles have no place for them", () => {
    const pages = new Map([["progress", 3]]);
    const paged = wordPart(renderDocx(everyBlock("nl"), { template, pages }));
    const [entry = ""] =
      /<w:p><w:pPr><w:pStyle w:val="Inhopg1"\/>(?:(?!<w:p>).)*7 Voortgang.*?<\/w:p>/s.exec(paged) ?? [];
    expect(entry).toContain('<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8504"/></w:tabs>');
    expect(entry).toMatch(/<w:tab\/>.*PAGEREF _L17_2_progress \\h .*<w:t[^>]*>3<\/w:t>/s);
  });

  it("does not say the title twice when the cover says it", () => {
    expect(xml.match(/<w:pStyle w:val="Titel"\/>/g)).toHaveLength(1);
  });

  it("is marked on every page: where the template asks for it, and by a line of ours in each header", () => {
    expect(wordsIn(wordPart(made, "word/header1.xml"))).toContain("VOORBEELD");
    expect(wordsIn(wordPart(made, "word/header2.xml")).match(/VOORBEELD/g)).not.toBeNull();
    const real = renderDocx({ ...everyBlock("nl"), mark: null }, { template });
    expect(wordsIn(wordPart(real, "word/header2.xml")).trim()).toBe("VNG");
  });

  it("gets a header for the mark when the template has none", async () => {
    const bare = dutchTemplate({
      parts: {
        "word/document.xml": wordPart(dutchTemplate()).replace(/<w:headerReference [^>]*>/g, ""),
      },
    });
    const bytes = renderDocx(everyBlock("nl"), { template: await handIn(bare) });
    expect(checkWordStructure(bytes)).toEqual([]);
    expect(wordPart(bytes)).toMatch(/<w:sectPr><w:headerReference w:type="default" r:id="rIdL17header"\/>/);
    expect(wordsIn(wordPart(bytes, "word/headerL17.xml"))).toContain("VOORBEELD");
  });

  it("marks the first page and even pages too, where the template sets them apart", async () => {
    const apart = dutchTemplate({
      parts: {
        "word/document.xml": wordPart(dutchTemplate()).replace("<w:type ", "<w:titlePg/><w:type "),
        "word/settings.xml": wordPart(dutchTemplate(), "word/settings.xml").replace(
          "<w:footnotePr>",
          "<w:evenAndOddHeaders/><w:footnotePr>",
        ),
      },
    });
    const bytes = renderDocx(everyBlock("nl"), { template: await handIn(apart) });
    const [section = ""] = /<w:sectPr>.*?<\/w:sectPr>/s.exec(wordPart(bytes)) ?? [];
    expect(section).toMatch(/w:type="first" r:id="rIdL17header".*w:type="even" r:id="rIdL17header"/);
    expect(checkWordStructure(bytes)).toEqual([]);
  });

  it("stands in a template that holds nothing but its place", async () => {
    const bare = zipParts(
      new Map([
        [
          "[Content_Types].xml",
          wordPart(dutchTemplate(), "[Content_Types].xml").replace(
            /<Override PartName="\/word\/(?!document).*?\/>/g,
            "",
          ),
        ],
        ["_rels/.rels", wordPart(dutchTemplate(), "_rels/.rels")],
        [
          "word/document.xml",
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{inhoud}}</w:t></w:r></w:p></w:body></w:document>',
        ],
      ]),
    );
    const bytes = renderDocx(everyBlock("en"), { template: await handIn(bare) });
    expect(checkWordStructure(bytes)).toEqual([]);
    expect(wordsIn(wordPart(bytes, "word/headerL17.xml"))).toContain("VOORBEELD");
  });

  it("counts on behind its lists, notes and places", () => {
    expect(wordPart(made, "word/numbering.xml")).toMatch(/w:numId="3".*w:numId="4".*w:numId="5"/s);
    expect(wordsIn(wordPart(made, "word/footnotes.xml"))).toMatch(
      /Een eigen noot\..*Noot met gewone woorden/s,
    );
    expect(wordPart(made, "word/footnotes.xml")).toContain('<w:footnote w:id="3">');
    const places = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
  });

  it("is spoken in the language of the chapter", () => {
    const english = renderDocx(everyBlock("en"), { template });
    expect(wordPart(english, "word/styles.xml")).not.toContain("nl-NL");
  });

  it("comes back without remarks when nobody wrote in it", async () => {
    expect(await readReviewCopy(made)).toMatchObject({ remarks: [], changedNumbers: [] });
  });

  it("is the same to the last byte", () => {
    expect(
      Buffer.from(renderDocx(everyBlock("nl"), { template, review: true })).equals(Buffer.from(made)),
    ).toBe(true);
  });
});

/** A template with a picture on its cover. */
const pictured = (name: string) => ({
  "word/document.xml": wordPart(dutchTemplate()).replace(
    "<w:body>",
    `<w:body><w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline>${name}</wp:inline></w:drawing></w:r></w:p>`,
  ),
});

it.each([
  ["described in a word", '<wp:docPr id="1" name="Logo" descr="Logo VNG"/>'],
  [
    "marked as decoration",
    '<wp:docPr id="1" name="Logo"><a:extLst xmlns:a="urn:a"><a:ext><d:decorative xmlns:d="urn:d" val="1"/></a:ext></a:extLst></wp:docPr>',
  ],
])("a template may have a picture %s", async (_, name) => {
  const bytes = renderDocx(everyBlock("nl"), {
    template: await handIn(dutchTemplate({ parts: pictured(name) })),
  });
  expect(checkWordStructure(bytes)).toEqual([]);
});

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("a template that cannot be one is refused with all that is wrong", () => {
  it.each([
    ["no place for the chapter", dutchTemplate({ place: p("hier") }), ["word-template.no-place"]],
    [
      "two places, one beside other words",
      dutchTemplate({ place: p("{{inhoud}} enzovoort") + p("{{content}}") }),
      ["word-template.many-places", "word-template.place-beside"],
    ],
    [
      "a place in a table, and a change to decide on",
      dutchTemplate({
        place: `<w:tbl><w:tr><w:tc>${p("{{inhoud}}")}</w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>`,
      }),
      ["word-template.place-inside", "word-template.changes"],
    ],
    [
      "a picture that says nothing",
      dutchTemplate({ parts: pictured('<wp:docPr id="1" name="Logo"/>') }),
      ["word-template.picture"],
    ],
    [
      "headings that skip a level",
      dutchTemplate({
        parts: {
          "word/document.xml": wordPart(dutchTemplate()).replace(
            '<w:pStyle w:val="Kop1"/>',
            '<w:pStyle w:val="Kop3"/>',
          ),
        },
      }),
      ["word-template.structure"],
    ],
    ["macros", changedWord(dutchTemplate(), { "word/vbaProject.bin": "x" }), ["annex-file.macros"]],
    [
      "a picture from the internet",
      changedWord(dutchTemplate(), {
        "word/_rels/document.xml.rels": (xml) =>
          xml.replace(
            "</Relationships>",
            '<Relationship Id="r9" Type="http://x/image" Target="http://x" TargetMode="External"/></Relationships>',
          ),
      }),
      ["annex-file.links"],
    ],
    [
      "a field that fetches",
      dutchTemplate({ place: '<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://x"/></w:p>' }),
      ["annex-file.links"],
    ],
    [
      "an entity",
      changedWord(dutchTemplate(), { "word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      ["annex-file.xml"],
    ],
    ["a text file", Buffer.from("{{inhoud}}"), ["annex-file.not-word"]],
  ])("%s", async (_, bytes, sentences) => {
    const problem = await handIn(bytes).catch((error: unknown) => error);
    if (!(problem instanceof Problem)) throw problem;
    expect(problem.detail).toBe(sentences[0]);
    for (const locale of ["nl", "en"] as const) {
      const document = problem.document(locale);
      expect(document.errors).toHaveLength(sentences.length);
      expect(JSON.stringify(document)).not.toMatch(/undefined|\{[a-z]+\}(?!\})/);
    }
  });
});
