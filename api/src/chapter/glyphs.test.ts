import { expect, test } from "vitest";
import { cleanDocument } from "./clean-document.ts";
import { missingCharacters, refuseMissingGlyphs } from "./glyphs.ts";
import { everyBlock } from "./testing/every-block.ts";

test("Frisian, Polish, Greek and the marks of our own sentences can be printed", () => {
  expect(missingCharacters("Súdwest-Fryslân Łódź ĳ α “aanhaling” – − · • € ½ ≥ …")).toEqual([]);
});

test("a character that cannot be printed is named with the words around it", () => {
  expect(() => refuseMissingGlyphs(everyBlock("nl", "Project 漢字 en 🎉 in de wijk"))).toThrow(
    /漢 \(U\+6F22\), 字 \(U\+5B57\), 🎉 \(U\+1F389\).*Project 漢字 en 🎉 in de wijk/,
  );
  expect(() => refuseMissingGlyphs(everyBlock("nl"))).not.toThrow();
});

test("marks that turn a text around or hide a part of it are taken out, letters with loose accents made whole", () => {
  const document = cleanDocument(everyBlock("nl", "ab\u202Egpj.\u202Cexe\u200B \uFEFFFrysla\u0302n"));
  expect(document).toEqual(everyBlock("nl", "abgpj.exe Fryslân"));
});
