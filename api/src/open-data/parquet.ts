import type {
  ColumnKind,
  ExportCell,
  ExportTable,
  StreamedTable,
} from "@lokaal17/shared/open-data/export-table";
import type { BasicType, Writer } from "hyparquet-writer";
import { ByteWriter, parquetWriteRows } from "hyparquet-writer";

/**
 * A column of decimals goes out twice: as DOUBLE, which every tool computes with and which gives back each of our
 * numbers (at most 15 digits) as it was, and as text under `…_TEXT`, which keeps the zeros at the end. DECIMAL would
 * need one scale for the column, and then 12.5 becomes 12.500000000000.
 */
const textBeside = (name: string) => `${name}_TEXT`;

const types: Record<ColumnKind, BasicType> = {
  code: "STRING",
  text: "STRING",
  decimal: "DOUBLE",
  integer: "INT32",
  date: "STRING",
};

/** A table as Parquet, with what stands around it as metadata of the file. */
export function parquetBytes(table: ExportTable): Uint8Array {
  const writer = new ByteWriter();
  // An array and a writer in memory: done when it returns.
  void parquetWriteRows({ writer, rows: table.rows.map(rowWriter(table.columns)), ...optionsOf(table) });
  return new Uint8Array(writer.getBuffer());
}

/** As `parquetBytes`, group by group: the memory holds 20,000 rows of it. */
export async function writeParquet(table: StreamedTable, writer: Writer): Promise<void> {
  const toRow = rowWriter(table.columns);
  async function* rows() {
    for await (const row of table.rows) yield toRow(row);
  }
  await parquetWriteRows({ writer, rows: rows(), ...optionsOf(table) });
}

function optionsOf({ columns, title, about }: Omit<ExportTable, "rows">) {
  const { locale, mark, dataVersion, sources, notes } = about;
  return {
    columns: columns.flatMap(({ name, kind }) => [
      { name, type: types[kind] },
      ...(kind === "decimal" ? [{ name: textBeside(name), type: "STRING" as const }] : []),
    ]),
    rowGroupSize: 20_000,
    createdBy: "Lokaal17",
    kvMetadata: [
      { key: "title", value: title },
      { key: "language", value: locale },
      ...(mark === null ? [] : [{ key: "mark", value: mark }]),
      ...(dataVersion === null ? [] : [{ key: "dataVersion", value: String(dataVersion) }]),
      { key: "sources", value: sources.join("; ") },
      { key: "notes", value: JSON.stringify(notes) },
    ],
  };
}

function rowWriter(columns: ExportTable["columns"]) {
  return (row: readonly ExportCell[]): Record<string, string | number | null> =>
    Object.fromEntries(
      columns.flatMap(({ name, kind }, at): [string, string | number | null][] => {
        const cell = row[at] ?? null;
        if (kind === "decimal")
          return [
            [name, cell === null ? null : Number(cell)],
            [textBeside(name), cell],
          ];
        if (kind === "integer") return [[name, cell === null ? null : Number(cell)]];
        return [[name, cell]];
      }),
    );
}
