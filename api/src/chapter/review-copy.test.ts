import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReviewFindings } from "./review-copy.ts";
import { reviewFindings } from "./review-findings.ts";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord, type PartChanges, wordPart } from "./testing/word-file.ts";
import { renderDocx } from "./word-document.ts";

const made = renderDocx(everyBlock("nl"), { review: true });
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const by = (id: number, author = "Anna de Wit", date = "2026-11-22T09:30:00Z") =>
  `w:id="${id}" w:author="${author}" w:date="${date}"`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const ins = (text: string, author?: string) => `<w:ins ${by(90, author)}>${run(text)}</w:ins>`;
const del = (text: string, author?: string) => `<w:del ${by(91, author)}>${gone(text)}</w:del>`;

/** As Word writes it: the run is cut, and what changed stands in an element of its own. */
const inText = (text: string, becomes: string): PartChanges => ({
  "word/document.xml": (xml) => {
    const place = run(text);
    expect(xml).toContain(place);
    // Its first stands in the contents.
    const at = xml.lastIndexOf(place);
    return xml.slice(0, at) + becomes + xml.slice(at + place.length);
  },
});

const read = (changes: PartChanges): ReviewFindings => findingsIn(changedWord(made, changes));

/** Without the thread, which takes half a second to begin. */
function findingsIn(bytes: Uint8Array): ReviewFindings {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".xml"));
  const findings = reviewFindings(new Map(parts.map(([name, part]) => [name, strFromU8(part)])));
  if (!findings) throw new Error("it is no chapter");
  return findings;
}
const anna = { author: "Anna de Wit", at: "2026-11-22T09:30:00Z" };
const box = (inside: (xml: string) => string): PartChanges => ({
  "word/document.xml": (xml) =>
    xml.replace(
      /(<w:tag w:val="fact:burglary\/NL01\/2025\/median"\/>.*?<w:sdtContent>)(.*?)(<\/w:sdtContent>)/s,
      (_, before: string, content: string, behind: string) => before + inside(content) + behind,
    ),
});

