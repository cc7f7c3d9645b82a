import { describe, expect, it } from "vitest";
import { exportMap } from "./export-map.ts";
import { dutch, facts, figure, published } from "./fixtures.ts";
import { changesBetween, changesTable } from "./observation-changes.ts";
import { observationsTable } from "./observations-table.ts";

const indicators = ["residual-waste"];
const { columns } = observationsTable([figure()], facts, dutch, published);
const names = columns.map(({ name }) => name);
const titles = columns.map(({ title }) => title);

describe("an export that comes back", () => {
  it.each([
    ["as our CSV", names, ",", "."],
    ["as our CSV for Dutch spreadsheets", [`\uFEFF${names[0]}`, ...names.slice(1)], ";", ","],
    ["as our workbook", titles, null, "."],
    [
      "with columns in another order and one of somebody's own",
      [...names].reverse().concat("Mijn notitie"),
      ",",
      ".",
    ],
  ] as const)("is known without mapping: %s", (_, headings, delimiter, decimalMark) => {
    const map = exportMap({ headings, delimiter, indicators });
    expect(map).toMatchObject({ decimalMark, indicators: { "residual-waste": { code: "residual-waste" } } });
    expect([names, titles].flat()).toContain(map?.columns.boundaryYear);
  });

  it("is none without its value, or when it is a list of changes", () => {
    const without = names.filter((name) => name !== "OBS_VALUE");
    expect(exportMap({ headings: without, delimiter: ",", indicators })).toBeNull();
    const changes = changesTable(changesBetween([], [figure()]), 1, facts, dutch, published);
    const headings = changes.columns.map(({ name }) => name);
    expect(exportMap({ headings, delimiter: ",", indicators })).toBeNull();
  });
});
