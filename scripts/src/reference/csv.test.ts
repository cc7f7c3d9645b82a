import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";

const folder = mkdtempSync(join(tmpdir(), "lokaal17-csv-"));
const path = join(folder, "table.csv");
afterAll(() => rmSync(folder, { recursive: true }));

describe("a table on disk", () => {
  test("comes back as it was written, whatever its fields contain", () => {
    const rows = [
      { code: "GM1900", name: "Súdwest-Fryslân", note: 'a, "b"\nc' },
      { code: "GM0796", name: "'s-Hertogenbosch", note: "" },
    ];
    writeCsv(path, ["code", "name", "note"], rows);
    expect(readCsv(path)).toEqual(rows);
    expect(readFileSync(path, "utf8").startsWith("code,name,note\nGM1900,")).toBe(true);
  });

  test("is read with a byte order mark, CRLF and semicolons", () => {
    writeFileSync(path, '\uFEFF"ID";"RegioS"\r\n"0";"GM1680  "\r\n');
    expect(readCsv(path, ";")).toEqual([{ ID: "0", RegioS: "GM1680  " }]);
  });

  test("with a row that is too long is refused, with its place", () => {
    writeFileSync(path, "a,b\n1,2\n1,2,3\n");
    expect(() => readCsv(path)).toThrow(/length is 2, got 3 on line 3/);
  });
});
