import { dutch, facts, figure, published } from "@lokaal17/shared/open-data/fixtures";
import { observationsTable } from "@lokaal17/shared/open-data/observations-table";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { writeWorkbook } from "./make-file.ts";
import { workbookBytes } from "./workbook.ts";

const rows = [
  figure({ source: "=HYPERLINK(1)", breakdown: "0363" }),
  figure({ value: "12.50", numerator: "123456789012345", denominator: "0.123456789012", period: "2023" }),
  figure({ value: null, status: "missing", source: "_x0041_ en @x", origin: "synthetic", period: "2022" }),
];
const table = observationsTable(rows, facts, dutch, published);

describe("figures as a workbook", async () => {
  const { sheets } = await readXlsx(await workbookBytes(table), { readStyles: true });
  const [figures, notes] = sheets;
  const at = (row: number, name: string) => {
    const column = table.columns.findIndex((one) => one.name === name);
    return { value: figures?.rows[row]?.[column] ?? null, cell: figures?.cells?.get(`${row},${column}`) };
  };

  it("have headings for people, frozen and with a filter", () => {
    expect(figures?.name).toBe("Cijfers");
    expect(figures?.rows[0]?.slice(0, 4)).toEqual(["Indicatorcode", "Indicator", "Gebiedscode", "Gebied"]);
    expect(figures?.freezePane).toMatchObject({ rows: 1 });
    expect(figures?.autoFilter?.range).toBe("A1:S4");
  });

  it("are numbers, with as many decimals as are stored", () => {
    expect(at(1, "OBS_VALUE")).toMatchObject({ value: -1.5, cell: { style: { numFmt: "0.00" } } });
    expect(at(2, "OBS_VALUE")).toMatchObject({ value: 12.5, cell: { style: { numFmt: "0.00" } } });
    expect(at(2, "NUMERATOR").value).toBe(123_456_789_012_345);
    expect(at(2, "DENOMINATOR").value).toBe(0.123456789012);
    expect(at(3, "OBS_VALUE").value).toBeNull();
  });

  it("keep codes and words as text, whatever they look like", () => {
    expect(at(1, "BREAKDOWN").value).toBe("0363");
    expect(at(1, "TIME_PERIOD").value).toBe("2024");
    expect(at(1, "SOURCE")).toMatchObject({ value: "=HYPERLINK(1)" });
    expect(at(1, "SOURCE").cell?.formula).toBeUndefined();
    expect(at(3, "SOURCE").value).toBe("_x0041_ en @x");
  });

  it("carry the mark on the row and in the notes, with source, definition and data version", () => {
    expect(at(3, "NOTE").value).toBe("VOORBEELD, geen echt cijfer");
    expect(notes?.name).toBe("Toelichting");
    const words = notes?.rows.flat().join("\n") ?? "";
    for (const part of [
      "VOORBEELD, geen echt cijfer: 1 van de 3 cijfers is een voorbeeld.",
      "Restafval van huishoudens.",
      "Zet asOf=12 achter het adres",
      "Bron: CBS, tabel 83558NED",
      "Publicatie 2026, 20 mei 2026",
    ])
      expect(words).toContain(part);
  });

  it("are the same bytes every time", async () => {
    expect(await workbookBytes(table)).toEqual(await workbookBytes(table));
  });
});

it("a workbook of 20,000 figures takes less than 5 seconds of work, nearly all of it beside the thread that answers", async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => table.rows[at % 3] ?? []);
  // Work, and not time: other tests run at the same time.
  const [all, own] = [process.cpuUsage(), process.threadCpuUsage()];
  const bytes = await writeWorkbook({ ...table, rows: many });
  expect(bytes.byteLength).toBeGreaterThan(100_000);
  expect(seconds(process.cpuUsage(all))).toBeLessThan(5);
  // Handing over the rows is all that the thread of the readers does.
  expect(seconds(process.threadCpuUsage(own))).toBeLessThan(0.5);
}, 60_000);

const seconds = ({ user, system }: { user: number; system: number }) => (user + system) / 1e6;
