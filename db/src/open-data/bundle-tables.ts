import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import { type BundledColumn, leftOut, leftOutColumns } from "./bundle-format.ts";

/** A table as its database has it. */
export interface TableShape {
  name: string;
  columns: readonly BundledColumn[];
  /** Columns that put its rows in an order that is the same everywhere. */
  order: readonly string[];
  /** Whether its rows point at rows of the same table. */
  pointsAtItself: boolean;
  /** Whether it can hold files: then few rows are taken at a time. */
  hasFiles: boolean;
}

/** The tables of a bundle, each after those that its rows point at. */
export async function loadTableShapes(db: Kysely<Database>): Promise<TableShape[]> {
  const { rows: all } = await sql<{ name: string; column: string; type: string; key: number | null }>`
    select c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      array_position(k.conkey, a.attnum) as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname collate "C", a.attnum`.execute(db);
  const columns = all.filter(({ name, column }) => !Object.hasOwn(leftOutColumns, `${name}.${column}`));
  const { rows: references } = await sql<{ from: string; to: string }>`
    select distinct f.relname as "from", t.relname as "to"
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and f.relnamespace = 'public'::regnamespace
    order by 1, 2`.execute(db);
  const names = [...new Set(columns.map(({ name }) => name))].filter((name) => !Object.hasOwn(leftOut, name));
  return inOrder(names, references).map((name) => {
    const own = columns.filter((column) => column.name === name);
    const key = own.filter((column) => column.key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0));
    return {
      name,
      columns: own.map(({ column, type }) => [column, type] as const),
      order: (key.length > 0 ? key : own).map(({ column, type }) => orderBy(column, type)),
      pointsAtItself: references.some(({ from, to }) => from === name && to === name),
      hasFiles: own.some(({ type }) => type === "bytea"),
    };
  });
}

/** Whether there is nothing at all in the database. */
export async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`
    select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' limit 1`.execute(db);
  return rows.length === 0;
}

/** A name as it stands in a statement; names come from the database's own catalogue or from a bundle. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Texts by their bytes: other collations differ from one machine to the next. */
function orderBy(column: string, type: string): string {
  return type === "text" ? `${quoteName(column)} collate "C"` : quoteName(column);
}

function inOrder(names: readonly string[], references: readonly { from: string; to: string }[]): string[] {
  const ordered: string[] = [];
  const waiting = new Set(names);
  while (waiting.size > 0) {
    const free = [...waiting].filter((name) =>
      references.every(({ from, to }) => from !== name || to === name || !waiting.has(to)),
    );
    if (free.length === 0) throw new Error(`These tables point at each other: ${[...waiting].join(", ")}`);
    for (const name of free) waiting.delete(name);
    ordered.push(...free);
  }
  return ordered;
}
