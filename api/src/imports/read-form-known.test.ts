import { headingsHash } from "@lokaal17/shared/imports/heading-hash";
import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { describe, expect, test } from "vitest";
import { makeTemplate } from "./template-workbook.ts";
import { sampleEntries } from "./testing/template-sample.ts";
import { target, withForms } from "./testing/with-forms.ts";

const { read, reading } = withForms();

describe("the template of a round", () => {
  const template = () =>
    makeTemplate(
      {
        entries: sampleEntries(),
        address: "https://lokaal17.example",
        helpdesk: "help@vng.example",
        madeAt: new Date("2026-11-21T10:00:00Z"),
        demonstration: true,
      },
      "nl",
    );

  test("is refused for another round, with the way out", async () => {
    const answer = await read(await template(), { target: target({ round: "2026" }) });
    if (!("findings" in answer)) throw new Error("It was read.");
    expect(answer.findings.map((finding) => describeFinding(finding, "nl"))).toEqual([
      "Dit is het invulblad van ronde 2025. Dit bestand is gestuurd voor ronde 2026. Stuur het in bij ronde 2025, of haal het invulblad van ronde 2026 op en vul dat in.",
    ]);
  });

  test("is read for its own", async () => {
    const found = await reading(await template(), { target: target({ round: "2025" }) });
    expect(found).toMatchObject({ recognised: "template", open: [] });
  });
});

describe("our own files need no answers", () => {
  test.each(["nl", "en"] as const)("the template (%s)", async (locale) => {
    const entries = sampleEntries();
    const madeAt = new Date("2026-11-21T10:00:00Z");
    const template = await makeTemplate(
      {
        entries,
        address: "https://lokaal17.example",
        helpdesk: "help@vng.example",
        madeAt,
        demonstration: true,
      },
      locale,
    );
    const found = await reading(template, { fileName: "sjabloon.xlsx" });
    expect(found).toMatchObject({ recognised: "template", open: [], remarks: [], preamble: [] });
    expect(found.proposal).toMatchObject({
      fixed: { area: "GM0344" },
      decimalMark: locale === "nl" ? "," : ".",
    });
  });

  const exported: [what: string, text: string, mark: "," | "."][] = [
    ["for programs", "public-toilets,GM0344,2024,_T,,5.10,,,A,real,eigen,1", "."],
    ["for spreadsheets", "\uFEFFpublic-toilets;GM0344;2024;_T;;5,10;;;A;real;eigen;1", ","],
  ];

  test.each(exported)("an export %s", async (_what, row, mark) => {
    const names =
      "INDICATOR REF_AREA TIME_PERIOD BREAKDOWN BOUNDARY_YEAR OBS_VALUE NUMERATOR DENOMINATOR OBS_STATUS ORIGIN SOURCE DEFINITION_VERSION";
    const delimiter = mark === "," ? ";" : ",";
    const found = await reading(`${names.replaceAll(" ", delimiter)}\n${row.replace("\uFEFF", "")}\n`);
    expect(found).toMatchObject({ recognised: "export", open: [] });
    expect(found.proposal).toMatchObject({
      decimalMark: mark,
      columns: { indicator: "INDICATOR", value: "OBS_VALUE", boundaryYear: "BOUNDARY_YEAR" },
      statuses: { A: "normal", C: "confidential" },
    });
  });
});

test("what somebody says of the form and the columns goes before what is proposed", async () => {
  const text = "Titel;iets;anders\ngemeente;jaar;openbare toiletten\nUtrecht;2024;1.234\n";
  const first = await reading(text, { form: { headerLine: 2 } });
  expect(first.headerLine).toBe(2);
  const map: ImportMap = { ...first.proposal, decimalMark: ",", groupMark: ".", source: "eigen" };
  const second = await reading(text, { map });
  expect(second.open).toEqual([]);
  expect(second.proposal).toMatchObject({ decimalMark: ",", groupMark: ".", source: "eigen", headerLine: 2 });
});

test("names are resolved anew in the column that somebody calls the area", async () => {
  const text = "naam;plaats;jaar;waarde\nUtrecht;Zeist;2024;5\nAmsterdam;Baarnn;2024;6\n";
  const map = importMapSchema.parse({
    delimiter: ";",
    decimalMark: ",",
    columns: { area: "plaats", period: "jaar", value: "waarde" },
    fixed: { indicator: "public-toilets" },
    source: "eigen",
    indicators: { "public-toilets": { code: "public-toilets" } },
  });
  const found = await reading(text, { map });
  expect(found.names.map(({ text: name, code }) => [name, code])).toEqual([
    ["Zeist", "GM0355"],
    ["Baarnn", null],
  ]);
  expect(found.open).toEqual(["names"]);
  const answered = await reading(text, { map: { ...map, areas: { Baarnn: "GM0308" } } });
  expect(answered.open).toEqual([]);
});

test("the map of an earlier file with these headings is used again, for the form of this one", async () => {
  const text = "wat;waar;wanneer;hoeveel\nA1;Zeist;2025;5,1\n";
  const memory = {
    fileName: "vorig jaar.csv",
    map: importMapSchema.parse({
      encoding: "cp850",
      decimalMark: ",",
      columns: { indicator: "wat", area: "waar", period: "wanneer", value: "hoeveel" },
      source: "eigen",
      indicators: { A1: { code: "public-toilets" } },
    }),
  };
  let asked: readonly string[] = [];
  const found = await reading(text, {
    remembered: (headings) => {
      asked = headings;
      return Promise.resolve(memory);
    },
  });
  expect(headingsHash(asked)).toBe(headingsHash([" Hoeveel", "wanneer", "WAAR", "wat"]));
  expect(found).toMatchObject({ rememberedFrom: "vorig jaar.csv", open: [] });
  expect(found.proposal).toMatchObject({
    encoding: "utf-8",
    delimiter: ";",
    indicators: { A1: { code: "public-toilets" } },
  });
});
