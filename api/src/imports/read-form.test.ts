import type { AreaCode } from "@lokaal17/shared/areas/area";
import { describeRemark, type FileReading } from "@lokaal17/shared/imports/file-reading";
import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import { describe, expect, test } from "vitest";
import { handMadeWorkbook, municipalitiesSideBySide, unicodeText } from "./testing/messy-files.ts";
import { target, withForms } from "./testing/with-forms.ts";

const { reading } = withForms();

const remarksOf = ({ remarks }: FileReading) => remarks.map((remark) => describeRemark(remark, "nl"));
const rolesOf = ({ columns }: FileReading) =>
  Object.fromEntries(columns.map(({ name, role }) => [name, role]));
describe("a text of UTF-16 with two lines of headings, a total and notes", () => {
  test("is taken apart and shown", async () => {
    const found = await reading(unicodeText());
    expect(found).toMatchObject({
      kind: "text",
      encoding: "utf-16le",
      delimiter: "\t",
      headerLine: 4,
      rows: 6,
      decimalMark: ",",
      ambiguousNumbers: [],
      open: ["names"],
    });
    expect(found.preamble).toEqual(["Openbare toiletten en meldingen", "Bron: eigen telling", ""]);
    expect(rolesOf(found)).toEqual({
      Gemeente: "area",
      "2023 Openbare toiletten": "wide",
      "2023 Meldingen": "wide",
      "2024 Openbare toiletten": "wide",
      "2024 Meldingen": "wide",
    });
    expect(found.proposal).toMatchObject({
      headingLines: 2,
      lastLine: 11,
      source: "eigen telling",
      groupMark: ".",
      missingMarks: { x: "confidential", ".": "missing" },
      indicators: { "Openbare toiletten": { code: "public-toilets" } },
      areas: { "Utrecht (gemeente)": "GM0344", "'s-Gravenhage": "GM0518", "Súdwest-Fryslân": "GM1900" },
    });
    expect(remarksOf(found)).toEqual([
      "De eerste 3 regels staan boven de koppen en worden niet gelezen.",
      "De koppen nemen 2 regels. Ze zijn samengevoegd, zoals 2023 Openbare toiletten.",
      'Onder de tabel staan 2 regels die geen rijen zijn ("* voorlopige cijfers"). Dat wordt niet gelezen.',
      "De punt of komma staat in dit bestand tussen duizendtallen: 12.345.678 is gelezen als 12345678.",
    ]);
  });

  test("names that are none are asked, with what was probably meant", async () => {
    const { names } = await reading(unicodeText());
    expect(names.filter(({ code }) => code === null)).toEqual([
      {
        of: "area",
        text: "Amstedam",
        rows: 1,
        code: null,
        suggestions: [{ code: "GM0363", name: "Amsterdam" }],
      },
      { of: "area", text: "Totaal", rows: 1, code: null, suggestions: [] },
      { of: "indicator", text: "Meldingen", rows: 6, code: null, suggestions: expect.anything() },
    ]);
  });
});

describe("a workbook that somebody made by hand", () => {
  test("is taken apart and shown", async () => {
    const found = await reading(handMadeWorkbook(), { fileName: "Woo.xlsx" });
    expect(found).toMatchObject({
      kind: "workbook",
      encoding: null,
      delimiter: null,
      sheets: ["Cijfers 2024"],
      headerLine: 3,
      rows: 4,
      ambiguousNumbers: [],
    });
    expect(rolesOf(found)).toMatchObject({ Gemeente: "area", Jaar: "period", "Op tijd": "value" });
    expect(found.sample[0]).toEqual(["344", "Utrecht", "2024", "81,3 %", "geteld in januari"]);
    expect(found.proposal.missingMarks).toEqual({ "#N/A": "missing" });
    expect(found.open).toEqual(["names", "source"]);
    expect(remarksOf(found)).toEqual([
      "De eerste 2 regels staan boven de koppen en worden niet gelezen.",
      'Onder de tabel staat 1 regel die geen rij is ("* Uit het zaaksysteem. Cijfers per 31 december."). Dat wordt niet gelezen.',
      "Deze bladen zijn verborgen en worden niet gelezen: Keuzes.",
      "1 verborgen rij wordt gewoon meegelezen.",
      "1 keer zijn cellen samengevoegd. De tekst telt voor al die cellen.",
      "1 cel is een formule. De laatst berekende uitkomst wordt gelezen.",
      "3 cellen hebben de opmaak procent: 0.813 wordt gelezen als 81,3 %.",
      "1 cel heeft een foutmelding van Excel, zoals #N/A.",
      "2 kolommen zijn niet herkend en worden niet gelezen.",
    ]);
  });

  test("a round that asks one indicator of it leaves nothing open", async () => {
    const asked = target({ indicators: ["information-requests-on-time" as never] });
    const found = await reading(handMadeWorkbook(), { target: asked });
    expect(found.open).toEqual([]);
    expect(found.proposal.fixed).toEqual({ indicator: "information-requests-on-time" });
  });

  test("codes that lost their zeros are resolved, and said", async () => {
    const lines = "gemeentecode;jaar;waarde\n344;2024;5,5\n14;2024;6,5\nGM363;2024;7,5\nGM0355;2024;8\n";
    const found = await reading(lines);
    expect(found.proposal.areas).toEqual({ "344": "GM0344", "14": "GM0014", GM363: "GM0363" });
    expect(remarksOf(found)[0]).toBe(
      "De code 344 is gelezen als GM0344: de nullen en letters ervoor waren weg.",
    );
  });
});

