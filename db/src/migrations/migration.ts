import { type QueryExecutorProvider, sql } from "kysely";

export interface Migration {
  name: string;
  up(db: QueryExecutorProvider): Promise<void>;
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

/** Gives the application rights on tables that came after the first migrations, where its role exists. */
export const allow = (rights: string, tables: readonly string[]) => `do $$ begin
  if exists (select from pg_roles where rolname = 'lokaal17_app') then
    grant ${rights} on ${tables.join(", ")} to lokaal17_app;
  end if;
end $$`;

/** Rows that are added and never altered: by rights, and by a trigger that even the owner meets. */
export const appendOnly = (table: string) =>
  `create trigger ${table}_append_only before update or delete or truncate on ${table}
   for each statement execute function refuse_alteration()`;
