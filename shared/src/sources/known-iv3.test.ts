import { describe, expect, it } from "vitest";
import { readIv3 } from "./known-iv3.ts";
import type { SheetRows } from "./sheet-rows.ts";

const sheet = (text: string, name: string | null = null): SheetRows => ({
  name,
  rows: text
    .trim()
    .split("\n")
    .map((line, at) => ({ cells: line.split(";"), line: at + 1 })),
});

const fields = ["0.1 Bestuur", "0.2 Burgerzaken", "0.4 Overhead", "0.10 Mutaties reserves"].concat([
  "1.1 Crisisbeheersing",
  "2.1 Verkeer",
  "5.7 Groen",
  "6.1 Samenkracht",
  "6.71 Jeugd",
  "8.3 Wonen",
]);
const matrix = (title: string, line: (field: string) => string) =>
  `${title}\n\nTaakveld;1.1 Salarissen;3.5.1 Inhuur;3.8 Overige;4.4.2 Subsidies;Totaal\n${fields
    .map((field) => `${field};${line(field)}`)
    .join("\n")}`;

describe("an Iv3 delivery as a matrix", () => {
  it("gives all expenses in euros, without the movements of reserves and without its own totals", () => {
    const read = readIv3(
      [
        sheet(
          matrix("Gemeente Utrecht, 2024", () => "1.000;5;0;15;1.020"),
          "Verdelingsmatrix lasten",
        ),
        sheet(
          matrix("Gemeente Utrecht, 2024", () => "9;9;9;9;36"),
          "Verdelingsmatrix baten",
        ),
      ],
      "iv3.xlsx",
    );
    // Nine task fields of 1,020 thousand.
    expect(read).toMatchObject({ totalExpenses: "9180000", year: "2024", because: null, inEuros: false });
    expect(read?.place).toEqual({ sheet: "Verdelingsmatrix lasten", line: 3, column: null });
  });

  it("finds the sheet of the expenses behind that of the income", () => {
    const sheets = [
      sheet(
        matrix("2024", () => "1;1;1;1;4"),
        "Baten",
      ),
      sheet(
        matrix("2024", () => "2;2;2;2;8"),
        "Lasten",
      ),
    ];
    expect(readIv3(sheets, "iv3.xlsx")).toMatchObject({ totalExpenses: "72000" });
  });

  it("says so when it does not tell expenses from income", () => {
    expect(readIv3([sheet(matrix("Levering 2024", () => "1;1;1;1;4"))], "iv3.csv")).toMatchObject({
      totalExpenses: null,
      because: "no-side",
    });
  });

  it("does not guess which 0.1 was 0.10", () => {
    const text = matrix("Lasten 2024", () => "1;1;1;1;4").replace("0.10 Mutaties reserves", "0.1");
    expect(readIv3([sheet(text)], "iv3.csv")).toMatchObject({ totalExpenses: null, because: "code-twice" });
  });

  it("counts a task field that others are parts of once", () => {
    const text = matrix("Lasten 2024", () => "1;0;0;0;1").replace("8.3 Wonen", "6.7 Jeugd totaal");
    expect(readIv3([sheet(text)], "iv3.csv")).toMatchObject({ totalExpenses: "8000" });
  });
});

describe("an Iv3 delivery as a list", () => {
  const rows = fields.flatMap((field) => [
    `${field.split(" ")[0]};L3.8;100`,
    `${field.split(" ")[0]};B3.8;40`,
  ]);

  it("gives all expenses by the letter before the category", () => {
    const text = `Taakveld;Categorie;Bedrag\n${rows.join("\n")}`;
    expect(readIv3([sheet(text)], "iv3-2024.csv")).toMatchObject({ totalExpenses: "900000", year: "2024" });
  });

  it("takes euros as euros when the file says so", () => {
    const text = `Bedragen in hele euro's\nTaakveld;Categorie;Bedrag\n${rows.join("\n")}`;
    expect(readIv3([sheet(text)], "iv3-2024.csv")).toMatchObject({ totalExpenses: "900", inEuros: true });
  });
});

describe("another table", () => {
  it.each([
    ["of municipalities", "Gemeente;2023;2024\nUtrecht;1;2\nZeist;3;4"],
    ["with some codes", "Hoofdstuk;1.1;2.1;3.1;4.1\n0.1;a;b;c;d"],
    ["without rows", "Taakveld;Categorie;Bedrag"],
  ])("%s is no Iv3 delivery", (_, text) => {
    expect(readIv3([sheet(text)], "tabel.csv")).toBeNull();
  });
});
