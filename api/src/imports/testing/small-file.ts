import { importMapSchema } from "@lokaal17/shared/imports/import-map";

/** A map for small files of our own: `topic;area;year;value`. */
export const smallMap = importMapSchema.parse({
  encoding: "utf-8",
  delimiter: ";",
  decimalMark: ",",
  columns: { indicator: "topic", area: "area", period: "year", value: "value" },
  source: "a list",
  indicators: { burglaries: { code: "crimes-home-burglary", boundaryYear: 2026 } },
});

/** A figure per year for Utrecht and Zeist. */
export function smallFile(years: readonly number[], value: number | string): string {
  const rows = years.flatMap((year) =>
    ["GM0344", "GM0355"].map((area) => `burglaries;${area};${year};${value}\n`),
  );
  return `topic;area;year;value\n${rows.join("")}`;
}

/** A file of more than one piece; what its last column says is nothing. */
export function fileForAll(areas: readonly string[], years: readonly number[], value: string): string {
  const note = "-".repeat(300);
  const rows = years.flatMap((year) => areas.map((area) => `burglaries;${area};${year};${value};${note}\n`));
  return `topic;area;year;value;note\n${rows.join("")}`;
}
