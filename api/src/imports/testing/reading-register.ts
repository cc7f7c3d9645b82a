import { readFileSync } from "node:fs";
import { registerAreas } from "@lokaal17/shared/areas/fixtures";
import type { ImportRegister, RegisteredDefinition } from "@lokaal17/shared/imports/register";
import { parse } from "csv-parse/sync";

/** For tests: every area since 2010 and every indicator and measure, with what they are recognised by. */
export function readingRegister(): ImportRegister {
  return {
    areas: registerAreas(),
    definitions: ["indicators", "measures"].flatMap(readDefinitions),
    official: [],
  };
}

function readDefinitions(file: string): RegisteredDefinition[] {
  const text = readFileSync(new URL(`../../../../db/reference/${file}.csv`, import.meta.url), "utf8");
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
  return rows.map((row) => {
    const bilingual = (part: string) => ({ nl: row[`${part}_nl`] ?? "", en: row[`${part}_en`] ?? "" });
    return {
      code: row.code as RegisteredDefinition["code"],
      version: 1,
      layer: row.layer as RegisteredDefinition["layer"],
      unit: row.unit ?? "",
      decimals: Number(row.decimals),
      naturalMin: (row.natural_min || null) as RegisteredDefinition["naturalMin"],
      naturalMax: (row.natural_max || null) as RegisteredDefinition["naturalMax"],
      kind: file === "measures" ? "measure" : "indicator",
      name: bilingual("name"),
      numerator: row.numerator_nl ? bilingual("numerator") : null,
      denominator: row.denominator_nl ? bilingual("denominator") : null,
      source: {
        organisation: row.source_org ?? "",
        table: row.source_table || null,
        measure: row.source_measure || null,
      },
    };
  });
}
