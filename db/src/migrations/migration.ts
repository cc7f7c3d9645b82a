import { type Kysely, sql } from "kysely";

export interface Migration {
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** A migration made of SQL statements that both databases understand, run one after another. */
export function statements(name: string, texts: readonly string[]): Migration {
  return {
    name,
    async up(db) {
      for (const text of texts) await sql.raw(text).execute(db);
    },
  };
}