describe("a chapter that comes back from Word", () => {
  it("has no remarks when nobody wrote in it", () => {
    expect(findingsIn(made)).toEqual({
      ...{
        snapshotId: "41-5a5a5a5a5a5a",
        edition: null,
        locale: "nl",
        remarks: [],
        changedNumbers: [],
        unread: 0,
      },
    });
  });

  it("brings comments to their section, with the words that they are about", () => {
    const comment = (id: number, text: string) =>
      `<w:comment ${by(id)} w:initials="AW"><w:p><w:r><w:annotationRef/></w:r>${run(text)}</w:p><w:p>${run("Tweede regel")}</w:p></w:comment>`;
    const { remarks } = read({
      ...inText(
        "In 2025 was het ",
        `${run("In ")}<w:commentRangeStart w:id="0"/>${run("2025 was het ")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      "word/comments.xml": `<w:comments ${w}>${comment(0, "Welke bron?")}</w:comments>`,
    });
    expect(remarks).toEqual([
      {
        section: "goal-16",
        quote: "2025 was het",
        text: "Welke bron?\nTweede regel",
        kind: "comment",
        ...anna,
      },
    ]);
  });

  it("says of a comment on a picture which caption stands above it", () => {
    const { remarks } = read({
      "word/document.xml": (xml) =>
        xml.replace("<w:r><w:drawing>", '<w:r><w:commentReference w:id="3"/></w:r><w:r><w:drawing>'),
      "word/comments.xml": `<w:comments ${w}><w:comment ${by(3)}><w:p>${run("Te klein")}</w:p></w:comment></w:comments>`,
    });
    expect(remarks).toMatchObject([
      {
        kind: "comment",
        section: "goal-16",
        quote: "Per 1.000 inwoners, 2012–2025. Bron: CBS.",
        text: "Te klein",
      },
    ]);
  });

  it.each<[string, PartChanges, object]>([
    [
      "what was put in, with what stands before it",
      inText(", zie ", `${run(", zie ")}${ins("ook ")}`),
      {
        kind: "insertion",
        quote: "In 2025 was het 1,2 sterk nadruk gewone woorden, zie",
        text: "ook",
        section: "goal-16",
        ...anna,
      },
    ],
    [
      "what was taken out",
      inText("eerste van 3", `${run("eerste ")}${del("van 3")}`),
      { kind: "deletion", quote: "van 3", text: "", section: "goal-16", ...anna },
    ],
    [
      "what was replaced, cut in many runs",
      inText(
        "eerste van 3",
        `${del("eer")}${del("ste")}<w:proofErr w:type="spellStart"/>${ins("twee")}${ins("de")}${run(" van 3")}`,
      ),
      { kind: "replacement", quote: "eerste", text: "tweede", section: "goal-16", ...anna },
    ],
    [
      "a word in a heading",
      inText("7 Voortgang", `${run("7 ")}${del("Voortgang")}${ins("Stand van zaken")}`),
      { kind: "replacement", quote: "Voortgang", text: "Stand van zaken", section: "progress", ...anna },
    ],
    [
      "a change in a row of a table",
      inText("1.234", `${del("1.234")}${ins("1.235")}`),
      { kind: "replacement", quote: "1.234", text: "1.235", section: "goal-16", ...anna },
    ],
    [
      "a change in a note",
      {
        "word/footnotes.xml": (xml) =>
          xml.replace(
            run("Noot met gewone woorden en "),
            `${run("Noot met ")}${del("gewone ")}${run("woorden en ")}`,
          ),
      },
      { kind: "deletion", quote: "gewone", text: "", section: "goal-16", ...anna },
    ],
    [
      "a new paragraph",
      {
        "word/document.xml": (xml) =>
          xml.replace(
            /(<w:p><w:pPr><w:pStyle w:val="ListNumber"\/>)/,
            `<w:p><w:pPr><w:rPr><w:ins ${by(5)}/></w:rPr></w:pPr>${ins("Een nieuwe alinea.")}</w:p>$1`,
          ),
      },
      { kind: "insertion", text: "Een nieuwe alinea.", section: "goal-16", ...anna },
    ],
    [
      "what changed without track changes",
      inText("Links staan 8 woorden", run("Links staan acht woorden")),
      {
        ...{ kind: "untracked", quote: "Links staan 8 woorden", text: "Links staan acht woorden" },
        ...{ section: "goal-16", author: "", at: null },
      },
    ],
    [
      "what was taken out without track changes",
      {
        "word/document.xml": (xml) =>
          xml.replace(/<w:p>(?:(?!<w:p>).)*?Links staan 8 woorden.*?<\/w:p>/s, ""),
      },
      {
        kind: "untracked",
        quote: "Links staan 8 woorden",
        text: "",
        section: "goal-16",
        author: "",
        at: null,
      },
    ],
  ])("brings %s", (_, changes, remark) => {
    const { remarks, changedNumbers } = read(changes);
    expect(remarks).toEqual([expect.objectContaining(remark)]);
    expect(changedNumbers).toEqual([]);
  });

  it("tells of text that was moved where it went and where it stood", () => {
    const moved = (name: string, content: string) => `<w:${name} ${by(7)}>${content}</w:${name}>`;
    const { remarks } = read({
      "word/document.xml": (xml) =>
        xml
          .replace(
            run("eerste van 3"),
            `<w:moveFromRangeStart ${by(6)} w:name="move1"/>${moved("moveFrom", run("eerste van 3"))}<w:moveFromRangeEnd w:id="6"/>`,
          )
          .replace(
            run("Een proef met alles erin"),
            `${run("Een proef met alles erin")}${moved("moveTo", run(" eerste van 3"))}`,
          ),
    });
    expect(remarks.map(({ kind, quote, text, section }) => [section, kind, quote, text])).toEqual([
      [null, "insertion", "Een proef met alles erin", "eerste van 3"],
      ["goal-16", "deletion", "eerste van 3", ""],
    ]);
  });

  it("keeps changes of two people apart, and makes one of those of one person", () => {
    const { remarks } = read(
      inText("eerste van 3", `${del("eerste", "Bo")}${ins("laatste", "Anna de Wit")}${run(" van 3")}`),
    );
    expect(remarks.map(({ kind, author }) => [kind, author])).toEqual([
      ["deletion", "Bo"],
      ["insertion", "Anna de Wit"],
    ]);
  });

  it("leaves away what one put in and another took out, and how text looks", () => {
    const { remarks } = read(
      inText(
        "eerste van 3",
        `<w:ins ${by(1)}><w:del ${by(2, "Bo")}>${gone("nooit")}</w:del></w:ins><w:r><w:rPr><w:b/><w:rPrChange ${by(3)}><w:rPr/></w:rPrChange></w:rPr><w:t>eerste van 3</w:t></w:r>`,
      ),
    );
    expect(remarks).toEqual([]);
  });

  it("cleans names and words of what hides or turns them", () => {
    const { remarks } = read(
      inText(
        "eerste van 3",
        `${run("eerste van 3")}${ins(" kwa\u202Eadd\u200B", "Bo\u202E<b>")}`.replace("<b>", "&lt;b&gt;"),
      ),
    );
    expect(remarks).toMatchObject([{ text: "kwaadd", author: "Bo<b>" }]);
  });
});

describe("a number that was written over is refused with the value of its fact", () => {
  const number = { fact: "burglary/NL01/2025/median", was: "1,2", section: "goal-16" };

  it.each<[string, PartChanges, object]>([
    ["with track changes in its box", box(() => `${del("1,2")}${ins("1,8")}`), { became: "1,8", ...anna }],
    ["by one digit more", box((content) => content + ins("5")), { became: "1,25", ...anna }],
    ["by one digit less", box(() => `${run("1,")}${del("2")}`), { became: "1,", ...anna }],
    ["without track changes", box(() => run("9,9")), { became: "9,9", author: "", at: null }],
    [
      "where a program took the boxes away, with track changes",
      {
        "word/document.xml": (xml) =>
          withoutBoxes(xml).replace(
            `${run("In 2025 was het ")}${run("1,2")}`,
            `${run("In 2025 was het ")}${ins("2,1")}${del("1,2")}`,
          ),
      },
      { became: "2,1", ...anna },
    ],
    [
      "where a program took the boxes away, without track changes",
      {
        "word/document.xml": (xml) =>
          withoutBoxes(xml).replace(`${run("In 2025 was het ")}${run("1,2")}`, run("In 2025 was het 2,1")),
      },
      { became: "2,1", author: "", at: null },
    ],
    [
      "where a program dropped what the file said of itself",
      { ...box(() => `${del("1,2")}${ins("1,8")}`), "customXml/item1.xml": null },
      { became: "1,8", ...anna },
    ],
  ])("%s", (_, changes, became) => {
    const { remarks, changedNumbers } = read(changes);
    expect(changedNumbers).toEqual([{ ...number, ...became }]);
    expect(remarks).toEqual([]);
  });

  it("tells numbers and words of one sentence apart", () => {
    const { remarks, changedNumbers } = read({
      "word/document.xml": (xml) =>
        withoutBoxes(xml).replace(
          `${run("In 2025 was het ")}${run("1,2")}`,
          `${run("In 2025 ")}${del("was het 1,2")}${ins("daalde het naar 1,1")}`,
        ),
    });
    // A new sentence in place of an old one: its number is no longer that of the fact.
    expect(remarks).toMatchObject([
      { kind: "replacement", quote: "was het 1,2", text: "daalde het naar 1,1" },
    ]);
    expect(changedNumbers).toEqual([]);
  });

  it("in a long table, where numbers have no boxes", () => {
    const document = everyBlock("nl");
    const dense = renderDocx(
      JSON.parse(
        JSON.stringify(document).replace(
          '"columns":[{"head":"Provincie"',
          '"dense":true,"columns":[{"head":"Provincie"',
        ),
      ),
    );
    expect(wordPart(dense).match(/fact:burglary\/PV26/g)).toBeNull();
    const { changedNumbers } = findingsIn(
      changedWord(dense, { "word/document.xml": (xml) => xml.replace(">−0,3*<", ">−0,9*<") }),
    );
    expect(changedNumbers).toMatchObject([
      { fact: "burglary/PV26/2025/median", was: "−0,3", became: "−0,9*" },
    ]);
  });

  it("not when its sentence was taken out", () => {
    const { remarks, changedNumbers } = read({
      "word/document.xml": (xml) =>
        xml
          .replace(run("In 2025 was het "), del("In 2025 was het "))
          .replace(
            /(fact:burglary\/NL01\/2025\/median"\/>.*?<w:sdtContent>)(.*?)(<\/w:sdtContent>)/s,
            `$1${del("1,2")}$3`,
          ),
    });
    expect(changedNumbers).toEqual([]);
    expect(remarks).toMatchObject([{ kind: "deletion", quote: "In 2025 was het 1,2" }]);
  });
});

const withoutBoxes = (xml: string) =>
  xml.replace(/<w:sdt><w:sdtPr><w:alias .*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, "$1");
