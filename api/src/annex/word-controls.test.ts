import { figureTag, frameTag } from "@lokaal17/shared/annex/fact-tag";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { processorTime } from "@lokaal17/shared/testing/processor-time";
import { describe, expect, it } from "vitest";
import { XmlFault } from "../imports/xlsx-xml.ts";
import { applyEdits, withoutElements } from "../word/edits.ts";
import { nestedField } from "../word/word-fields.ts";
import { control, paragraph, run } from "../word/word-parts.ts";
import { asRead } from "../word/word-xml.ts";
import { findControls } from "./word-controls.ts";
import { rewrite, withHighlight } from "./word-edits.ts";

const tag = figureTag({
  ...{ fact: "value", indicator: "residual-waste" as IndicatorCode, period: "2024" },
  ...{ area: "GM0344" as AreaCode, dataVersion: 3, locale: "nl" },
});
const named = `<w:sdtPr><w:alias w:val="Waarde &lt;1&gt;"/><w:tag w:val="${tag}"/></w:sdtPr>`;
const whole = (body: string) =>
  `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:x="urn:x"><w:body>${body}</w:body></w:document>`;
const runs = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const next = { tag: "l17/value/residual-waste/2025/GM0344/4/nl", content: [run("71")] };

/** What a part becomes when each figure in it is written anew. */
function rewritten(xml: string): string {
  const { controls } = findControls(xml);
  return applyEdits(
    xml,
    controls.flatMap((one) => rewrite(xml, one, next)),
  );
}

