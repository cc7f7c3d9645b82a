import { PDFArray, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { compilePdf } from "./pdf.ts";
import { checkPdfStructure } from "./pdf-structure.ts";
import { everyBlock } from "./testing/every-block.ts";
import { renderTypst } from "./typst.ts";

const key = (name: string) => PDFName.of(name);
let sound: Uint8Array;

beforeAll(async () => {
  sound = (await compilePdf(renderTypst(everyBlock("en")))).bytes;
}, 60_000);

test("a chapter has nothing to report", async () => {
  expect(await checkPdfStructure(sound)).toEqual([]);
}, 30_000);

describe("a damaged chapter is reported", () => {
  test.each<{ damage: string; apply: (document: PDFDocument) => void; problem: RegExp }>([
    { damage: "no language", apply: ({ catalog }) => catalog.delete(key("Lang")), problem: /no language/ },
    {
      damage: "no tags",
      apply: ({ catalog }) => catalog.delete(key("StructTreeRoot")),
      problem: /no structure tree/,
    },
    {
      damage: "no metadata",
      apply: ({ catalog }) => catalog.delete(key("Metadata")),
      problem: /not claim PDF\/UA-1/,
    },
    {
      damage: "a file name for a title",
      apply: ({ catalog }) => catalog.delete(key("ViewerPreferences")),
      problem: /file's name/,
    },
    {
      damage: "a picture without words",
      apply: (document) => first(document, "Figure").delete(key("Alt")),
      problem: /alternative text/,
    },
    {
      damage: "a header of nothing",
      apply: (document) => first(document, "TH").delete(key("A")),
      problem: /what it heads/,
    },
    {
      damage: "a skipped heading",
      apply: (document) => {
        for (const one of dictionaries(document))
          if (one.get(key("S")) === key("H2")) one.set(key("S"), key("H4"));
      },
      problem: /level 4 follows one of level 1/,
    },
    {
      damage: "no title",
      apply: (document) => first(document, "H1").set(key("S"), key("P")),
      problem: /first heading is not of level 1/,
    },
    {
      damage: "a link without a name",
      apply: (document) => firstLink(document).delete(key("Contents")),
      problem: /links that do not say/,
    },
    {
      damage: "a page without tab order",
      apply: (document) => pageWithLinks(document).delete(key("Tabs")),
      problem: /no tab order/,
    },
    {
      damage: "a font left out",
      apply: (document) => withKey(document, "FontFile2").delete(key("FontFile2")),
      problem: /is not embedded/,
    },
  ])(
    "$damage",
    async ({ apply, problem }) => {
      const document = await PDFDocument.load(sound, { updateMetadata: false });
      apply(document);
      expect((await checkPdfStructure(await document.save())).join(" ")).toMatch(problem);
    },
    30_000,
  );
});

function dictionaries(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict);
}

function first(document: PDFDocument, role: string): PDFDict {
  const found = dictionaries(document).find((one) => one.get(key("S")) === key(role));
  if (!found) throw new Error(`the chapter has no ${role}`);
  return found;
}

function withKey(document: PDFDocument, name: string): PDFDict {
  const found = dictionaries(document).find((one) => one.has(key(name)));
  if (!found) throw new Error(`nothing has a ${name}`);
  return found;
}

function pageWithLinks(document: PDFDocument): PDFDict {
  const page = document.getPages().find(({ node }) => (node.Annots()?.size() ?? 0) > 0);
  if (!page) throw new Error("no page has a link");
  return page.node;
}

function firstLink(document: PDFDocument): PDFDict {
  const annotations = pageWithLinks(document).lookup(key("Annots"), PDFArray);
  return annotations.lookup(0, PDFDict);
}
