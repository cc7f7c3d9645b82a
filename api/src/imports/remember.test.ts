import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import { expect, test } from "vitest";
import { nextYearsMap } from "./remember.ts";

const map = importMapSchema.parse({
  decimalMark: ",",
  lastLine: 12,
  columns: { area: "gemeente", value: "waarde" },
  fixed: { indicator: "toiletten", period: "2024" },
  indicators: { toiletten: { code: "public-toilets" } },
  refusedRows: "leave-out",
});

test("what belongs to this year's file alone is not taken to the next", () => {
  const next = nextYearsMap({ ...map, source: "Zaaksysteem" });
  expect(next).toMatchObject({
    source: "Zaaksysteem",
    fixed: { indicator: "toiletten" },
    refusedRows: "stop",
  });
  expect(next.fixed).not.toHaveProperty("period");
  expect(next).not.toHaveProperty("lastLine");
});

test.each([
  ["Jaarrekening 2024", false],
  ["Telling van 2023 en 2024", false],
  ["begroting2024.pdf", false],
  ["CBS 70072ned", true],
  ["CBS 82019NED", true],
])("the source %s is remembered: %s", (source, isKept) => {
  expect("source" in nextYearsMap({ ...map, source })).toBe(isKept);
});
