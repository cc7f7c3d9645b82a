import { type CsvDialect, programDialect } from "./csv.ts";
import type { ColumnKind, ExportTable } from "./export-table.ts";

/** Types of XML Schema, as CSV on the web names them. A code stays a string, zeros in front and all. */
const datatypes: Record<ColumnKind, string> = {
  code: "string",
  text: "string",
  decimal: "decimal",
  integer: "integer",
  date: "date",
};

/**
 * What the columns of a CSV file hold, for programs.
 * @param url address of the CSV file
 * @see W3C, Metadata Vocabulary for Tabular Data (2015)
 */
export function csvwMetadata(
  table: Omit<ExportTable, "rows">,
  url: string,
  dialect: CsvDialect = programDialect,
): object {
  const { locale, mark, dataVersion, publishedAt, sources, notes } = table.about;
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": locale }],
    url,
    "dc:title": table.title,
    "dc:language": locale,
    ...(mark !== null && { "dc:description": mark }),
    ...(publishedAt !== null && { "dc:issued": { "@value": publishedAt, "@type": "xsd:dateTime" } }),
    ...(dataVersion !== null && { "schema:version": String(dataVersion) }),
    ...(sources.length > 0 && { "dc:source": [...sources] }),
    dialect: {
      encoding: "utf-8",
      delimiter: dialect.delimiter,
      lineTerminators: "\r\n",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
    },
    tableSchema: {
      columns: table.columns.map(({ name, title, kind, description }) => ({
        name,
        // The first is what stands in the file's first line.
        titles: name === title ? [name] : [name, title],
        datatype:
          kind === "decimal" && dialect.decimalMark === ","
            ? { base: "decimal", format: { decimalChar: "," } }
            : datatypes[kind],
        null: "",
        ...(description !== null && { "dc:description": description }),
      })),
      primaryKey: [...table.key],
    },
    notes: notes.map(({ heading, lines }) => ({
      "dc:title": heading,
      "dc:description": lines.map(([label, text]) => (label === "" ? text : `${label}: ${text}`)),
    })),
  };
}
