import { expect, it } from "vitest";
import { readClipboard } from "./paste-text.ts";

it.each([
  ["one number", "8,1", [["8,1"]]],
  [
    "a block with the line end that Excel adds",
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["line ends of another program", "1\n2\r3", [["1"], ["2"], ["3"]]],
  ["empty cells and rows in the middle", "1\t\t3\n\n4", [["1", "", "3"], [""], ["4"]]],
  ["a cell with a line end and a tab of its own", '"a\nb"\t"c\td"\n1', [["a\nb", "c\td"], ["1"]]],
  ["doubled quotes", '"zegt ""ja"""\t2', [['zegt "ja"', "2"]]],
  ["a quote that is never closed", '"t Zand\t5\n6', [['"t Zand', "5"], ["6"]]],
  ["quotes inside a cell", 'de "grote" stad\t5', [['de "grote" stad', "5"]]],
  ["a cell that begins with quoted words", '"a" b\t5', [['"a" b', "5"]]],
  ["nothing", "", []],
  ["only white space", "\t\r\n \r\n", []],
] as const)("reads %s", (_, text, rows) => {
  expect(readClipboard(text)).toEqual(rows);
});

it("reads 2 000 rows with a quoted cell each in a moment", () => {
  const text = Array.from({ length: 2_000 }, (_, row) => `"naam\n${row}"\t${row}\t8,1`).join("\r\n");
  expect(readClipboard(text)).toHaveLength(2_000);
});
