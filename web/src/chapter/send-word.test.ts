import { expect, test } from "vitest";
import { largestWordFile, wrongWith } from "./send-word.ts";

test.each([
  ["a Word file may go", [{ name: "Hoofdstuk.DOCX", size: 3_000_000 }], null],
  [
    "one file at a time",
    [
      { name: "a.docx", size: 1 },
      { name: "b.docx", size: 1 },
    ],
    "oneFile",
  ],
  ["a PDF is not a Word file", [{ name: "a.pdf", size: 1 }], "wrongKind"],
  ["an old Word file is not one either", [{ name: "a.doc", size: 1 }], "wrongKind"],
  ["an empty file says nothing", [{ name: "a.docx", size: 0 }], "emptyFile"],
  ["a huge one is refused before it is sent", [{ name: "a.docx", size: largestWordFile + 1 }], "tooLarge"],
])("%s", (_, files, wrong) => {
  expect(wrongWith(files, [".docx"])).toBe(wrong);
});