const layers: [what: string, text: string, codes: (string | null)[]][] = [
  [
    "a table of provinces",
    "Provincie;Jaar;Waarde\nGroningen;2024;1\nFriesland;2024;2\nUtrecht;2024;3\nLimburg;2024;4\n",
    ["PV20", "PV21", "PV26", "PV31"],
  ],
  [
    "a table of provinces whose heading says nothing",
    "Naam;Jaar;Waarde\nGroningen;2024;1\nDrenthe;2024;2\nNederland;2024;3\n",
    ["PV20", "PV22", "NL01"],
  ],
  [
    "a table of municipalities whose heading says nothing",
    "Naam;Jaar;Waarde\nGroningen;2024;1\nZeist;2024;2\nUtrecht;2024;3\n",
    ["GM0014", "GM0355", "GM0344"],
  ],
  ["one name below a heading that says which", "Gemeente;Jaar;Waarde\nUtrecht;2024;1\n", ["GM0344"]],
  ["one name below a heading that says nothing", "Naam;Jaar;Waarde\nUtrecht;2024;1\n", [null]],
  [
    "provinces and municipalities in one column",
    "Gebied;Jaar;Waarde\nUtrecht;2024;1\nDrenthe;2024;2\nZeist;2024;3\n",
    [null, "PV22", "GM0355"],
  ],
  [
    "a heading that the names contradict",
    "Gemeente;Jaar;Waarde\nUtrecht;2024;1\nDrenthe;2024;2\nFriesland;2024;3\n",
    [null, "PV22", "PV21"],
  ],
];

describe("a name that a municipality and a province share", () => {
  test.each(layers)("%s", async (_what, text, codes) => {
    const { names, open } = await reading(text);
    expect(names.flatMap(({ of, code }) => (of === "area" ? [code] : []))).toEqual(codes);
    expect(open.includes("names")).toBe(codes.includes(null) || names.some(({ code }) => code === null));
  });

  test("the round that the file is for says which, when nothing else does", async () => {
    const text = "Naam;Jaar;Waarde\nUtrecht;2024;1\n";
    const { proposal } = await reading(text, {
      target: target({ areas: ["GM0344" as AreaCode], periods: ["2024"] }),
    });
    expect(proposal.areas).toEqual({ Utrecht: "GM0344" });
  });

  test("what was said of an earlier file does not make a province a municipality", async () => {
    const text = "Naam;Jaar;Waarde\nUtrecht;2024;1\nDrenthe;2024;2\n";
    const map = importMapSchema.parse({
      decimalMark: ",",
      columns: { area: "Naam", period: "Jaar", value: "Waarde" },
      indicators: {},
      areas: { Utrecht: "GM0344" },
    });
    const { proposal } = await reading(text, {
      remembered: () => Promise.resolve({ map, fileName: "vorig jaar.csv" }),
    });
    expect(proposal.areas).toEqual({ Utrecht: "PV26", Drenthe: "PV22" });
  });
});

describe("months that are school years as well", () => {
  const sentence =
    '"2009-10" kan een maand zijn en ook een schooljaar. Er staat niets in het bestand dat zegt welke van de twee. Het wordt gelezen als maand. Is het een schooljaar? Schrijf dan het ene jaar waar het cijfer bij hoort.';
  const file = (...periods: string[]) =>
    `indicator;gemeente;periode;waarde;bron\n${periods.map((period) => `public-toilets;GM0344;${period};1;eigen\n`).join("")}`;

  test("are asked when nothing in the file says that they are months", async () => {
    const found = await reading(file("2009-10", "2012-13"));
    expect(found.open).toEqual(["period"]);
    expect(remarksOf(found)).toContain(sentence);
    const answered = await reading(file("2009-10", "2012-13"), { map: found.proposal });
    expect(answered.open).toEqual([]);
  });

  test("are months among other months", async () => {
    const found = await reading(file("2009-10", "2009-11"));
    expect(found.open).toEqual([]);
    expect(remarksOf(found)).not.toContain(sentence);
  });
});

