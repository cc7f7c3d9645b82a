/** What the main thread asks of the PGlite worker. Every request carries its own number; the reply repeats it. */
export type PgliteRequest =
  | {
      readonly kind: "query";
      readonly transaction: number | null;
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly kind: "begin"; readonly transaction: number }
  | { readonly kind: "end"; readonly transaction: number; readonly commit: boolean }
  | { readonly kind: "copy"; readonly sql: string; readonly text: string }
  | { readonly kind: "dump" }
  | { readonly kind: "close" };

export interface NumberedRequest {
  readonly id: number;
  readonly request: PgliteRequest;
}

export type PgliteReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: DatabaseFailure };

/** How the worker starts: `folder` null keeps the database in memory; `dump` is a file made by `dump()`. */
export interface PgliteStart {
  readonly folder: string | null;
  readonly dump: string | null;
}

/** The parts of a PostgreSQL error that survive the way between threads; the names are those of `pg`. */
export interface DatabaseFailure {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly position?: string;
  readonly where?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

const parts = [
  "code",
  "detail",
  "hint",
  "position",
  "where",
  "schema",
  "table",
  "column",
  "constraint",
] as const;

export function describeFailure(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return { message: String(error) };
  const known = parts.flatMap((part) => {
    const value: unknown = Reflect.get(error, part);
    return typeof value === "string" ? [[part, value] as const] : [];
  });
  return { message: error.message, ...Object.fromEntries(known) };
}
