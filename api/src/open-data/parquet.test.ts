import { dutch, facts, figure, published } from "@lokaal17/shared/open-data/fixtures";
import { observationsTable } from "@lokaal17/shared/open-data/observations-table";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { parquetBytes } from "./parquet.ts";

const rows = [
  figure({ value: "12.50", boundaryYear: 2026 }),
  figure({ value: "-123456789012345", origin: "synthetic", area: "GM1900" }),
  figure({ value: null, status: "confidential", period: "2023-Q1", source: "=1+1" }),
];
const table = observationsTable(rows, facts, dutch, published);

describe("figures as Parquet", async () => {
  const bytes = parquetBytes(table);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const read = await parquetReadObjects({ file });

  it("come back to the digit: as numbers to compute with, and as text with the zeros at the end", () => {
    expect(read.map(({ OBS_VALUE, OBS_VALUE_TEXT }) => [OBS_VALUE, OBS_VALUE_TEXT])).toEqual([
      [12.5, "12.50"],
      [-123_456_789_012_345, "-123456789012345"],
      [null, null],
    ]);
  });

  it("keep codes and periods as text, and need no apostrophe", () => {
    expect(read[2]).toMatchObject({
      REF_AREA: "GM0344",
      TIME_PERIOD: "2023-Q1",
      OBS_STATUS: "C",
      SOURCE: "=1+1",
    });
    expect(read[0]).toMatchObject({ BOUNDARY_YEAR: 2026, NOTE: null });
    expect(read[1]).toMatchObject({ NOTE: "VOORBEELD, geen echt cijfer", REF_AREA_NAME: "Súdwest-Fryslân" });
  });

  it("carry what stands around them", () => {
    const metadata = new Map(
      parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value]) ?? [],
    );
    expect(metadata.get("mark")).toContain("1 van de 3 cijfers is een voorbeeld");
    expect(metadata.get("dataVersion")).toBe("12");
    expect(metadata.get("notes")).toContain("Restafval van huishoudens.");
  });

  it("may be none", async () => {
    const empty = parquetBytes({ ...table, rows: [] });
    expect(await parquetReadObjects({ file: empty.buffer.slice(0) as ArrayBuffer })).toEqual([]);
  });
});
