import { createHash } from "node:crypto";
import {
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type RawBuilder,
  sql,
} from "kysely";
import type pg from "pg";

const mark = "/* prepared */";

/**
 * Begins a statement that every save uses: PostgreSQL plans it once per connection and not at every call. Such a statement
 * names its columns: the plan of a `select *` would break when a migration adds one.
 * Behind PgBouncer in transaction mode it needs 1.21 or newer.
 */
export const prepared: RawBuilder<unknown> = sql.raw(mark);

/** A pool whose connections keep the plans of the statements that are marked. */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const keeping = known.get(client) ?? new PlanKeepingClient(client);
      known.set(client, keeping);
      return keeping;
    },
    end: () => pool.end(),
  };
}

/** Kysely's view of a connection: text and values in, rows out. */
class PlanKeepingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== "string")
      throw new TypeError("This pool streams no rows: it was opened without cursors.");
    const named = text.slice(0, 40).includes(mark) ? { name: nameOf(text) } : {};
    return this.#ask<R & pg.QueryResultRow>({ ...named, text, values: [...values] });
  }

  async #ask<R extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<PostgresQueryResult<R>> {
    const { command, rowCount, rows } = await this.#client.query<R>(config);
    return { command: command as PostgresQueryResult<R>["command"], rowCount: rowCount ?? 0, rows };
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 32);
  names.set(text, name);
  return name;
}
