import { type ExportFormat, exportFormats } from "@lokaal17/shared/contract/export-formats";

/** Other names under which programs ask for a form. */
const otherNames: Readonly<Record<string, ExportFormat>> = {
  "application/json-stat+json": "json-stat",
  "application/x-parquet": "parquet",
};

const formatOf = new Map<string, ExportFormat | "json">([
  ["application/json", "json"],
  ["application/*", "json"],
  ["*/*", "json"],
  ["text/*", "csv"],
  ...Object.entries(exportFormats).map(([format, type]) => [type, format as ExportFormat] as const),
  ...Object.entries(otherNames),
]);

/**
 * The file that a request prefers by its Accept header; null for JSON, also when it says nothing or nothing we have.
 * @see RFC 9110, section 12.5.1
 */
export function acceptedFormat(header: string | undefined): ExportFormat | null {
  const wishes = (header ?? "").split(",").flatMap((part) => {
    const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const format = formatOf.get(type);
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    return format && weight > 0 ? [{ format, weight }] : [];
  });
  // The first of the heaviest: sort keeps the order of equals.
  const best = wishes.sort((one, other) => other.weight - one.weight)[0];
  return !best || best.format === "json" ? null : best.format;
}