describe("municipalities side by side in Windows-1252", () => {
  test("is taken apart and shown", async () => {
    const found = await reading(municipalitiesSideBySide());
    expect(found).toMatchObject({
      encoding: "windows-1252",
      delimiter: ";",
      headerLine: 4,
      rows: 3,
      decimalMark: ",",
    });
    expect(rolesOf(found)).toEqual({
      Jaar: "period",
      Utrecht: "wide",
      "Noardeast-Fryslân": "wide",
      "Den Haag": "wide",
      GM1999: "wide",
      "Noord-Holland": "wide",
      "kolom 7": "none",
    });
    expect(found.proposal).toMatchObject({
      groupMark: ".",
      areas: { "Den Haag": "GM0518", "Noord-Holland": "PV27" },
    });
    expect(found.open).toEqual(["indicator", "names", "source"]);
    const asked = found.names.filter(({ code }) => code === null);
    expect(asked.map(({ text, suggestions }) => [text, suggestions.map(({ code }) => code)])).toEqual([
      ["Utrecht", ["PV26", "GM0344"]],
      ["GM1999", expect.anything()],
    ]);
    expect(remarksOf(found)).toContain("Een sterretje achter het jaar (2022*) wordt gelezen als voorlopig.");
  });
});

const layouts: [what: string, text: string, map: Partial<ImportMap>, open: FileReading["open"]][] = [
  [
    "our long form in Dutch",
    "indicator;gemeente;jaar;waarde;status;bron\npublic-toilets;GM0344;2024;5,1;Voorlopig;eigen\npublic-toilets;GM0355;2024;x;;eigen\n",
    {
      columns: {
        indicator: "indicator",
        area: "gemeente",
        period: "jaar",
        value: "waarde",
        status: "status",
        source: "bron",
      },
      statuses: { "": "normal", Voorlopig: "provisional" },
      missingMarks: { x: "confidential" },
      indicators: { "public-toilets": { code: "public-toilets", beyondLimits: "refuse" } },
    },
    [],
  ],
  [
    "English headings, points and commas",
    "Indicator,Municipality,Year,Value\nPublic toilets,Utrecht,2024,1234.5\n",
    {
      columns: { indicator: "Indicator", area: "Municipality", period: "Year", value: "Value" },
      decimalMark: ".",
    },
    ["source"],
  ],
  [
    "one municipality with years side by side",
    "Indicator;2022;2023;2024\nOpenbare toiletten;5,1;5,2;\nGroen in de buurt;7;8;9\n",
    {
      columns: { indicator: "Indicator" },
      wide: ["2022", "2023", "2024"].map((year) => ({ column: year, part: "value", period: year })),
    },
    ["area", "source"],
  ],
  [
    "indicators side by side, and columns that are none of ours",
    "Regio;Perioden;Openbare toiletten;Iets anders\nUtrecht;2015JJ00;5,1;3\nZeist;2020KW01;6,1;4\n",
    {
      columns: { area: "Regio", period: "Perioden" },
      wide: [{ column: "Openbare toiletten", part: "value", indicator: "Openbare toiletten" }],
    },
    ["source"],
  ],
  [
    "numerator and denominator",
    "gemeente;jaar;teller;noemer\nUtrecht;2024;50;200\n",
    { columns: { area: "gemeente", period: "jaar", numerator: "teller", denominator: "noemer" } },
    ["indicator", "source"],
  ],
];

test.each(layouts)("%s is recognised", async (_what, text, map, open) => {
  const found = await reading(text);
  expect(found.proposal).toMatchObject(map);
  expect(found.open).toEqual(open);
});

test("one municipality and one year of a round stand for a whole file", async () => {
  const found = await reading("Indicator;Waarde\nOpenbare toiletten;5,1\nGroen in de buurt;7,25\n", {
    target: target({ areas: ["GM0344" as never], periods: ["2024"] }),
  });
  expect(found.proposal.fixed).toEqual({ area: "GM0344", period: "2024" });
  expect(found.open).toEqual([]);
});

const numbers: [what: string, values: string, mark: "," | "." | null, either: string[], isOpen: boolean][] = [
  ["commas", "8,1 12 3", ",", [], false],
  ["points", "8.1 12 3", ".", [], false],
  ["whole numbers", "8 12 3", null, [], false],
  ["a number that can be two", "1.234 12 3", null, ["1.234"], true],
  ["a number that can be two beside a decimal comma", "1.234 8,1 3", ",", ["1.234"], true],
  ["points that the file proves to be thousands", "1.234 1.234.567 8,1", ",", [], false],
  ["points and commas that fight", "8.1 8,1 3", null, [], true],
  ["thousands with a comma", "1,234.5 1,234 3", ".", [], false],
];

test.each(numbers)("numbers: %s", async (_what, values, mark, either, isOpen) => {
  const lines = values.split(" ").map((value, at) => `GM0344;${2020 + at};${value}`);
  const found = await reading(`gemeente;jaar;waarde\n${lines.join("\n")}\n`);
  expect(found).toMatchObject({ decimalMark: mark, ambiguousNumbers: either });
  expect(found.open.includes("decimal-mark")).toBe(isOpen);
});
