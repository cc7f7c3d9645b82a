import { type Kysely, sql } from "kysely";

export interface Migration {
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** PostgreSQL's numeric accepts NaN and the infinities, and one of them spoils every mean: refused in the table too. */
export const finite = (column: string) =>
  `check (${column} is null or (${column} <> 'NaN' and ${column} > '-Infinity' and ${column} < 'Infinity'))`;

/** A migration made of SQL statements that both databases understand, run one after another. */
export function statements(name: string, texts: readonly string[]): Migration {
  return {
    name,
    async up(db) {
      for (const text of texts) await sql.raw(text).execute(db);
    },
  };
}
