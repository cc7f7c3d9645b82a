import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mistake } from "@lokaal17/shared/imports/finding";
import { expect, test } from "vitest";
import { writeReport } from "./import-report.ts";

test("the report has every remark with its place, and nothing that a spreadsheet would run", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-report-"));
  const file = join(folder, "report.csv");
  try {
    await writeReport(
      file,
      [
        mistake("value-no-number", 12, "=cmd()", { text: 'a "b"' }),
        mistake("area-unknown", 13, "\u3000＝cmd()", { text: "x" }),
        mistake("row-twice", 14, null, { first: "3", second: "14", cell: "inhabitants 2024 GM0344 _T" }),
      ],
      "en",
    );
    expect((await readFile(file, "utf8")).split("\r\n")).toEqual([
      "line,column,code,message",
      `12,'=cmd(),value-no-number,"""a ""b"""" is not a number."`,
      `13,'\u3000＝cmd(),area-unknown,"The area ""x"" is not known."`,
      "14,,row-twice,Lines 3 and 14 are about the same figure: inhabitants 2024 GM0344 _T.",
      "",
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
