import { expect, test } from "vitest";
import { type CsvLine, mostColumns, parseCsv } from "./parse-csv.ts";

async function parse(pieces: Iterable<string>) {
  const found: unknown[] = [];
  for await (const line of parseCsv(pieces, ";"))
    found.push("kind" in line ? [line.code, line.line] : [line.line, ...line.cells]);
  return found;
}

const texts: [what: string, text: string, lines: (CsvLine["cells"][number] | number)[][]][] = [
  [
    "plain lines",
    "a;b\n1;2\n",
    [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
  ],
  [
    "no end after the last line",
    "a;b\n1;",
    [
      [1, "a", "b"],
      [2, "1", ""],
    ],
  ],
  [
    "mixed line ends",
    "a\r\nb\nc\rd\r\n",
    [
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ],
  ],
  [
    "blank lines keep their numbers",
    "a\n\n\r\n\rb\n",
    [
      [1, "a"],
      [5, "b"],
    ],
  ],
  [
    "quotes, doubled ones and delimiters in them",
    '"a;b";"c""d"\n"";x\n',
    [
      [1, "a;b", 'c"d'],
      [2, "", "x"],
    ],
  ],
  [
    "line ends in quotes",
    '1;"a\r\nb"\n2;"c\nd\ne"\r\n3;f\n',
    [
      [1, "1", "a\r\nb"],
      [3, "2", "c\nd\ne"],
      [6, "3", "f"],
    ],
  ],
  ["a quote at the very end", 'a;"b"', [[1, "a", "b"]]],
  [
    "a quote that stays open",
    'a\n"b;c\nd\n',
    [
      [1, "a"],
      ["quote-not-closed", 2],
    ],
  ],
  [
    "a quote behind other text stands for itself",
    'a\nb;15" scherm;"x";"y"\nc;5" pijp\nd\n',
    [
      [1, "a"],
      [2, "b", '15" scherm', "x", "y"],
      [3, "c", '5" pijp'],
      [4, "d"],
    ],
  ],
  [
    "a quote behind spaces alone",
    'a\nb; "c;d"\ne\n',
    [
      [1, "a"],
      ["quote-misplaced", 2],
    ],
  ],
  [
    "text behind a quote",
    'a\n"b"c\n',
    [
      [1, "a"],
      ["quote-misplaced", 2],
    ],
  ],
  ["nothing", "", []],
];

test.each(texts)("%s, wherever the pieces of the file are cut", async (_what, text, lines) => {
  expect(await parse([text])).toEqual(lines);
  expect(await parse(text)).toEqual(lines);
  for (let at = 1; at < text.length; at++)
    expect(await parse([text.slice(0, at), text.slice(at)]), `cut at ${at}`).toEqual(lines);
});

test("too many columns are told of their line, and the reading goes on", async () => {
  const wide = ";".repeat(mostColumns);
  expect(await parse([`a\n${wide}\nb\n`])).toEqual([
    [1, "a"],
    ["too-many-columns", 2],
    [3, "b"],
  ]);
});

test("a quote that stays open for 200 000 characters ends the reading, however much follows", async () => {
  let pieces = 0;
  const endless = (function* () {
    yield 'a\n"';
    for (;;) {
      pieces++;
      yield "b;c\n".repeat(10_000);
    }
  })();
  expect(await parse(endless)).toEqual([
    [1, "a"],
    ["quote-not-closed", 2],
  ]);
  expect(pieces).toBeLessThan(10);
});
