import { column, readCsv } from "@lokaal17/db/database/read-csv";
import { readRule } from "@lokaal17/shared/entry/rule-codes";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { expect, it } from "vitest";
import { firstCheckRules } from "./check-rules.ts";

const rows = await readCsv(new URL("../../../db/reference/indicators.csv", import.meta.url));
const definitions = new Map(
  rows.map((row) => [
    column(row, "code") as IndicatorCode,
    { layer: column(row, "layer") as "municipality" | "province" | "water-board" },
  ]),
);

it.each(firstCheckRules)("the rule $code names indicators that exist", ({ expression, layer }) => {
  expect(readRule(expression, layer, definitions)).toMatchObject({ ok: true });
});
