import { type Kysely, sql, type Transaction } from "kysely";
import { verifyAudit } from "../audit/verify.ts";
import { type DatabaseConfig, openDatabase } from "../database/open.ts";
import type { Database } from "../database/schema.ts";
import { migrations } from "../migrations/list.ts";
import type { Migration } from "../migrations/migration.ts";
import { type Bundle, BundleFault, type BundleHead, type TableHead } from "./bundle-format.ts";
import { checkBundle, readBundle } from "./bundle-read.ts";
import { isEmpty, loadTableShapes, quoteName } from "./bundle-tables.ts";

/**
 * Loads a bundle into a database without any table. The bundle is read to its end first; then everything happens in one
 * transaction: the tables as they were when it was saved, their rows, and a look at every link of the log. The steps that
 * this program has more follow.
 * @throws BundleFault, after which the database is as empty as it was; the database's own errors
 */
export async function loadBundle(
  config: DatabaseConfig,
  file: string,
  onTable: (name: string) => void = () => undefined,
): Promise<Bundle> {
  const checked = await checkBundle(file);
  const level = migrationsOf(checked);
  const database = await openDatabase(config);
  try {
    await database.db.transaction().execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql`set local statement_timeout = 0`.execute(tx);
      if (!(await isEmpty(tx))) throw new BundleFault("not-empty");
      await makeTables(tx, level);
      await fillTables(tx, file, checked, onTable);
      await requireWholeLog(tx);
      await sql`analyze`.execute(tx);
    });
  } finally {
    await database.close();
  }
  await (await openDatabase(config, migrations)).close();
  return checked;
}

/** Nobody takes over a log in which something was altered or taken away. */
async function requireWholeLog(tx: Transaction<Database>): Promise<void> {
  const { broken } = await verifyAudit(tx);
  const [first] = broken;
  if (first)
    throw new BundleFault("broken-log", {
      chain: first.chain,
      position: String(first.position),
      count: String(broken.length),
    });
}

/** The steps that made the bundle's tables. @throws BundleFault `newer-program` when this program lacks one of them */
function migrationsOf({ migrations: names, program }: BundleHead): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new BundleFault("newer-program", { program, names: unknown.join(", ") });
  const level = migrations.slice(0, names.length);
  if (level.some(({ name }, at) => name !== names[at]))
    throw new BundleFault("altered", { where: "migration" });
  return level;
}

/** As `migrate` does, but in this transaction. */
async function makeTables(tx: Transaction<Database>, level: readonly Migration[]): Promise<void> {
  await sql`create table migration (
    name text primary key,
    applied_at timestamptz not null default now()
  )`.execute(tx);
  for (const { name, up } of level) {
    await up(tx);
    await sql`insert into migration (name) values (${name})`.execute(tx);
  }
}

async function fillTables(
  tx: Transaction<Database>,
  file: string,
  checked: Bundle,
  onTable: (name: string) => void,
): Promise<void> {
  const shapes = new Map((await loadTableShapes(tx)).map((shape) => [shape.name, shape]));
  let insert: ((lines: readonly string[]) => Promise<void>) | null = null;
  let together: string[] | null = null;
  const parts = readBundle(file);
  for (;;) {
    const { done, value } = await parts.next();
    if (!done && value.kind === "rows") {
      if (together) together.push(...value.lines);
      else await insert?.(value.lines);
      continue;
    }
    if (together && together.length > 0) await insert?.(together);
    if (done) {
      requireSame(checked, value);
      return;
    }
    if (value.kind !== "table") continue;
    const shape = shapes.get(value.table.table);
    if (!shape || JSON.stringify(shape.columns) !== JSON.stringify(value.table.columns))
      throw new BundleFault("altered", { where: value.table.table });
    await emptyTable(tx, shape.name);
    insert = inserterOf(tx, value.table);
    // A row may point at one that comes later: within one statement that is no mistake.
    together = shape.pointsAtItself ? [] : null;
    onTable(shape.name);
  }
}

/** The file that was checked is the file that was loaded. */
function requireSame(checked: Bundle, loaded: Bundle): void {
  if (JSON.stringify(checked) !== JSON.stringify(loaded)) throw new BundleFault("altered", { where: "…" });
}

/** Rows that the steps themselves laid are in the bundle too. */
async function emptyTable(tx: Kysely<Database>, name: string): Promise<void> {
  const { rows } = await sql`select from ${sql.raw(quoteName(name))} limit 1`.execute(tx);
  if (rows.length > 0) await sql`delete from ${sql.raw(quoteName(name))}`.execute(tx);
}

/** Hands the lines to the database as they are, which takes the values out of them. */
function inserterOf(
  tx: Kysely<Database>,
  { table, columns }: TableHead,
): (lines: readonly string[]) => Promise<void> {
  const names = columns.map(([name]) => quoteName(name)).join(", ");
  const values = columns.map(([, type], at) => `(line ->> ${at})::${type}`).join(", ");
  const into = sql.raw(
    `insert into ${quoteName(table)} (${names}) select ${values} from jsonb_array_elements(`,
  );
  return async (lines) => {
    await sql`${into}${`[${lines.join(",")}]`}::jsonb) as line`.execute(tx);
  };
}
