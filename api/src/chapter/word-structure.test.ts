import { describe, expect, it } from "vitest";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord, type PartChanges } from "./testing/word-file.ts";
import { renderDocx } from "./word-document.ts";
import { checkWordStructure } from "./word-structure.ts";

const sound = renderDocx(everyBlock("nl"));
const inDocument = (from: string | RegExp, to: string): PartChanges => ({
  "word/document.xml": (xml) => xml.replace(from, to),
});

describe("the structure of a Word file", () => {
  it("has nothing to say about a sound one", () => {
    expect(checkWordStructure(sound)).toEqual([]);
  });

  it.each<[string, PartChanges, string]>([
    [
      "a style that nobody made",
      inDocument('"Caption"', '"Kapot"'),
      "The style Kapot is used and does not exist.",
    ],
    [
      "a heading that skips a level",
      inDocument('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'),
      "A heading of level 3 follows one of level 1.",
    ],
    [
      "a picture without words",
      inDocument(/(<wp:docPr [^>]*descr=")[^"]*/, "$1"),
      "1 pictures have no alternative text that says something.",
    ],
    ["a table without heads", inDocument("<w:tblHeader/>", ""), "1 tables repeat no row of heads."],
    [
      "a table without a name",
      inDocument(/<w:tblCaption [^>]*>/, ""),
      "1 tables have no name for who cannot see them.",
    ],
    [
      "a row that misses a cell",
      inDocument(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr><\/w:tbl>/s, "</w:tr></w:tbl>"),
      "1 tables have rows of different lengths.",
    ],
    [
      "a reference to nothing",
      inDocument(/w:anchor="_L17_\d+_table/, 'w:anchor="weg'),
      "A reference leads to weg_goal_16_provinces, which does not exist.",
    ],
    [
      "a note without text",
      inDocument('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>'),
      "Note 9 has no text.",
    ],
    [
      "a picture that is not there",
      { "word/media/figure-goal-16-trend.png": null },
      "word/_rels/document.xml.rels names media/figure-goal-16-trend.png, which is not in the file.",
    ],
    [
      "a relation that is not there",
      inDocument(/r:embed="[^"]*"/, 'r:embed="weg"'),
      "The document uses the relation weg, which does not exist.",
    ],
    [
      "a link to a program",
      { "word/_rels/document.xml.rels": (xml) => xml.replace("https://example.org/a", "file:///c:/x") },
      "A link of word/_rels/document.xml.rels leads to file:///c:/x?b=1&amp;c=2.",
    ],
    [
      "a list that is not there",
      inDocument(/<w:numId w:val="\d+"/, '<w:numId w:val="99"'),
      "The list 99 is used and does not exist.",
    ],
    [
      "no title",
      { "docProps/core.xml": (xml) => xml.replace(/<dc:title>.*?<\/dc:title>/, "") },
      "The document has no title.",
    ],
    [
      "no language",
      { "word/styles.xml": (xml) => xml.replace(/<w:lang [^>]*>/, "") },
      "The document has no language.",
    ],
    [
      "contents that stay as they are",
      inDocument(' w:dirty="true"', ""),
      "A list of contents is not marked to be made anew.",
    ],
    [
      "an entry of the contents without its page",
      inDocument(" PAGEREF ", " REF "),
      "An entry of a list of contents has no page.",
    ],
    ["a part of no kind", { "word/vreemd.xyz": "x" }, "The part word/vreemd.xyz has no content type."],
    ["half a part", inDocument(/<w:sectPr>.*/s, ""), "The part word/document.xml is no well-formed XML."],
    [
      "a field without end",
      inDocument('w:fldCharType="end"', 'w:fldCharType="separate"'),
      "A field begins and does not end.",
    ],
  ])("finds %s", (_, changes, sentence) => {
    expect(checkWordStructure(changedWord(sound, changes))).toContain(sentence);
  });
});
