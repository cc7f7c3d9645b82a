import { describe, expect, it } from "vitest";
import { dutchDialect } from "./csv.ts";
import { tableToCsv } from "./csv-table.ts";
import { csvwMetadata } from "./csvw.ts";
import { dutch, facts, figure, published } from "./fixtures.ts";
import { changesBetween, changesTable } from "./observation-changes.ts";
import { observationsTable } from "./observations-table.ts";

const tableOf = (...rows: Parameters<typeof observationsTable>[0]) =>
  observationsTable(rows, facts, dutch, published);
const lines = (text: string) => text.split("\r\n");

describe("figures as CSV", () => {
  it("keeps numbers to the digit and takes formulas their power", () => {
    const csv = tableToCsv(tableOf(figure({ source: "=HYPERLINK(1)" })));
    expect(lines(csv)[0]).toBe(
      "INDICATOR,INDICATOR_NAME,REF_AREA,REF_AREA_NAME,TIME_PERIOD,BREAKDOWN,BOUNDARY_YEAR,OBS_VALUE,NUMERATOR,DENOMINATOR,OBS_STATUS,ORIGIN,SOURCE,DEFINITION_VERSION,NOTE,UNIT_MEASURE,EXPLANATION,OBJECTION,OBJECTION_ANSWER",
    );
    expect(lines(csv)[1]).toBe(
      "residual-waste,Restafval,GM0344,Utrecht,2024,_T,,-1.50,,,P,real,'=HYPERLINK(1),1,,kg per inwoner,,,",
    );
  });

  it("opens in a spreadsheet with Dutch settings: semicolons, decimal commas, a mark in front", () => {
    const csv = tableToCsv(tableOf(figure({ value: "1234.5", area: "GM1900" })), dutchDialect);
    expect(csv.startsWith("\uFEFFINDICATOR;")).toBe(true);
    expect(lines(csv)[1]).toContain(";GM1900;Súdwest-Fryslân;2024;_T;;1234,5;;;P;");
  });

  it("says on the row itself that a figure is an example, and of the whole how many are", () => {
    const table = tableOf(figure({ origin: "synthetic" }), figure({ period: "2023" }));
    expect(lines(tableToCsv(table))[1]).toContain(',"VOORBEELD, geen echt cijfer",');
    expect(lines(tableToCsv(table))[2]).not.toContain("VOORBEELD");
    expect(table.about.mark).toBe("VOORBEELD, geen echt cijfer: 1 van de 2 cijfers is een voorbeeld.");
  });

  it("lets an explanation travel with its figure, without the power of a formula", () => {
    expect(tableToCsv(tableOf(figure({ period: "2023" })))).toContain(',"\'=1+1, anders geteld",');
  });
});

it("an objection goes out beside its figure, with what was answered", () => {
  expect(tableToCsv(tableOf(figure({ period: "2021" })))).toContain(
    ",Dit klopt niet.,Het CBS kijkt het na.\r\n",
  );
});

describe("what stands around the figures", () => {
  const { about, title } = tableOf(
    figure(),
    figure({ period: "2023", area: "GM1900", value: null, status: "missing" }),
  );
  const noteOf = (heading: string) => about.notes.find((note) => note.heading === heading)?.lines ?? [];

  it("names the source, what may be done with it, and how to get the same figures later", () => {
    expect(title).toBe("Restafval");
    expect(about.sources).toEqual(["CBS, tabel 83558NED"]);
    expect(noteOf("Bronnen en gebruik")[0]).toEqual(["Bron: CBS, tabel 83558NED", "2 cijfers"]);
    expect(JSON.stringify(noteOf("Over dit bestand"))).toContain("Zet asOf=12 achter het adres");
  });

  it("tells what is counted, how, and how much there is", () => {
    expect(noteOf("Restafval")).toEqual([
      ["Definities", "Restafval van huishoudens."],
      [
        "Methode",
        "Versie 1 van de definitie. Eenheid: kg per inwoner. Bron: CBS, 83558NED. Teller: Kilo's. Noemer: Inwoners.",
      ],
      ["Dekking", "1 gebieden, 1 cijfers, perioden 2024 tot en met 2024"],
    ]);
  });
});

describe("the description of a CSV file", () => {
  it("names every column with its type, and the key", () => {
    const metadata = csvwMetadata(tableOf(figure()), "https://lokaal17.example/v1/observations.csv");
    expect(metadata).toMatchObject({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "nl" }],
      url: "https://lokaal17.example/v1/observations.csv",
      "dc:source": ["CBS, tabel 83558NED"],
      tableSchema: { primaryKey: ["INDICATOR", "REF_AREA", "TIME_PERIOD", "BREAKDOWN"] },
    });
    const types = JSON.stringify(metadata);
    expect(types).toContain('"name":"REF_AREA","titles":["REF_AREA","Gebiedscode"],"datatype":"string"');
    expect(types).toContain('"name":"OBS_VALUE","titles":["OBS_VALUE","Waarde"],"datatype":"decimal"');
  });

  it("says so when the decimals have a comma", () => {
    const metadata = csvwMetadata(tableOf(figure()), "x.csv", dutchDialect);
    expect(metadata).toMatchObject({ dialect: { delimiter: ";" } });
    expect(JSON.stringify(metadata)).toContain('{"base":"decimal","format":{"decimalChar":","}}');
  });
});

describe("changes since an earlier state", () => {
  const before = [figure(), figure({ period: "2023" }), figure({ period: "2022" })];
  const now = [figure({ value: "2" }), figure({ period: "2022" }), figure({ period: "2025" })];

  it("are what is new or different, and what is there no more", () => {
    const { changed, removed } = changesBetween(before, now);
    expect(changed.map(({ period, value }) => [period, value])).toEqual([
      ["2024", "2"],
      ["2025", "-1.50"],
    ]);
    expect(removed.map(({ period }) => period)).toEqual(["2023"]);
  });

  it("go out with what to do, and a removed figure without its number", () => {
    const csv = tableToCsv(changesTable(changesBetween(before, now), 11, facts, dutch, published));
    expect(lines(csv)[0]).toMatch(/^ACTION,INDICATOR,/);
    expect(lines(csv)[3]).toMatch(/^D,residual-waste,Restafval,GM0344,Utrecht,2023,_T,,,,,P,/);
  });
});