describe("a figure in a Word file is found, and only its own text is changed", () => {
  it.each([
    [
      "in a line of text",
      `<w:p>voor <w:sdt>${named}<w:sdtContent>${runs("63")}</w:sdtContent></w:sdt> na</w:p>`,
    ],
    [
      "around a paragraph",
      `<w:sdt>${named}<w:sdtContent><w:p><w:pPr><w:jc w:val="left"/></w:pPr>${runs("63")}</w:p></w:sdtContent></w:sdt>`,
    ],
    [
      "around a cell",
      `<w:tbl><w:tr><w:sdt>${named}<w:sdtContent><w:tc><w:tcPr/><w:p>${runs("63")}</w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>`,
    ],
    [
      "in runs that Word cut in two",
      `<w:p><w:sdt>${named}<w:sdtContent><w:r><w:t>6</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>3</w:t></w:r></w:sdtContent></w:sdt></w:p>`,
    ],
    [
      "in a text box, beside its copy for old programs",
      `<w:p><x:a><w:sdt>${named}<w:sdtContent>${runs("63")}</w:sdtContent></w:sdt></x:a></w:p>`,
    ],
    [
      "in the box for own text",
      `<w:sdt><w:sdtPr><w:tag w:val="l17/own"/></w:sdtPr><w:sdtContent><w:p>eigen <w:sdt>${named}<w:sdtContent>${runs("63")}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
    ],
    [
      "in a control of somebody else",
      `<w:sdt><w:sdtPr><w:tag w:val="sjabloon"/></w:sdtPr><w:sdtContent><w:p><w:sdt>${named}<w:sdtContent>${runs("63")}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
    ],
    [
      "in a line that was taken away and put back",
      `<w:p><w:sdt>${named}<w:sdtContent>${runs("63")}<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del></w:sdtContent></w:sdt></w:p>`,
    ],
  ])("%s", (_, body) => {
    const xml = whole(body);
    const { controls, bodyStart } = findControls(xml);
    expect(controls.map(({ text }) => text)).toEqual(["63"]);
    expect(xml.slice(0, bodyStart ?? 0)).toMatch(/<w:body>$/);
    const [found] = controls;
    expect(xml.slice(found?.whole.start, found?.whole.end)).toMatch(/^<w:sdt>.*<\/w:sdt>$/s);
    const made = rewritten(xml);
    expect(findControls(made).controls.map(({ text }) => text)).toEqual(["71"]);
    // Without the figure itself the two are the same to the last byte.
    const without = (text: string) =>
      text
        .replaceAll(tag, "")
        .replaceAll(next.tag, "")
        .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, "");
    expect(without(made)).toBe(without(xml));
  });

  it("in an empty paragraph", () => {
    const xml = whole(`<w:sdt>${named}<w:sdtContent><w:p/></w:sdtContent></w:sdt>`);
    expect(findControls(rewritten(xml)).controls[0]?.text).toBe("71");
  });

  it("with a comment and a note on it, which stay", () => {
    const comment = `<w:commentRangeStart w:id="4"/>${runs("63")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`;
    const note = '<w:r><w:rPr/><w:footnoteReference w:id="2"/></w:r>';
    const made = rewritten(
      whole(`<w:p><w:sdt>${named}<w:sdtContent>${comment}${note}</w:sdtContent></w:sdt></w:p>`),
    );
    expect(made).toContain(
      `<w:commentRangeStart w:id="4"/>${run("71")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${note}`,
    );
  });

  it("with a tag that does not close itself, with and without a control in it", () => {
    const figure = (within: string) =>
      whole(
        `<w:p><w:sdt><w:sdtPr><w:tag w:val="${tag}">${within}</w:tag></w:sdtPr><w:sdtContent>${runs("63")}</w:sdtContent></w:sdt></w:p>`,
      );
    const inner = `<w:sdt>${named}<w:sdtContent>${runs("5")}</w:sdtContent></w:sdt>`;
    for (const xml of [figure(""), figure(inner)]) {
      expect(findControls(xml).controls.map(({ text }) => text)).toEqual(["63"]);
      expect(rewritten(xml)).toBe(
        whole(
          `<w:p><w:sdt><w:sdtPr><w:tag w:val="${next.tag}"/></w:sdtPr><w:sdtContent>${run("71")}</w:sdtContent></w:sdt></w:p>`,
        ),
      );
    }
  });

  it("not where a control stands among the properties of another", () => {
    const inner = `<w:sdt>${named}<w:sdtContent>${runs("5")}</w:sdtContent></w:sdt>`;
    const properties = named.replace("</w:sdtPr>", `${inner}</w:sdtPr>`);
    const xml = whole(
      `<w:p><w:sdt>${properties}<w:sdtContent>${runs("63")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr>${inner}</w:sdtPr></w:sdt></w:p>`,
    );
    expect(findControls(xml).controls.map(({ text }) => text)).toEqual(["63"]);
    expect(findControls(rewritten(xml)).controls.map(({ text }) => text)).toEqual(["71"]);
  });

  it("with a text box and a mark that does not close itself, which keep the file sound", () => {
    const box = `<w:r><w:pict><w:p><w:pPr/></w:p></w:pict></w:r>`;
    const mark = '<w:bookmarkStart w:id="1" w:name="a"></w:bookmarkStart>';
    const xml = whole(
      `<w:sdt>${named}<w:sdtContent><w:p>${mark}${runs("63")}${box}</w:p></w:sdtContent></w:sdt>`,
    );
    const made = rewritten(xml);
    expect(findControls(made).controls[0]?.text).toBe("71");
    expect(made).toContain(mark);
  });

  it("not in what the figure was before, and once for a figure in a figure", () => {
    const was = control({ tag: frameTag("was"), title: "was" }, [run(" (was 60)")]);
    const inner = `<w:sdt>${named}<w:sdtContent>${runs("5")}</w:sdtContent></w:sdt>`;
    const xml = whole(
      `<w:p><w:sdt>${named}<w:sdtContent>${runs("63")}${was}${inner}</w:sdtContent></w:sdt></w:p>`,
    );
    expect(findControls(xml).controls.map(({ text }) => text)).toEqual(["635"]);
    expect(rewritten(xml)).not.toContain("was 60");
  });

  it("nowhere where the tag is not ours", () => {
    const other = `<w:p><w:sdt><w:sdtPr><w:tag w:val="datum"/></w:sdtPr><w:sdtContent>${runs("1")}</w:sdtContent></w:sdt></w:p>`;
    expect(findControls(whole(other)).controls).toEqual([]);
  });
});

