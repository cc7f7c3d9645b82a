import type { Finding, FindingKind } from "@lokaal17/shared/imports/finding";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ImportFindingTable } from "./tables.ts";

export type StoredFinding = Pick<
  Selectable<ImportFindingTable>,
  "line" | "columnName" | "kind" | "code" | "values"
>;

/** A finding of the file, or one that is said in whole sentences. */
export type AnyFinding = Omit<Finding, "code"> & { code: Finding["code"] | "said" };

/** Adds findings from a position on, in the order in which they were found. @returns the next position */
export async function addFindings(
  db: Kysely<Database>,
  importId: string,
  findings: readonly AnyFinding[],
  from: number,
): Promise<number> {
  for (let at = 0; at < findings.length; at += 1_000) {
    const rows = findings.slice(at, at + 1_000).map(({ line, column, kind, code, values }, index) => ({
      importId,
      position: from + at + index,
      line,
      columnName: column,
      kind,
      code,
      values: JSON.stringify(values),
    }));
    await db.insertInto("importFinding").values(rows).execute();
  }
  return from + findings.length;
}

export async function clearFindings(db: Kysely<Database>, importId: string): Promise<void> {
  await db.deleteFrom("importFinding").where("importId", "=", importId).execute();
}

export async function countFindings(db: Kysely<Database>, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom("importFinding")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("importId", "=", importId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The findings about the file as a whole, then those of its rows by line; at most so many, mistakes before others. */
export async function loadFindings(
  db: Kysely<Database>,
  importId: string,
  limit: number,
): Promise<StoredFinding[]> {
  return chosen(db, importId)
    .orderBy((order) => order.case().when("kind", "=", "mistake").then(0).else(1).end())
    .orderBy((order) => order.fn.coalesce("line", order.lit(0)))
    .orderBy("position")
    .limit(limit)
    .execute();
}

/** The findings of some lines. */
export async function loadFindingsOf(
  db: Kysely<Database>,
  importId: string,
  lines: readonly number[],
): Promise<StoredFinding[]> {
  if (lines.length === 0) return [];
  return chosen(db, importId).where("line", "in", lines).orderBy("position").execute();
}

/** The lines that have a finding of a kind, a page of them, and how many there are. */
export async function loadLinesWith(
  db: Kysely<Database>,
  importId: string,
  kind: FindingKind,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ lines: number[]; total: number }> {
  const lines = db
    .selectFrom("importFinding")
    .select("line")
    .distinct()
    .where("importId", "=", importId)
    .where("kind", "=", kind)
    .where("line", "is not", null);
  const page = await lines.orderBy("line").offset(offset).limit(limit).execute();
  const { total } = await db
    .selectFrom(lines.as("found"))
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { lines: page.flatMap(({ line }) => line ?? []), total: Number(total) };
}

const chosen = (db: Kysely<Database>, importId: string) =>
  db
    .selectFrom("importFinding")
    .select(["line", "columnName", "kind", "code", "values"])
    .where("importId", "=", importId);
