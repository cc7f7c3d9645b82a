import { beforeAll, describe, expect, it } from "vitest";
import { saveAllInLibreOffice } from "../testing/libre-office.ts";
import { openPdf } from "./pdf-reader.ts";
import { readReviewCopy } from "./review-copy.ts";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord, wordPart, wordsIn } from "./testing/word-file.ts";
import { dutchTemplate } from "./testing/word-template.ts";
import { renderDocx } from "./word-document.ts";

const made = renderDocx(everyBlock("nl"), { review: true });
const inTemplate = renderDocx(everyBlock("nl"), { template: dutchTemplate(), review: true });

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const by = (id: number) => `w:id="${id}" w:author="Anna de Wit" w:date="2026-11-22T09:30:00Z"`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const del = (text: string) =>
  `<w:del ${by(91)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const ins = (text: string) => `<w:ins ${by(90)}>${run(text)}</w:ins>`;

/** With a comment, a replacement, a number written over, and a change that was not tracked. */
const written = changedWord(made, {
  "word/document.xml": (xml) =>
    xml
      .replace(
        run("In 2025 was het "),
        `<w:commentRangeStart w:id="0"/>${run("In 2025 was het ")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      )
      .replace(
        /(fact:burglary\/NL01\/2025\/median"\/>.*?<w:sdtContent>)(.*?)(<\/w:sdtContent>)/s,
        `$1${del("1,2")}${ins("1,8")}$3`,
      )
      .replace(run("eerste van 3"), `${del("eerste")}${ins("laatste")}${run(" van 3")}`)
      .replace("Links staan 8 woorden", "Links staan acht woorden"),
  "word/comments.xml": `<w:comments ${w}><w:comment ${by(0)}><w:p>${run("Welke bron?")}</w:p></w:comment></w:comments>`,
  "word/_rels/document.xml.rels": (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  "[Content_Types].xml": (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
});

describe("a chapter in LibreOffice", { timeout: 300_000 }, () => {
  let saved: Uint8Array[];
  beforeAll(async () => {
    saved = await saveAllInLibreOffice([made, inTemplate, written], "docx", "docx:MS Word 2007 XML");
  }, 150_000);

  it("comes back without remarks when it was only saved, in our look and in a template", async () => {
    for (const bytes of saved.slice(0, 2))
      expect(await readReviewCopy(bytes)).toMatchObject({
        ...{ snapshotId: "41-5a5a5a5a5a5a", remarks: [], changedNumbers: [] },
      });
  });

  it("brings back comments, changes and numbers, although it takes the boxes away", async () => {
    const [, , bytes = new Uint8Array()] = saved;
    const { remarks, changedNumbers } = await readReviewCopy(bytes);
    expect(remarks.map(({ kind, section, quote, text }) => [kind, section, quote, text])).toEqual([
      ["comment", "goal-16", "In 2025 was het", "Welke bron?"],
      ["replacement", "goal-16", "eerste", "laatste"],
      ["untracked", "goal-16", "Links staan 8 woorden", "Links staan acht woorden"],
    ]);
    expect(changedNumbers).toMatchObject([
      { fact: "burglary/NL01/2025/median", was: "1,2", became: "1,8", author: "Anna de Wit" },
    ]);
  });

  it("keeps what it says, its notes and its places", () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = saved;
    for (const bytes of [first, second]) {
      const words = wordsIn(wordPart(bytes));
      expect(words).toContain("Doel 16. Vrede en recht");
      expect(words).toContain("Figuur 7.16.1. Van 5,4 naar 1,2");
      expect(wordsIn(wordPart(bytes, "word/footnotes.xml"))).toContain("Noot met gewone woorden en −0,3");
    }
    expect(wordsIn(wordPart(second))).toContain("Vereniging van Nederlandse Gemeenten.");
  });

  it("is printed", async () => {
    const [pdf] = await saveAllInLibreOffice([inTemplate], "docx", "pdf");
    expect((await openPdf(pdf ?? new Uint8Array())).pages.length).toBeGreaterThan(2);
  });
});
