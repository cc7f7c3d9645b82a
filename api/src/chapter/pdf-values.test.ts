import { describe, expect, test } from "vitest";
import { PdfName, PdfParser, PdfRef, textString } from "./pdf-values.ts";

const read = (text: string) => new PdfParser(text).value();

describe("a value of a PDF is read as it was meant", () => {
  test.each<[what: string, text: string, value: unknown]>([
    ["a number", "-12.5 ", -12.5],
    ["a number before another", "12 0 obj", 12],
    ["a reference", "12 0 R", new PdfRef(12)],
    ["a name with a sign in it", "/Doel#201", new PdfName("Doel 1")],
    ["a string with brackets in it", "(a (b) \\) c)", "a (b) ) c"],
    ["a string with bytes", "(\\000\\33\\1012\\\\\\n)", "\u0000\u001bA2\\\n"],
    ["a string over two lines", "(a\\\r\nb)", "ab"],
    ["a string of digits", "<00 1B 4>", "\u0000\u001b"],
    ["a list", "[1 0 R/A(b)null]", [new PdfRef(1), new PdfName("A"), "b", null]],
    [
      "a dictionary",
      "<</A<</B true>>% c\n/C[]>>",
      new Map<string, unknown>([
        ["A", new Map([["B", true]])],
        ["C", []],
      ]),
    ],
  ])("%s", (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each(["(without an end", "<</A", "[1", "obj", "<00", "1.2.3", ""])("and %o is no value", (text) => {
    expect(() => read(text)).toThrow(/^The PDF has /);
  });

  test("text beyond Latin is told by its mark", () => {
    expect(textString("\u00fe\u00ff\u0001\u0042")).toBe("ł");
    expect(textString("Doel")).toBe("Doel");
  });
});