describe("what is no Word file is refused", () => {
  it.each([
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["an element that does not close", whole("<w:p>")],
    ["very deep nesting", whole(`${"<w:p>".repeat(500)}${"</w:p>".repeat(500)}`)],
    ["very many figures", whole(`<w:sdt>${named}<w:sdtContent/></w:sdt>`.repeat(5_001))],
    ["an unknown entity", whole("<w:p>&b;</w:p>")],
  ])("%s", (_, xml) => {
    expect(() => findControls(xml)).toThrow(XmlFault);
  });

  const part = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

  it("finds fields whatever the prefix of Word's own names is, and those that were deleted", () => {
    const other = whole(`<w:p>${mark("begin")}${part("DDE x")}${mark("end")}</w:p>`);
    expect(findControls(other.replaceAll("w:", "q:").replace("xmlns:w=", "xmlns:q=")).fields).toEqual([
      "DDE x",
    ]);
    const deleted = `${mark("begin")}<w:r><w:delInstrText>LINK x</w:delInstrText></w:r>${part("PAGE")}`;
    expect(findControls(whole(`<w:p>${deleted}${mark("end")}</w:p>`)).fields).toEqual(["PAGE", "LINK x"]);
  });

  it("goes on with a field behind one that stands in it, and tells where that one makes its first word", () => {
    const inner = `${mark("begin")}${part("PAGE")}${mark("separate")}<w:r><w:t>3</w:t></w:r>${mark("end")}`;
    const around = (before: string, behind: string) =>
      findControls(whole(`<w:p>${mark("begin")}${part(before)}${inner}${part(behind)}${mark("end")}</w:p>`))
        .fields;
    expect(around("IF ", "=3 a b")).toEqual(["PAGE", `IF ${nestedField}=3 a b`]);
    expect(around("", " DDE x")).toEqual(["PAGE", `${nestedField} DDE x`]);
  });

  it("finds fields whose instruction is cut in pieces", () => {
    const xml = whole(
      `<w:p>${mark("begin")}${part(" DDE")}${part("AUTO c:\\\\x")}${mark("separate")}${mark("end")}</w:p>`,
    );
    expect(findControls(xml).fields).toEqual([" DDEAUTO c:\\\\x"]);
  });
});

describe("the look of a figure", () => {
  it.each([
    ["", "yellow", '<w:rPr><w:highlight w:val="yellow"/></w:rPr>'],
    ["<w:rPr><w:b/></w:rPr>", "yellow", '<w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr>'],
    [
      '<w:rPr><w:b/><w:u w:val="x"/></w:rPr>',
      "yellow",
      '<w:rPr><w:b/><w:highlight w:val="yellow"/><w:u w:val="x"/></w:rPr>',
    ],
    ['<w:rPr><w:highlight w:val="red"/></w:rPr>', "yellow", '<w:rPr><w:highlight w:val="yellow"/></w:rPr>'],
    ['<w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr>', null, "<w:rPr><w:b/></w:rPr>"],
    ["", null, ""],
  ])("%s with %s", (look, colour, expected) => {
    expect(withHighlight(look, colour)).toBe(asRead(expected));
  });
});

it("elements are taken away whole, and the rest keeps its bytes", () => {
  const xml = '<a><b x="1"/> <c><d/><d>2</d></c>\r\n<e/></a>';
  expect(withoutElements(xml, (name) => name === "d" || name === "b")).toBe("<a> <c></c>\r\n<e/></a>");
  expect(withoutElements(xml, () => false)).toBe(xml);
});

it("elements far too deep in each other are refused, at once", () => {
  const deep = `${"<a>".repeat(130_000)}${"</a>".repeat(130_000)}`;
  expect(processorTime(() => expect(() => withoutElements(deep, () => true)).toThrow(XmlFault))).toBeLessThan(
    1_000,
  );
  const sound = `${"<a>".repeat(300)}${"</a>".repeat(300)}`.repeat(300);
  const away = () => withoutElements(`<b>${sound}</b>`, (name) => name === "a");
  expect(processorTime(() => expect(away()).toBe("<b></b>"))).toBeLessThan(1_000);
});

it("very many elements very deep are refused, at once; a table in a table in a table is not", () => {
  const around = (times: number, words: string) =>
    whole(`${"<w:sdt><w:sdtContent>".repeat(times)}${words}${"</w:sdtContent></w:sdt>".repeat(times)}`);
  const words = "<w:t>a</w:t>".repeat(200_000);
  const read = () => findControls(around(190, words));
  expect(processorTime(() => expect(read).toThrow(XmlFault))).toBeLessThan(1_000);
  expect(findControls(around(10, words)).controls).toEqual([]);
});

it("two edits in one place are no edits", () => {
  const edit = { start: 1, end: 3, xml: "" };
  expect(() => applyEdits("abcd", [edit, { ...edit, start: 2 }])).toThrow(RangeError);
  expect(paragraph("<&>\u0000\n")).toContain("&lt;&amp;&gt;");
});
