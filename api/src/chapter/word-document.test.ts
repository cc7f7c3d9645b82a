import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { everyBlock } from "./testing/every-block.ts";
import { wordPart, wordsIn } from "./testing/word-file.ts";
import { renderDocx } from "./word-document.ts";
import { checkWordStructure } from "./word-structure.ts";

const hostile = `#read("/etc/passwd") <w:p/> ]]> &amp; {{titel}} javascript:alert(1) =1+1 \u202Eomgekeerd \u{1F600} שלום \u0000`;
const made = renderDocx(everyBlock("nl"));
const xml = wordPart(made);

describe("a chapter as a Word file", () => {
  it.each([
    ["in Dutch", renderDocx(everyBlock("nl")), "nl-NL"],
    ["in English", renderDocx(everyBlock("en")), "en-GB"],
    ["with hostile text everywhere", renderDocx(everyBlock("nl", hostile)), "nl-NL"],
    ["as a review copy", renderDocx(everyBlock("nl"), { review: true }), "nl-NL"],
  ])("%s is sound, and says its language", (_, bytes, language) => {
    expect(checkWordStructure(bytes)).toEqual([]);
    expect(wordPart(bytes, "word/styles.xml")).toContain(`<w:lang w:val="${language}"`);
  });

  it("has the title as Title, its parts as headings of Word, and a goal by its name", () => {
    const headings = [...xml.matchAll(/<w:pStyle w:val="(Title|Heading\d|L17Heading\d)"\/>.*?<\/w:p>/gs)];
    expect(headings.map(([whole, style]) => `${style}: ${wordsIn(whole).trim()}`)).toEqual([
      "Title: Decentrale overheden",
      "Heading1: 1 Colofon",
      "Heading1: 7 Voortgang",
      "Heading2: Doel 16. Vrede en recht",
      "L17Heading3: gewone woorden",
    ]);
  });

  it("lists its parts, figures and tables in fields that Word makes anew", () => {
    const fields = [...xml.matchAll(/<w:instrText[^>]*> (.*?) <\/w:instrText>/g)].map(
      ([, field = ""]) => field,
    );
    expect(fields.filter((field) => field.startsWith("TOC"))).toEqual([
      "TOC \\o &quot;1-2&quot; \\h \\z",
      "TOC \\h \\z \\c &quot;Figuur&quot;",
      "TOC \\h \\z \\c &quot;Tabel&quot;",
    ]);
    expect(xml.match(/w:fldCharType="begin" w:dirty="true"/g)).toHaveLength(3);
    // It would ask at every opening whether fields may be renewed.
    expect(wordPart(made, "word/settings.xml")).not.toContain("updateFields");
  });

  it("gives every entry of a list its page: that of the PDF until Word counts, and the list says so", () => {
    const places = { colophon: 2, progress: 3, "goal-16": 3, "figure-goal-16-trend": 4 };
    const paged = renderDocx(everyBlock("nl"), {
      pages: new Map(Object.entries({ ...places, "table-goal-16-provinces": 5 })),
    });
    expect(checkWordStructure(paged)).toEqual([]);
    const list =
      /PAGEREF (_L17_\d+_\w+) \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>(?:<w:r><w:t[^>]*>(\d+)<\/w:t><\/w:r>)?<w:r><w:fldChar w:fldCharType="end"\/>/g;
    const pagesIn = (from: string) => [...from.matchAll(list)].map(([, name, page]) => `${name} ${page}`);
    expect(pagesIn(wordPart(paged))).toEqual([
      ...["_L17_1_colophon 2", "_L17_2_progress 3", "_L17_3_goal_16 3"],
      ...["_L17_4_figure_goal_16_trend 4", "_L17_5_table_goal_16_provinces 5"],
    ]);
    const note = "Bladzijden van de pdf.";
    expect(wordsIn(wordPart(paged)).split(note)).toHaveLength(4);
    // Without a PDF nobody counted: Word fills it in.
    expect(pagesIn(xml).every((entry) => entry.endsWith("undefined"))).toBe(true);
    expect(pagesIn(xml)).toHaveLength(5);
    expect(wordsIn(xml)).not.toContain(note);
  });

  it("lets Word count figures and tables, beginning where the number does not follow", () => {
    const counted = [...xml.matchAll(/w:instr=" (SEQ [^"]*) "/g)].map(([, field]) => field);
    expect(counted).toEqual(["SEQ Figuur \\* ARABIC", "SEQ Tabel \\* ARABIC"]);
    const document = everyBlock("nl");
    const [figure] = document.blocks.filter((block) => block.kind === "figure");
    if (!figure) throw new Error("no figure");
    const more = [3, 4].map((number) => ({ ...figure, id: `figure-${number}`, label: `Figuur 8.${number}` }));
    const longer = wordPart(renderDocx({ ...document, blocks: [...document.blocks, ...more] }));
    expect([...longer.matchAll(/SEQ Figuur [^"]*?(?= ")/g)].map(([field]) => field)).toEqual([
      "SEQ Figuur \\* ARABIC",
      "SEQ Figuur \\* ARABIC \\r 3",
      "SEQ Figuur \\* ARABIC",
    ]);
  });

  it("binds every number in running text to its fact, locked against typing over", () => {
    const boxes = [...xml.matchAll(/<w:sdtPr>(.*?)<\/w:sdtPr>/g)].map(([, box]) => box);
    expect(boxes).toContain(
      '<w:alias w:val="Vast getal: 1,2"/><w:tag w:val="fact:burglary/NL01/2025/median"/><w:lock w:val="contentLocked"/>',
    );
  });

  it("names long facts by their place in the list that the file carries", () => {
    const document = everyBlock("nl");
    const long = `${"x".repeat(60)}/size-class:20k-50k/2025/median`;
    const renamed = JSON.parse(
      JSON.stringify(document).replaceAll("burglary/PV26/2025/median", long),
    ) as typeof document;
    const bytes = renderDocx(renamed);
    expect(wordPart(bytes, "word/document.xml")).toContain('<w:tag w:val="fact:#1"/>');
    expect(wordPart(bytes, "customXml/item1.xml")).toContain(long);
  });

  it("has notes at the foot of the page, links that may be followed, and a picture with its words", () => {
    expect(wordsIn(wordPart(made, "word/footnotes.xml"))).toContain("Noot met gewone woorden en −0,3");
    const relations = wordPart(made, "word/_rels/document.xml.rels");
    expect(relations).toContain('Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"');
    expect(relations).not.toContain("javascript");
    expect(xml).toContain('descr="Een lijn die daalt van 5,4 in 2012 naar 1,2 in 2025."');
    expect(relations.match(/relationships\/image"/g)).toHaveLength(2);
    expect(wordPart(made, "word/media/figure-goal-16-trend.svg")).not.toContain("<text");
  });

  it("shows hostile words as words", () => {
    const words = wordsIn(wordPart(renderDocx(everyBlock("nl", hostile))));
    expect(words).toContain('#read("/etc/passwd") <w:p/> ]]> &amp; {{titel}} javascript:alert(1) =1+1');
    expect(words).toContain("\u{1F600} שלום");
    expect(words).not.toContain("\u0000");
  });

  it("says the mark on every page when it uses made-up figures, else the edition", () => {
    expect(wordsIn(wordPart(made, "word/header1.xml"))).toContain("VOORBEELD");
    const real = renderDocx({ ...everyBlock("nl"), mark: null });
    expect(wordsIn(wordPart(real, "word/header1.xml"))).toContain("Proef 2027, concept");
  });

  it("keeps track of changes in a review copy alone", () => {
    expect(wordPart(made, "word/settings.xml")).not.toContain("trackRevisions");
    const review = renderDocx(everyBlock("nl"), { review: true });
    expect(wordPart(review, "word/settings.xml")).toContain("<w:trackRevisions/>");
  });

  it("is the same to the last byte in another process", { timeout: 60_000 }, async () => {
    const program = `
      import { createHash } from "node:crypto";
      import { renderDocx } from ${JSON.stringify(new URL("./word-document.ts", import.meta.url).href)};
      import { everyBlock } from ${JSON.stringify(new URL("./testing/every-block.ts", import.meta.url).href)};
      console.log(createHash("sha256").update(renderDocx(everyBlock("nl"))).digest("hex"));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      env: { ...process.env, TZ: "Asia/Tokyo" },
    });
    expect(stdout.trim()).toBe(createHash("sha256").update(made).digest("hex"));
  });

  it("changes only where a value changed", () => {
    const document = everyBlock("nl");
    const other = wordPart(
      renderDocx(JSON.parse(JSON.stringify(document).replaceAll('"−0,3"', '"−0,4"')) as typeof document),
    );
    expect(other.replaceAll("−0,4", "−0,3")).toBe(xml);
  });
});
