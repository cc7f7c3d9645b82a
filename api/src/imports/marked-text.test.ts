import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { markText, type TextForm } from "./marked-text.ts";

const formOf = (form: Partial<TextForm>): TextForm =>
  importMapSchema.parse({ decimalMark: ",", source: "x", indicators: {}, ...form });
const marked = (text: string, notes: Record<number, string>, form: Partial<TextForm> = {}) =>
  markText(Buffer.from(text), formOf(form), lines(notes), "Wat klopt er niet?").toString();
const lines = (notes: Record<number, string>) =>
  new Map(Object.entries(notes).map(([line, note]) => [Number(line), note]));

it.each<
  [what: string, text: string, notes: Record<number, string>, form: Partial<TextForm>, expected: string]
>([
  ["a plain file", "a,b\n1,2\n3,4\n", { 3: "fout" }, {}, 'a,b,"Wat klopt er niet?"\n1,2,\n3,4,"fout"\n'],
  [
    "semicolons, CRLF, quotes and no line end at the end",
    'a;b\r\n"x;""y""";2\r\n3;4',
    { 2: 'het "getal"' },
    { delimiter: ";" },
    'a;b;"Wat klopt er niet?"\r\n"x;""y""";2;"het ""getal"""\r\n3;4;',
  ],
  [
    "what stands above and below the table",
    'Gemaakt "op maandag\n\na,b\n1,2\nBron: ons\n',
    { 4: "fout" },
    { headerLine: 3, lastLine: 4 },
    'Gemaakt "op maandag\n\na,b,"Wat klopt er niet?"\n1,2,"fout"\nBron: ons\n',
  ],
  [
    "a record over lines, and a row that is too short",
    'a,b\n"een\ntwee",2\n3\n\n4,5\n',
    { 2: "eerste", 4: "te kort", 6: "laatste" },
    {},
    'a,b,"Wat klopt er niet?"\n"een\ntwee",2,"eerste"\n3,,"te kort"\n\n4,5,"laatste"\n',
  ],
  [
    "two lines of headings",
    "2024,2024\na,b\n1,2\n",
    { 3: "fout" },
    { headingLines: 2 },
    '2024,2024,\na,b,"Wat klopt er niet?"\n1,2,"fout"\n',
  ],
  ["what would be a formula", "a\n1\n", { 2: "=1+1" }, {}, 'a,"Wat klopt er niet?"\n1,"\'=1+1"\n'],
])("%s is marked and stays as it is", (_what, text, notes, form, expected) => {
  expect(marked(text, notes, form)).toBe(expected);
});

it.each(["utf-8", "utf-16le", "utf-16be", "windows-1252", "cp850"] as const)(
  "a file in %s stays in it",
  (encoding) => {
    const mark = encoding.startsWith("utf");
    const encode = (text: string) => iconv.encode(text, encoding, { addBOM: mark });
    const result = markText(
      encode("naam;één\r\nSúdwest-Fryslân;2\r\n"),
      formOf({ encoding, delimiter: ";" }),
      lines({ 2: "Één fout" }),
      "Wat klopt er niet?",
    );
    expect(result.equals(encode('naam;één;"Wat klopt er niet?"\r\nSúdwest-Fryslân;2;"Één fout"\r\n'))).toBe(
      true,
    );
  },
);

it("a marked file that is marked again has the column once", () => {
  const once = marked("a,b\n1,2\n3\n", { 2: "fout" });
  expect(marked(once, { 3: "te kort" })).toBe('a,b,"Wat klopt er niet?"\n1,2,\n3,,"te kort"\n');
});
